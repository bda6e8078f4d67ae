internal import Records

/// A rule over single events: a database query that takes longer than a limit.
struct SlowQueryRule: Sendable {
  /// The rule stays on for this long after each slow query, as log alarms commonly do.
  private static let holdSeconds = 300.0

  let episodes: [Span]
  let lines: [SourceLine]
  let notes: [String]
  /// No statement with a duration is in the materials.
  let isEvaluable: Bool

  init(operations: [Operation], limitMilliseconds: Double) {
    let statements = operations.filter { $0.kind == .statement && $0.total.timedCount > 0 }
    isEvaluable = !statements.isEmpty
    let limit = limitMilliseconds * 1_000
    var firings: [(time: Timestamp, line: SourceLine)] = []
    var notes: [String] = []
    for file in Set(statements.map(\.file)).sorted() {
      let own = statements.filter { $0.file == file }
      let slow = own.flatMap(\.exemplars).filter { Double($0.durationMicroseconds ?? 0) > limit }
      let stampedAtStart = Self.isStampedAtStart(
        slow, others: operations.filter { $0.file == file }.flatMap(\.exemplars))
      if stampedAtStart {
        notes.append(
          "The log stamps statements when they start; the rule is taken to fire when they end.")
      }
      firings += slow.map { event in
        let length = Double(event.durationMicroseconds ?? 0) / 1_000_000
        return (event.time.later(bySeconds: stampedAtStart ? length : 0), event.line)
      }
      for operation in own where !operation.isComplete {
        for bucket in operation.buckets {
          guard let longest = bucket.tally.microseconds(atPercentile: 100), longest > limit else {
            continue
          }
          firings.append(
            (bucket.start.later(bySeconds: Double(operation.bucketSeconds)), bucket.firstLine))
        }
      }
    }
    firings.sort { ($0.time, $0.line) < ($1.time, $1.line) }
    var episodes: [Span] = []
    for firing in firings {
      let end = firing.time.later(bySeconds: Self.holdSeconds)
      if let last = episodes.indices.last, firing.time <= episodes[last].end {
        episodes[last].end = max(end, episodes[last].end)
      } else {
        episodes.append(Span(start: firing.time, end: end))
      }
    }
    self.episodes = episodes
    lines = firings.prefix(3).map(\.line)
    if !episodes.isEmpty { notes.append("Counted as on for 5 minutes after each slow query.") }
    self.notes = notes
  }

  /// Whether lines of the same process follow when the statement must have ended: then the time on the
  /// statement's line is its start. PostgreSQL itself stamps the end.
  private static func isStampedAtStart(_ slow: [Event], others: [Event]) -> Bool {
    let byThread = Dictionary(grouping: others.filter { $0.thread != nil }) { $0.thread ?? "" }
    let votes = slow.prefix(50).map { event -> Bool in
      guard let thread = event.thread else { return false }
      let length = Double(event.durationMicroseconds ?? 0) / 1_000_000
      let end = event.time.later(bySeconds: length)
      return (byThread[thread] ?? []).contains {
        $0.line != event.line && abs($0.time.seconds(since: end)) <= max(0.1, length * 0.01)
      }
    }
    return !votes.isEmpty && votes.count { $0 } * 2 > votes.count
  }
}
