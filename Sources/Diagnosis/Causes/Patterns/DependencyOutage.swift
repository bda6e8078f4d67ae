extension FailurePattern {
  static let dependencyOutage = FailurePattern(
    id: "dependency-outage",
    title: "Another system that was down",
    component: .dependency,
    plainWords: "A system that the service relies on was not working.",
    mechanism: """
      Calls to one host fail from one moment while calls to others succeed; that system \
      reports trouble and nothing changed here.
      """,
    prior: -2.0,
    predictions: [
      Prediction(.dependencyErrors, ifSeen: 1.8, ifNotSeen: -2.0),
      Prediction(.dependencyReportsHealthy, ifSeen: -2.0, ifNotSeen: 1.2),
      Prediction(.startsAtOneInstant, ifSeen: 0.4),
      Prediction(.changeShortensTimeLimit, ifSeen: -2.0),
      Prediction(.deploymentBeforeOnset, ifSeen: -0.5),
      Prediction(.noChangeBeforeOnset, ifSeen: 0.6),
      Prediction(.breakerOpened, ifSeen: 0.4),
      Prediction(.slowByInput, ifSeen: -1.2),
      Prediction(.rollbackCured, ifSeen: -1.5),
    ],
    mechanismClues: [.dependencyErrors],
    confirmingClue: nil,
    redHerrings: [
      "A release of ours: look first at what the other system says of itself"
    ],
    confirmingTest: "Call the other system directly from another network and read its status page.",
    mitigation: "Open the circuit breaker, queue what can wait and tell people what works.",
    prevention: "Plan a fallback for each system relied on, and agree service levels.",
    monitoring: "Watch success by system relied on.")
}
