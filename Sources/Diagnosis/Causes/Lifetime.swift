package import Records

/// One connection, session or thread followed through a log by its id.
package struct Lifetime: Hashable, Sendable {
  /// Thread name or process id, as written.
  package var id: String
  package var file: FileID
  package var first: Timestamp
  package var last: Timestamp
  /// When the last piece of timed work had ended; `nil` when no line states a duration.
  package var workEnded: Timestamp?
  /// Ended by somebody, not by itself: an administrator's command, a kill, a shutdown.
  package var wasTerminated: Bool
  /// A statement of it was cancelled or timed out.
  package var wasCancelled: Bool
  /// The line of the last work and the last line.
  package var basis: Basis

  /// Seconds it was held after its work had ended; `nil` when that is not known.
  package var heldSeconds: Double? {
    workEnded.map { max(last.seconds(since: $0), 0) }
  }
}

/// Joins the lines of each id.
package enum LifetimeFinder {
  /// Held this long after its work, a connection counts as not returned. A pool's own limit on idle
  /// or leaked connections is seconds to a few minutes; ten minutes is beyond them.
  package static let heldTooLongSeconds = 600.0

  private static let terminated = ["terminating connection", "terminated", "killed", "aborted"]
  private static let cancelled = ["cancel", "timed out", "timeout", "time-out"]

  /// Lifetimes of the ids that did timed work and were seen again afterwards, by time held, longest
  /// first. Only logs of which every line was kept can show them.
  package static func lifetimes(in evidence: Evidence) -> [Lifetime] {
    var events: [Key: [Event]] = [:]
    for operation in evidence.operations where operation.isComplete && operation.kind != .route {
      guard evidence.sources.indices.contains(operation.file.number),
        evidence.sources[operation.file.number].recognition?.kind == .databaseLog
      else { continue }
      for event in operation.exemplars {
        guard let thread = event.thread else { continue }
        events[Key(file: operation.file, id: thread), default: []].append(event)
      }
    }
    return events.compactMap { lifetime($0.key, $0.value.sorted { $0.line < $1.line }) }
      .sorted {
        ($0.heldSeconds ?? 0, $1.basis.lines.first ?? $1.fallback)
          > ($1.heldSeconds ?? 0, $0.basis.lines.first ?? $0.fallback)
      }
  }

  private struct Key: Hashable {
    let file: FileID
    let id: String
  }

  private static func lifetime(_ key: Key, _ events: [Event]) -> Lifetime? {
    guard let first = events.first, let last = events.last else { return nil }
    let work = events.last { $0.durationMicroseconds != nil }
    let texts = events.map { $0.message.lowercased() }
    // A log may stamp work at its start or its end. The later of both readings is used, so that
    // time held is never overstated.
    let workEnded = work.map {
      $0.time.adding(seconds: Double($0.durationMicroseconds ?? 0) / 1_000_000)
    }
    return Lifetime(
      id: key.id, file: key.file, first: first.time, last: last.time, workEnded: workEnded,
      wasTerminated: texts.contains { text in terminated.contains { text.mentions($0) } },
      wasCancelled: texts.contains { text in cancelled.contains { text.mentions($0) } },
      basis: Basis(
        lines: Array(Set([work?.line, last.line].compactMap { $0 })).sorted(),
        calculation: "Last line of the connection less the end of its last statement"))
  }
}

extension Lifetime {
  fileprivate var fallback: SourceLine { SourceLine(file, line: 0) }
}
