extension FailurePattern {
  static let schemaChangeLock = FailurePattern(
    id: "schema-change-lock",
    title: "A change to the database's structure that stopped it",
    component: .database,
    plainWords: """
      The structure of the records was being changed while people were using them, and \
      the change locked everybody out.
      """,
    mechanism: """
      A statement that alters a table waits for or holds an exclusive lock; everything \
      on that table stops from that instant.
      """,
    prior: -2.6,
    predictions: [
      Prediction(.schemaChangeActive, ifSeen: 2.4, ifNotSeen: -1.6),
      Prediction(.lockWaits, ifSeen: 1.0, ifNotSeen: -0.6),
      Prediction(.startsAtOneInstant, ifSeen: 0.6, ifNotSeen: -0.4),
      Prediction(.deploymentBeforeOnset, ifSeen: 0.4),
      Prediction(.slowByInput, ifSeen: -0.8),
      Prediction(.gradualOverDays, ifSeen: -1.0),
    ],
    mechanismClues: [.schemaChangeActive],
    confirmingClue: nil,
    redHerrings: [
      "A database that is down: other tables answer"
    ],
    confirmingTest: "List statements that change structure and were running at the start.",
    mitigation: "Cancel the change.",
    prevention: """
      Change structure in small steps that do not lock, with a lock time-out, at quiet \
      times.
      """,
    monitoring: "Alarm on structure changes that run longer than a minute.")
}
