extension FailurePattern {
  static let hotPartition = FailurePattern(
    id: "hot-partition",
    title: "One part of the data with all the load",
    component: .database,
    plainWords: """
      One part of the records had far more work than the others, so it was slow while \
      the rest was idle.
      """,
    mechanism: "One shard or key is at its limit; the average is fine.",
    prior: -2.8,
    predictions: [
      Prediction(.partitionUneven, ifSeen: 2.6, ifNotSeen: -0.8),
      Prediction(.slowByInput, ifSeen: 0.6),
      Prediction(.everythingSlow, ifSeen: -0.8),
      Prediction(.planEstimateFarOff, ifSeen: -0.6),
      Prediction(.scanSuspected, ifSeen: -0.4),
    ],
    mechanismClues: [.partitionUneven],
    confirmingClue: nil,
    redHerrings: [
      "Uneven use by people: the key decides, not they"
    ],
    confirmingTest: "Rank keys and shards by load.",
    mitigation: "Split or cache the hot key.",
    prevention: "Choose a key that spreads the load.",
    monitoring: "Watch the busiest shard against the mean.")
}
