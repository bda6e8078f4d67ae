extension FailurePattern {
  static let quotaReached = FailurePattern(
    id: "quota-reached",
    title: "A limit on the number of calls",
    component: .dependency,
    plainWords: """
      The service had used up the number of calls that another system allows, and \
      further calls were refused.
      """,
    mechanism: """
      Refusals begin at a level or an hour and successful calls stay at a constant; it \
      ends when the period begins anew.
      """,
    prior: -2.4,
    predictions: [
      Prediction(.limitReached, ifSeen: 2.8, ifNotSeen: -1.6),
      Prediction(.fastFailures, ifSeen: 0.5),
      Prediction(.periodicByClock, ifSeen: 0.4),
      Prediction(.trafficRoseFirst, ifSeen: 0.3),
      Prediction(.slowByInput, ifSeen: -1.0),
    ],
    mechanismClues: [.limitReached],
    confirmingClue: nil,
    redHerrings: [
      "A fault at the supplier: it refuses on purpose and says so"
    ],
    confirmingTest: "Read the limit in the response headers or the contract.",
    mitigation: "Slow down or have the limit raised.",
    prevention: "Budget calls and alarm at 70% and 90%.",
    monitoring: "Watch calls used against the limit.")
}
