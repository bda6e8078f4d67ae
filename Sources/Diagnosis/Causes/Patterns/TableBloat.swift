extension FailurePattern {
  static let tableBloat = FailurePattern(
    id: "table-bloat",
    title: "A table full of dead rows",
    component: .database,
    plainWords: """
      Old, deleted records had not been cleared away, so every look-up had to read past \
      them, a little slower every day.
      """,
    mechanism: """
      Vacuum cannot keep up or is blocked; reads per statement grow over days with the \
      same plan.
      """,
    prior: -2.8,
    predictions: [
      Prediction(.vacuumBehind, ifSeen: 2.4, ifNotSeen: -0.6),
      Prediction(.gradualOverDays, ifSeen: 1.6, ifNotSeen: -0.8),
      Prediction(.startsAtOneInstant, ifSeen: -1.5),
      Prediction(.diskBusy, ifSeen: 0.4),
      Prediction(.slowByInput, ifSeen: -0.4),
    ],
    mechanismClues: [.vacuumBehind],
    confirmingClue: nil,
    redHerrings: [
      "Growth in use: the number of live rows has hardly changed"
    ],
    confirmingTest: "Compare dead and live rows of the table and read when it was last vacuumed.",
    mitigation: "Vacuum the table.",
    prevention: "Tune automatic vacuum for the busiest tables.",
    monitoring: "Watch dead rows and the time since the last vacuum.")
}
