extension FailurePattern {
  static let lockContention = FailurePattern(
    id: "lock-contention",
    title: "One piece of work that locked others out",
    component: .database,
    plainWords: """
      One long task kept part of the records locked, and everybody else had to wait \
      behind it.
      """,
    mechanism: """
      A blocking transaction holds locks; statements on the same rows or table queue \
      behind it while the processor is idle.
      """,
    prior: -2.2,
    predictions: [
      Prediction(.lockWaits, ifSeen: 2.6, ifNotSeen: -1.8),
      Prediction(.cpuLowWhileWaiting, ifSeen: 0.8, ifNotSeen: -0.3),
      Prediction(.deadlocks, ifSeen: 0.3),
      Prediction(.slowByInput, ifSeen: -0.6),
      Prediction(.controlGroupFast, ifSeen: 0.2),
      Prediction(.processorRoseFirst, ifSeen: -0.8),
      Prediction(.schemaChangeActive, ifSeen: -0.3),
    ],
    mechanismClues: [.lockWaits],
    confirmingClue: nil,
    redHerrings: [
      "A slow disk: the waiting statements do no reading at all"
    ],
    confirmingTest: """
      Draw the tree of blocking sessions at one slow moment and find the one that waits \
      for nobody.
      """,
    mitigation: "End the blocking session.",
    prevention: "Keep transactions short, lock rows in one order and set a lock time-out.",
    monitoring: "Watch lock waits and the longest transaction.")
}
