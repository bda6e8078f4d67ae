extension FailurePattern {
  static let coldCache = FailurePattern(
    id: "cold-cache",
    title: "An empty cache after a restart",
    component: .cache,
    plainWords: """
      After a restart the service had nothing in its short-term memory, so every request \
      was slow until it had filled up again.
      """,
    mechanism: """
      Hit rate falls to near zero at the restart and recovers by itself; backend reads \
      mirror it.
      """,
    prior: -2.6,
    predictions: [
      Prediction(.cacheColdAfterRestart, ifSeen: 2.4, ifNotSeen: -1.0),
      Prediction(.cacheMissesLed, ifSeen: 0.8, ifNotSeen: -0.8),
      Prediction(.cacheMissesFollowed, ifSeen: -0.8),
      Prediction(.restartCuredForAWhile, ifSeen: -0.4),
      Prediction(.slowByInput, ifSeen: -0.8),
      Prediction(.gradualOverDays, ifSeen: -0.8),
    ],
    mechanismClues: [.cacheColdAfterRestart],
    confirmingClue: nil,
    redHerrings: [
      "The new release: an older release restarted the same way is slow as well"
    ],
    confirmingTest: "Compare the first hour after this restart with earlier restarts.",
    mitigation: "Warm the cache and let traffic in slowly.",
    prevention: "Add a warm-up step that must pass before traffic arrives.",
    monitoring: "Watch the time from start to the usual hit rate.")
}
