extension FailurePattern {
  static let mixedVersions = FailurePattern(
    id: "mixed-versions",
    title: "Two versions running side by side",
    component: .release,
    plainWords: """
      Some servers ran the new version and some the old one, and the two did not fit \
      together.
      """,
    mechanism: "Errors stay at a steady share that equals the share of hosts on one version.",
    prior: -3.0,
    predictions: [
      Prediction(.errorShareSteady, ifSeen: 1.6, ifNotSeen: -0.6),
      Prediction(.oneVersionOnly, ifSeen: 1.4, ifNotSeen: -0.4),
      Prediction(.deploymentBeforeOnset, ifSeen: 0.6, ifNotSeen: -0.8),
      Prediction(.startsAtOneInstant, ifSeen: 0.2),
      Prediction(.slowByInput, ifSeen: -0.8),
    ],
    mechanismClues: [.oneVersionOnly, .errorShareSteady],
    confirmingClue: nil,
    redHerrings: [
      "A flaky network: the share of errors is too steady for chance"
    ],
    confirmingTest: "Group errors by host and version.",
    mitigation: "Finish the rollout or revert it.",
    prevention: "Make neighbouring versions work with each other and check it.",
    monitoring: "Watch how many versions run at once.")
}
