extension FailurePattern {
  static let noisyNeighbour = FailurePattern(
    id: "noisy-neighbour",
    title: "Other tenants of the same machine",
    component: .host,
    plainWords: "Other users of the same shared machine took what the service needed.",
    mechanism: "Processor time is stolen or throttled and latency rises without own load.",
    prior: -3.0,
    predictions: [
      Prediction(.stolenTime, ifSeen: 2.8, ifNotSeen: -0.8),
      Prediction(.trafficRoseFirst, ifSeen: -0.8),
      Prediction(.oneHostOnly, ifSeen: 0.4),
      Prediction(.slowByInput, ifSeen: -1.0),
    ],
    mechanismClues: [.stolenTime],
    confirmingClue: nil,
    redHerrings: [
      "Our own code: it does the same work as before"
    ],
    confirmingTest: "Read steal time and credits of the host.",
    mitigation: "Move to another host.",
    prevention: "Choose isolated hosts for what matters.",
    monitoring: "Watch steal time and credits.")
}
