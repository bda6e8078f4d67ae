extension FailurePattern {
  static let badBackend = FailurePattern(
    id: "bad-backend",
    title: "One bad server behind the load balancer",
    component: .host,
    plainWords: "One of several servers was faulty, and whoever was sent to it had trouble.",
    mechanism: """
      Errors or slowness on one backend only, in proportion to its share of traffic; \
      response times have two humps.
      """,
    prior: -2.4,
    predictions: [
      Prediction(.oneHostOnly, ifSeen: 2.6, ifNotSeen: -1.0),
      Prediction(.errorShareSteady, ifSeen: 0.8),
      Prediction(.bimodalLatency, ifSeen: 0.3),
      Prediction(.slowByInput, ifSeen: -0.8),
      Prediction(.everythingSlow, ifSeen: -0.4),
    ],
    mechanismClues: [.oneHostOnly],
    confirmingClue: nil,
    redHerrings: [
      "Random errors: they all come from one server"
    ],
    confirmingTest: "Group errors and times by server.",
    mitigation: "Take the server out.",
    prevention: "Make health checks test what people need.",
    monitoring: "Watch success by server.")
}
