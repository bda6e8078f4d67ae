extension FailurePattern {
  static let replicaLag = FailurePattern(
    id: "replica-lag",
    title: "A copy of the records that was behind",
    component: .database,
    plainWords: "People saw old information because a copy of the records had not caught up.",
    mechanism: """
      Lag rises on a replica; the primary is correct and reading again later gives the \
      right answer.
      """,
    prior: -2.8,
    predictions: [
      Prediction(.replicaLag, ifSeen: 2.8, ifNotSeen: -1.0),
      Prediction(.wrongResults, ifSeen: 0.3),
      Prediction(.errorsLow, ifSeen: 0.4),
      Prediction(.slowByInput, ifSeen: -0.8),
      Prediction(.poolFull, ifSeen: -0.6),
    ],
    mechanismClues: [.replicaLag],
    confirmingClue: nil,
    redHerrings: [
      "Lost data: it is there when read from the primary"
    ],
    confirmingTest: "Read the lag, and read the same record from the primary.",
    mitigation: "Send reads to the primary.",
    prevention: "Route reads by lag.",
    monitoring: "Watch lag in seconds.")
}
