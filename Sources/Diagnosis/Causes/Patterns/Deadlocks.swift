extension FailurePattern {
  static let deadlocks = FailurePattern(
    id: "deadlocks",
    title: "Pieces of work that blocked each other",
    component: .database,
    plainWords: """
      Two tasks each held what the other needed, so one of them was stopped and its work \
      was lost or repeated.
      """,
    mechanism: """
      Transactions take the same locks in different orders; the database ends one of \
      each pair.
      """,
    prior: -2.8,
    predictions: [
      Prediction(.deadlocks, ifSeen: 2.8, ifNotSeen: -2.2),
      Prediction(.lockWaits, ifSeen: 0.4),
      Prediction(.slowByInput, ifSeen: -0.6),
      Prediction(.everythingSlow, ifSeen: -0.6),
    ],
    mechanismClues: [.deadlocks],
    confirmingClue: nil,
    redHerrings: [
      "Random errors: the same pair of statements is named each time"
    ],
    confirmingTest: "Read the two statements in the database's deadlock report.",
    mitigation: "Retry the stopped work after a short pause.",
    prevention: "Take locks in the same order everywhere.",
    monitoring: "Count deadlocks an hour.")
}
