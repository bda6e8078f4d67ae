/// A shaded period with a short name, for example a phase of the incident.
package struct TimeBand: Sendable, Equatable {
  package let from: Int
  package let to: Int
  package let label: String

  /// Times are seconds since 1970 UTC.
  package init(from: Int, to: Int, label: String) {
    self.from = min(from, to)
    self.to = max(from, to)
    self.label = label
  }
}

/// A moment with a short text, drawn as a vertical line.
package struct TimeMark: Sendable, Equatable {
  package let time: Int
  package let label: String

  /// The time is in seconds since 1970 UTC; the text works best under 30 characters.
  package init(time: Int, label: String) {
    self.time = time
    self.label = label
  }
}
