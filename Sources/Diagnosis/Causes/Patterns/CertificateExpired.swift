extension FailurePattern {
  static let certificateExpired = FailurePattern(
    id: "certificate-expired",
    title: "A certificate that ran out",
    component: .credentials,
    plainWords: """
      The digital certificate that proves who a system is had expired, so other systems \
      refused to talk to it.
      """,
    mechanism: """
      Handshakes fail for all clients from one instant, often a round time, whatever the \
      load.
      """,
    prior: -2.4,
    predictions: [
      Prediction(.certificateErrors, ifSeen: 3.2, ifNotSeen: -1.6),
      Prediction(.startsAtOneInstant, ifSeen: 0.8, ifNotSeen: -0.4),
      Prediction(.clockOffset, ifSeen: -0.6),
      Prediction(.slowByInput, ifSeen: -1.2),
      Prediction(.trafficRoseFirst, ifSeen: -0.8),
    ],
    mechanismClues: [.certificateErrors],
    confirmingClue: nil,
    redHerrings: [
      "A firewall: connections are made and then refused"
    ],
    confirmingTest: "Read the dates and the chain of the certificate from a client.",
    mitigation: "Replace the certificate.",
    prevention: "Renew by machine and keep an inventory.",
    monitoring: "Alarm at 30, 14 and 7 days before the end.")
}
