internal import Records

/// Error lines of one kind that begin suddenly: at least 4, after a silence of this kind at least ten
/// times as long as the 4 took.
///
/// Errors that come at random all day pass so strict a test less than once in a thousand kinds: the
/// chance is (1/11)³ for a Poisson process.
struct ErrorBurst: Sendable {
  let operation: Operation
  let first: Event
  let deciding: [Event]

  private static let needed = 4
  private static let longestSeconds = 1_800.0
  private static let silence = 10.0

  /// Earliest first. The silence before the first line is counted from `start` of the data.
  static func all(in operations: [Operation], from start: Timestamp) -> [ErrorBurst] {
    operations.compactMap { burst(in: $0, from: start) }
      .sorted { ($0.first.time, $0.first.line) < ($1.first.time, $1.first.line) }
  }

  private static func burst(in operation: Operation, from start: Timestamp) -> ErrorBurst? {
    guard operation.kind == .message, operation.total.failures >= needed else { return nil }
    let errors = operation.exemplars.filter { $0.severity >= .error }
      .sorted { ($0.time, $0.line) < ($1.time, $1.line) }
    guard errors.count >= needed, let first = errors.first else { return nil }
    let took = errors[needed - 1].time.seconds(since: first.time)
    guard took <= longestSeconds, first.time.seconds(since: start) >= max(60, silence * took)
    else { return nil }
    return ErrorBurst(operation: operation, first: first, deciding: Array(errors.prefix(needed)))
  }
}
