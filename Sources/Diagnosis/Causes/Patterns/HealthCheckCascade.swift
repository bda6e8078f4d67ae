extension FailurePattern {
  static let healthCheckCascade = FailurePattern(
    id: "health-check-cascade",
    title: "Health checks that took all servers out",
    component: .network,
    plainWords: """
      The check that tests each server depended on something shared. When that slowed \
      down, all servers were taken out at once although they could work.
      """,
    mechanism: """
      Hosts leave the pool together after a shared dependency slows; the hosts \
      themselves are well.
      """,
    prior: -2.8,
    predictions: [
      Prediction(.hostsDroppedTogether, ifSeen: 2.6, ifNotSeen: -0.8),
      Prediction(.startsAtOneInstant, ifSeen: 0.4),
      Prediction(.poolFull, ifSeen: 0.2),
      Prediction(.slowByInput, ifSeen: -0.8),
      Prediction(.oneHostOnly, ifSeen: -1.2),
    ],
    mechanismClues: [.hostsDroppedTogether],
    confirmingClue: nil,
    redHerrings: [
      "All servers died: they answer when asked directly"
    ],
    confirmingTest: "Read what the health check calls.",
    mitigation: "Make the check shallow.",
    prevention: "Separate checks for being alive and for being ready.",
    monitoring: "Watch the number of healthy servers.")
}
