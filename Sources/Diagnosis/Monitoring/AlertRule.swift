internal import Records

/// A monitoring rule over a measure's readings: a condition and how long it must hold.
struct AlertRule: Sendable {
  let id: String
  let title: String
  let aim: RuleReplay.Aim
  let origin: RuleReplay.Origin
  let signal: String?
  let isAbove: Bool
  let threshold: Double
  let unit: MeasureUnit
  let forSeconds: Int
  /// Readings to judge, ascending.
  let samples: [Sample]
  let stepSeconds: Int?
  /// The stretch of time that the rule speaks of, when it is a window: "in any 2 minutes".
  var windowSeconds: Int?
  var notes: [String] = []
  var basis: Basis
}
