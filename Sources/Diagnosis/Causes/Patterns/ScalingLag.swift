extension FailurePattern {
  static let scalingLag = FailurePattern(
    id: "scaling-lag",
    title: "Extra servers that came too late",
    component: .host,
    plainWords: """
      The service adds servers when it is busy, but they came minutes too late or not at \
      all.
      """,
    mechanism: """
      Load rises, servers follow after a delay or stop at the maximum; it recovers when \
      they are ready.
      """,
    prior: -2.8,
    predictions: [
      Prediction(.instancesAtCap, ifSeen: 2.4, ifNotSeen: -0.4),
      Prediction(.trafficRoseFirst, ifSeen: 1.2, ifNotSeen: -1.4),
      Prediction(.slowByInput, ifSeen: -1.0),
      Prediction(.sameLoadDifferentLatency, ifSeen: -1.0),
    ],
    mechanismClues: [.instancesAtCap],
    confirmingClue: nil,
    redHerrings: [
      "Broken scaling: it did what it was told, too late"
    ],
    confirmingTest: "Compare wanted, actual and highest number of servers over time.",
    mitigation: "Add servers before the peak.",
    prevention: "Scale on a schedule or on a faster signal.",
    monitoring: "Watch the time until a new server is ready.")
}
