extension FailurePattern {
  static let scheduledJob = FailurePattern(
    id: "scheduled-job",
    title: "A timed job that got in the way",
    component: .host,
    plainWords: "A job that runs by the clock took up the room that people needed.",
    mechanism: "A spike at the same time each day or week that ends by itself.",
    prior: -2.6,
    predictions: [
      Prediction(.statementsRoseInSpells, ifSeen: -1.8, ifNotSeen: 0.4),
      Prediction(.periodicByClock, ifSeen: 2.4, ifNotSeen: -0.6),
      Prediction(.slowByTimeOnly, ifSeen: 0.4),
      Prediction(.trafficRoseFirst, ifSeen: -0.6),
      Prediction(.slowByInput, ifSeen: -1.0),
      Prediction(.startsAtOneInstant, ifSeen: 0.4),
    ],
    mechanismClues: [.periodicByClock],
    confirmingClue: nil,
    redHerrings: [
      "Chance: it comes at the same time again"
    ],
    confirmingTest: "Lay the list of timed jobs over the chart.",
    mitigation: "Move the job.",
    prevention: "Spread jobs, and limit what each may use.",
    monitoring: "Watch the length of each job.")
}
