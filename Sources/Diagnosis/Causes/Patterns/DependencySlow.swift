extension FailurePattern {
  static let dependencySlow = FailurePattern(
    id: "dependency-slow",
    title: "Another system that was slow",
    component: .dependency,
    plainWords:
      "A system that the service relies on answered slowly, and the service waited with it.",
    mechanism:
      "Response times of calls to one system rise first, then our own; few errors at first.",
    prior: -2.2,
    predictions: [
      Prediction(.dependencySlow, ifSeen: 2.2, ifNotSeen: -0.8),
      Prediction(.dependencyErrors, ifSeen: 0.5),
      Prediction(.durationsAtRoundLimit, ifSeen: 0.3),
      Prediction(.errorsLow, ifSeen: 0.3),
      Prediction(.changeShortensTimeLimit, ifSeen: -1.6),
      Prediction(.slowByInput, ifSeen: -1.0),
      Prediction(.dependencyReportsHealthy, ifSeen: -0.3),
    ],
    mechanismClues: [.dependencySlow],
    confirmingClue: nil,
    redHerrings: [
      "Our own servers: they are waiting"
    ],
    confirmingTest:
      "Draw the response times of calls to the other system, as our side measured them.",
    mitigation: "Shorten the limit and open the circuit breaker.",
    prevention: "Separate calls to each system and give each a budget of time.",
    monitoring: "Watch the slowest calls by system relied on.")
}
