extension FailurePattern {
  static let wrongProfileAtStart = FailurePattern(
    id: "wrong-profile-at-start",
    title: "A program started with default settings",
    component: .configuration,
    plainWords: """
      The program started without the settings made for this service and used general \
      ones instead.
      """,
    mechanism: """
      A start-up warning says that no profile or configuration was found; defaults such \
      as a pool of 10 and 30 seconds have been in force since.
      """,
    prior: -2.2,
    predictions: [
      Prediction(.defaultSettingsInForce, ifSeen: 2.2, ifNotSeen: -1.6),
      Prediction(.poolFull, ifSeen: 0.4),
      Prediction(.slowByInput, ifSeen: -1.2),
      Prediction(.durationsAtRoundLimit, ifSeen: 0.4),
      Prediction(.gradualOverDays, ifSeen: -0.3),
      Prediction(.deploymentBeforeOnset, ifSeen: 0.2),
    ],
    mechanismClues: [.defaultSettingsInForce],
    confirmingClue: nil,
    redHerrings: [
      "It has always been like that: so has the start-up warning"
    ],
    confirmingTest: "Compare the running settings with those intended for the live service.",
    mitigation: "Restart with the right profile.",
    prevention: "Refuse to start without a profile.",
    monitoring: "Check running settings against the intended ones every hour.")
}
