package import Histogram

/// All events of one shape in one file: a route, a statement fingerprint or a message template.
///
/// Bounded whatever the size of the file: counts and durations are kept per bucket of time, and of
/// the events themselves either all (`isComplete`) or a few exemplars. Parts of a file that were read
/// apart merge to the same result as the whole.
package struct Operation: Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// Method and path with its variable parts replaced: `GET /api/halls/{id}`.
    case route
    /// A statement with its literals replaced by `?`.
    case statement
    /// A log message with its variable parts replaced: `Search completed in {duration}`.
    case message
  }

  package let kind: Kind
  package let name: String
  package let file: FileID
  /// Logger, program or server that wrote these lines; empty when the format has none.
  package let component: String
  /// The most serious severity seen.
  package var severity: Severity
  package var total: Tally
  /// Width of the buckets in seconds: 60, or wider when the file covers many days.
  package var bucketSeconds: Int
  /// Ascending by time; buckets without events are left out.
  package var buckets: [Bucket]
  /// By line. Every event when `isComplete`; otherwise the first, the last, the slowest, the first
  /// failures and a sample that depends on nothing but the line's place in the file.
  package var exemplars: [Event]
  package var isComplete: Bool

  package init(
    kind: Kind, name: String, file: FileID, component: String, severity: Severity, total: Tally,
    bucketSeconds: Int, buckets: [Bucket], exemplars: [Event], isComplete: Bool
  ) {
    self.kind = kind
    self.name = name
    self.file = file
    self.component = component
    self.severity = severity
    self.total = total
    self.bucketSeconds = bucketSeconds
    self.buckets = buckets
    self.exemplars = exemplars
    self.isComplete = isComplete
  }
}

/// What an operation did in one bucket of time.
package struct Bucket: Sendable {
  package let start: Timestamp
  package var tally: Tally
  /// The first line counted here: where a reader can look.
  package var firstLine: SourceLine

  package init(start: Timestamp, tally: Tally, firstLine: SourceLine) {
    self.start = start
    self.tally = tally
    self.firstLine = firstLine
  }
}

/// Counts and durations that can be merged.
package struct Tally: Sendable {
  package var count: Int
  /// Requests answered 5xx; statements and messages of severity error or worse.
  package var failures: Int
  /// Requests answered 4xx.
  package var refusals: Int
  /// Events that state a duration.
  package var timedCount: Int
  package var totalMicroseconds: Int
  /// Durations in microseconds; `nil` when no event states one.
  package var durations: Histogram<UInt32>?

  package init(
    count: Int = 0, failures: Int = 0, refusals: Int = 0, timedCount: Int = 0,
    totalMicroseconds: Int = 0, durations: Histogram<UInt32>? = nil
  ) {
    self.count = count
    self.failures = failures
    self.refusals = refusals
    self.timedCount = timedCount
    self.totalMicroseconds = totalMicroseconds
    self.durations = durations
  }

  /// Duration in microseconds that `percentile` per cent of the timed events do not exceed, within
  /// the histogram's precision; `nil` without timed events.
  package func microseconds(atPercentile percentile: Double) -> Double? {
    guard let durations, timedCount > 0 else { return nil }
    return Double(durations.valueAtPercentile(percentile))
  }

  /// Arithmetic mean in microseconds; `nil` without timed events.
  package var meanMicroseconds: Double? {
    timedCount > 0 ? Double(totalMicroseconds) / Double(timedCount) : nil
  }
}
