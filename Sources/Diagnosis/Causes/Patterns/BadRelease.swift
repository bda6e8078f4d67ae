extension FailurePattern {
  static let badRelease = FailurePattern(
    id: "bad-release",
    title: "A release with a fault",
    component: .release,
    plainWords: "A new version of the service had a fault.",
    mechanism: """
      Errors or slowness step up when a version is rolled out and grow with its share; \
      hosts on the old version are well.
      """,
    prior: -2.0,
    predictions: [
      Prediction(.deploymentBeforeOnset, ifSeen: 1.4, ifNotSeen: -1.6),
      Prediction(.changeTouchesFailingPath, ifSeen: 1.0, ifNotSeen: -0.6),
      Prediction(.oneVersionOnly, ifSeen: 2.2, ifNotSeen: -0.6),
      Prediction(.rollbackCured, ifSeen: 1.6, ifNotSeen: -1.2),
      Prediction(.changeShortensTimeLimit, ifSeen: -1.2),
      Prediction(.noChangeBeforeOnset, ifSeen: -1.8),
      Prediction(.startsAtOneInstant, ifSeen: 0.4),
      Prediction(.slowByInput, ifSeen: -0.3),
    ],
    mechanismClues: [.oneVersionOnly, .changeTouchesFailingPath],
    confirmingClue: .rollbackCured,
    redHerrings: [
      "The infrastructure: the old version runs well on it"
    ],
    confirmingTest: "Split errors by version.",
    mitigation: "Roll back.",
    prevention: "Release to a few servers first and stop by itself when measures worsen.",
    monitoring: "Watch errors by version.")
}
