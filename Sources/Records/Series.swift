/// A measure over time: one column of a metrics file, one metric of a dashboard.
package struct Series: Sendable {
  /// As the material names it: `db_connections_waiting`, `booking_success_rate`.
  package let name: String
  /// The names around it from the outside in, for nested material: `["endpoints", "/api/bookings"]`.
  package let path: [String]
  package let file: FileID
  /// As stated or as the name says it; `.none` when neither does.
  package let unit: MeasureUnit
  /// What the material says the measure is; empty when it says nothing.
  package let note: String
  /// Ascending by time.
  package var samples: [Sample]
  /// The commonest distance between samples in seconds; `nil` with fewer than two samples.
  package let stepSeconds: Int?
  package let thresholds: [Threshold]

  package init(
    name: String, path: [String] = [], file: FileID, unit: MeasureUnit, note: String = "",
    samples: [Sample], stepSeconds: Int?, thresholds: [Threshold] = []
  ) {
    self.name = name
    self.path = path
    self.file = file
    self.unit = unit
    self.note = note
    self.samples = samples
    self.stepSeconds = stepSeconds
    self.thresholds = thresholds
  }

  /// Path and name in one, unique within its file: `endpoints / /api/bookings / error_rate`.
  package var fullName: String { (path + [name]).joined(separator: " / ") }
}

/// One reading.
package struct Sample: Hashable, Sendable {
  package let time: Timestamp
  /// `nil` where the material has a blank or `null`: a gap, never 0.
  package let value: Double?
  package let line: SourceLine

  package init(time: Timestamp, value: Double?, line: SourceLine) {
    self.time = time
    self.value = value
    self.line = line
  }
}

/// The unit of a measure.
package enum MeasureUnit: String, Hashable, Sendable {
  case none, percent, ratio, microseconds, milliseconds, seconds, minutes
  case count, perSecond, perMinute, perHour, bytes, kilobytes, megabytes, gigabytes, pounds, score
}

/// A limit that the materials state for a measure.
package struct Threshold: Hashable, Sendable {
  package enum Level: String, Hashable, Sendable { case warning, critical }

  package let level: Level
  package let value: Double
  package let line: SourceLine

  package init(level: Level, value: Double, line: SourceLine) {
    self.level = level
    self.value = value
    self.line = line
  }
}

/// A figure that the materials claim: "affected_users_estimated: 1247". Never taken as true; held
/// beside what is computed.
package struct StatedFigure: Hashable, Sendable {
  package let name: String
  package let value: Double
  /// As written, for quoting.
  package let text: String
  /// The time it speaks of; `nil` when it speaks of the incident as a whole.
  package let time: Timestamp?
  package let line: SourceLine

  package init(name: String, value: Double, text: String, time: Timestamp? = nil, line: SourceLine)
  {
    self.name = name
    self.value = value
    self.text = text
    self.time = time
    self.line = line
  }
}
