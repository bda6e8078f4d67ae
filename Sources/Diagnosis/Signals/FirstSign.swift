internal import Records

/// The earliest evidence of the fault among everything that moved.
enum FirstSign {
  /// A move that was over this long before anything else moved was another event.
  private static let unconnectedSeconds = 3_600.0

  /// `nil` when nothing moved. Traffic and measures without a bad side are never a sign. When nothing
  /// in the materials says that anything was wrong, resources alone are not a sign either: they follow
  /// the day's work.
  static func moment(
    signals: [Signal], errorBursts: [ErrorBurst], calm: CalmStretch?
  ) -> Moment? {
    let kinds: Set<Signal.Kind> =
      calm?.endedBy == nil
      ? [.latency, .errors, .business] : [.latency, .errors, .business, .saturation]
    var candidates = signals.compactMap { signal in
      signal.onset.map { Candidate(moment: $0, over: signal.recovery?.time) }
        .flatMap { kinds.contains(signal.kind) ? $0 : nil }
    }
    candidates += errorBursts.map { burst in
      Candidate(
        moment: Moment(
          time: burst.first.time,
          words: "the first of \(PlainNumber.counted(burst.operation.total.failures, "error")) of one "
            + "kind: “\(OperationTitle.opening(of: burst.operation.name))”",
          basis: Basis(
            lines: burst.deciding.map(\.line),
            calculation: "The first of at least 4 errors of one kind within 30 minutes, after a silence "
              + "10 times as long as they took")),
        over: nil)
    }
    candidates.sort { $0.order < $1.order }
    for (place, candidate) in candidates.enumerated() {
      guard let over = candidate.over, place + 1 < candidates.count else { return candidate.moment }
      let next = candidates[(place + 1)...].map(\.moment.time).min()
      if let next, next.seconds(since: over) > unconnectedSeconds { continue }
      return candidate.moment
    }
    return nil
  }

  private struct Candidate {
    let moment: Moment
    let over: Timestamp?

    /// Earliest first; at the same time the more precise source, then the place in the files.
    var order: (Timestamp, Double, SourceLine) {
      (moment.time, moment.uncertaintySeconds, moment.basis.lines.first ?? SourceLine(FileID(0), line: 0))
    }
  }
}
