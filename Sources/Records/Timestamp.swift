/// An instant in UTC, in microseconds since 1970-01-01T00:00:00Z (leap seconds not counted).
package struct Timestamp: Hashable, Comparable, Sendable {
  package let microseconds: Int64

  package init(microseconds: Int64) { self.microseconds = microseconds }

  /// Whole seconds since 1970; seconds outside the years 1 to 9999 are held at that edge.
  package init(seconds: Int64) {
    self.microseconds = min(max(seconds, Self.earliestSecond), Self.latestSecond) * 1_000_000
  }

  private static let earliestSecond: Int64 = -62_135_596_800
  private static let latestSecond: Int64 = 253_402_300_799

  /// Whole seconds since 1970, rounded down.
  package var seconds: Int64 { floorDivide(microseconds, 1_000_000) }

  /// Whole minutes since 1970, rounded down.
  package var minute: Int64 { floorDivide(microseconds, 60_000_000) }

  package static func < (a: Timestamp, b: Timestamp) -> Bool { a.microseconds < b.microseconds }

  /// This instant moved by a number of seconds, negative for earlier.
  package func adding(seconds: Double) -> Timestamp {
    Timestamp(microseconds: microseconds &+ Int64((seconds * 1_000_000).rounded()))
  }

  /// Seconds from `earlier` to this instant, negative when this one comes first.
  package func seconds(since earlier: Timestamp) -> Double {
    Double(microseconds &- earlier.microseconds) / 1_000_000
  }
}

/// Division that rounds towards minus infinity, for times before 1970.
package func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
  let quotient = a / b
  return (a % b != 0 && (a < 0) != (b < 0)) ? quotient - 1 : quotient
}

/// A stretch of time from `start` up to, but not including, `end`.
package struct Span: Hashable, Sendable {
  package var start: Timestamp
  package var end: Timestamp

  package init(start: Timestamp, end: Timestamp) {
    self.start = start
    self.end = max(start, end)
  }

  /// Length in seconds.
  package var seconds: Double { end.seconds(since: start) }

  package func contains(_ time: Timestamp) -> Bool { time >= start && time < end }
}
