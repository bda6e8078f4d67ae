/// How a folder is read. None of these changes what is found, but for `defaultZone`,
/// `keepEveryEventBelow` and `joinLogsAbove`.
package struct IntakeOptions: Hashable, Sendable {
  /// How many workers read one large file.
  package var jobs: Int
  /// Logs with fewer lines keep every event; larger ones keep exemplars.
  package var keepEveryEventBelow: Int
  /// In a folder of more files than this, small logs whose paths differ in numbers and ids alone are
  /// counted as if they were one log.
  package var joinLogsAbove: Int
  /// Zone of times when neither they nor `incident.yaml` state one: "UTC", "Europe/London", "+01:00".
  package var defaultZone: String

  package init(
    jobs: Int = 2, keepEveryEventBelow: Int = 20_000, joinLogsAbove: Int = 1_000,
    defaultZone: String = "UTC"
  ) {
    self.jobs = jobs
    self.keepEveryEventBelow = keepEveryEventBelow
    self.joinLogsAbove = joinLogsAbove
    self.defaultZone = defaultZone
  }
}

/// Why nothing useful can be read: place, rule and fix, as in `Problem`.
package struct IntakeError: Error, Hashable, Sendable, CustomStringConvertible {
  package let place: String
  /// The rule that was broken, without a full stop.
  package let headline: String
  /// What to do, starting with a verb.
  package let fix: String

  package init(place: String, headline: String, fix: String) {
    self.place = place
    self.headline = headline
    self.fix = fix
  }

  package var description: String { "\(place): \(headline). \(fix)." }
}
