extension FailurePattern {
  static let memoryLeak = FailurePattern(
    id: "memory-leak",
    title: "Memory that was never given back",
    component: .application,
    plainWords: """
      The program kept more and more in memory the longer it ran, until it had no room \
      to work.
      """,
    mechanism: """
      Heap after full collection rises for hours or days whatever the load, and resets \
      at a restart.
      """,
    prior: -2.4,
    predictions: [
      Prediction(.memoryGrowsWithoutLoad, ifSeen: 2.2, ifNotSeen: -0.8),
      Prediction(.memoryRoseFirst, ifSeen: 1.6, ifNotSeen: -1.0),
      Prediction(.memoryRoseAfterQueue, ifSeen: -1.8),
      Prediction(.restartCuredForAWhile, ifSeen: 0.6, ifNotSeen: -0.5),
      Prediction(.gradualOverDays, ifSeen: 0.6),
      Prediction(.slowByInput, ifSeen: -1.0),
      Prediction(.trafficRoseFirst, ifSeen: -0.5),
    ],
    mechanismClues: [.memoryGrowsWithoutLoad, .memoryRoseFirst],
    confirmingClue: nil,
    redHerrings: [
      "Too little memory: any amount fills in the end"
    ],
    confirmingTest: """
      Compare heap after full collection over several hours of even load, and two heap \
      dumps.
      """,
    mitigation: "Restart the servers one after the other.",
    prevention: "Add a test that runs for hours at even load and fails when memory grows.",
    monitoring: "Watch the slope of the heap after full collection.")
}
