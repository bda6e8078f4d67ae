extension FailurePattern {
  static let retryStorm = FailurePattern(
    id: "retry-storm",
    title: "Repeated attempts that multiplied the load",
    component: .traffic,
    plainWords: """
      When calls failed, the service tried again and again at once. The repeats became \
      most of the load and kept it from recovering.
      """,
    mechanism: """
      Immediate retries at several layers multiply attempts per request; load on the \
      failing part rises while the number of people does not.
      """,
    prior: -2.4,
    predictions: [
      Prediction(.retriesRose, ifSeen: 1.4, ifNotSeen: -1.0),
      Prediction(.attemptsPerUserRose, ifSeen: 2.0, ifNotSeen: -1.2),
      Prediction(.trafficRoseFirst, ifSeen: -0.6),
      Prediction(.dependencyErrors, ifSeen: 0.4),
      Prediction(.slowByInput, ifSeen: -0.8),
      Prediction(.sameLoadDifferentLatency, ifSeen: -0.3),
    ],
    mechanismClues: [.attemptsPerUserRose, .retriesRose],
    confirmingClue: nil,
    redHerrings: [
      """
      A surge of people: the number of people is unchanged, each request is sent several \
      times
      """,
      "An attack: the repeats carry the same request numbers",
    ],
    confirmingTest: """
      Divide the attempts at the failing part by the requests of people, and group \
      attempts by request number.
      """,
    mitigation: "Turn retries off or open the circuit breaker, and shed load.",
    prevention: "Retry at one layer only, with growing random pauses and a budget.",
    monitoring: "Watch attempts divided by requests.")
}
