import Records

/// What one or more operations did minute by minute: counts, failures and time taken.
struct MinuteCounts {
  struct Minute {
    var count = 0
    var failures = 0
    var timed = 0
    var microseconds = 0

    /// Mean duration in milliseconds; `nil` without timed events.
    var mean: Double? { timed > 0 ? Double(microseconds) / Double(timed) / 1_000 : nil }
  }

  /// By whole minutes since 1970.
  private(set) var minutes: [Int64: Minute] = [:]

  init(_ operations: [Operation]) {
    for bucket in operations.flatMap(\.buckets) {
      let key = bucket.start.minute
      minutes[key, default: Minute()].count += bucket.tally.count
      minutes[key, default: Minute()].failures += bucket.tally.failures
      minutes[key, default: Minute()].timed += bucket.tally.timedCount
      minutes[key, default: Minute()].microseconds += bucket.tally.totalMicroseconds
    }
  }

  var isEmpty: Bool { minutes.isEmpty }

  /// All minutes of a span added up.
  func sum(from start: Timestamp, to end: Timestamp) -> Minute {
    minutes.reduce(into: Minute()) { sum, entry in
      guard entry.key >= start.minute, entry.key < end.minute else { return }
      sum.count += entry.value.count
      sum.failures += entry.value.failures
      sum.timed += entry.value.timed
      sum.microseconds += entry.value.microseconds
    }
  }
}

extension ClueContext {
  /// First and last minute of the logs.
  var logSpan: Span? {
    let starts = evidence.operations.flatMap(\.buckets).map(\.start)
    guard let first = starts.min(), let last = starts.max() else { return nil }
    return Span(start: first, end: last.adding(seconds: 60))
  }

  /// The time in which to look for what the fault does: an hour from its first sign.
  var troubled: Span? {
    firstSign.map { Span(start: $0.time, end: $0.time.adding(seconds: 3_600)) }
  }
}

/// Spans of minutes on which something happened, one after the other.
struct Bursts {
  let starts: [Int64]

  /// - Parameter minutes: ascending; two minutes apart still belong together.
  init(_ minutes: [Int64]) {
    var starts: [Int64] = []
    var last: Int64?
    for minute in minutes {
      if let last, minute - last <= 3 {} else { starts.append(minute) }
      last = minute
    }
    self.starts = starts
  }

  /// The distance in minutes at which they come back, when there are three or more and all
  /// distances agree within a fifth.
  var period: Int64? {
    let gaps = zip(starts, starts.dropFirst()).map { $1 - $0 }.sorted()
    guard gaps.count >= 2 else { return nil }
    let middle = gaps[gaps.count / 2]
    return middle >= 5 && gaps.allSatisfy { abs($0 - middle) * 5 <= middle } ? middle : nil
  }
}
