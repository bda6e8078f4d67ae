extension FailurePattern {
  static let cacheEviction = FailurePattern(
    id: "cache-eviction",
    title: "A cache that threw out what it needed",
    component: .cache,
    plainWords: """
      The short-term memory became too small for what was put in it, threw out useful \
      items and stopped saving work.
      """,
    mechanism: """
      Evictions rise first because keys or values grow or memory shrinks, then the hit \
      rate falls and the backend's load rises.
      """,
    prior: -2.6,
    predictions: [
      Prediction(.evictionsLed, ifSeen: 2.2, ifNotSeen: -1.2),
      Prediction(.cacheMissesLed, ifSeen: 0.6, ifNotSeen: -0.4),
      Prediction(.cacheMissesFollowed, ifSeen: -1.0),
      Prediction(.memoryRoseFirst, ifSeen: 0.3),
      Prediction(.slowByInput, ifSeen: -0.8),
    ],
    mechanismClues: [.evictionsLed],
    confirmingClue: nil,
    redHerrings: [
      "A broken cache: it works and is full"
    ],
    confirmingTest: "Compare the number and size of keys before and during.",
    mitigation: "Raise the cache's memory or remove the new keys.",
    prevention: "Bound the number of keys and give each a time to live.",
    monitoring: "Watch evictions beside the hit rate.")
}
