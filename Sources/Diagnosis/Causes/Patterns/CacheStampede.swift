extension FailurePattern {
  static let cacheStampede = FailurePattern(
    id: "cache-stampede",
    title: "Many requests rebuilding the same cached item",
    component: .cache,
    plainWords: """
      A stored answer ran out at a busy moment, and everybody asked the records system \
      for it at the same time.
      """,
    mechanism: """
      Entries expire together or a hot entry expires under load; every request misses \
      and computes the same value until one result is stored.
      """,
    prior: -2.8,
    predictions: [
      Prediction(.missBurstsPeriodic, ifSeen: 2.0, ifNotSeen: -0.6),
      Prediction(.statementsRoseInSpells, ifSeen: 2.2, ifNotSeen: -1.0),
      Prediction(.cacheMissesLed, ifSeen: 1.2, ifNotSeen: -1.0),
      Prediction(.cacheMissesFollowed, ifSeen: -1.2),
      Prediction(.evictionsLed, ifSeen: -0.6),
      Prediction(.slowByInput, ifSeen: -0.8),
      Prediction(.cacheColdAfterRestart, ifSeen: -0.6),
    ],
    mechanismClues: [.missBurstsPeriodic, .cacheMissesLed, .statementsRoseInSpells],
    confirmingClue: nil,
    redHerrings: [
      "A database too small: its load is several copies of one question"
    ],
    confirmingTest: "List cache misses by key and second around the start.",
    mitigation: "Serve the old value while one request rebuilds it.",
    prevention: "Spread expiry times at random and let only one request rebuild an entry.",
    monitoring: "Watch bursts of misses and requests that build the same entry.")
}
