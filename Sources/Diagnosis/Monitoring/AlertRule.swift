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
  /// How long the rule stays on after its condition ends, so that one good reading does not clear it.
  var keepFiringSeconds = 0
  var whenMissing = MissingPolicy.clears
  var notes: [String] = []
  var basis: Basis
}

/// What a rule makes of a reading that is not there.
enum MissingPolicy: Hashable, Sendable {
  /// Missing data never fires: it ends a pending wait and clears a firing rule.
  case clears
  /// Missing data counts as a bad reading: for measures whose silence is itself a sign.
  case fires
  /// Missing data changes nothing.
  case holds
}
