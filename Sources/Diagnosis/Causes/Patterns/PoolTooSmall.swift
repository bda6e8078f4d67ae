extension FailurePattern {
  static let poolTooSmall = FailurePattern(
    id: "pool-too-small",
    title: "A connection pool too small for its load",
    component: .connectionPool,
    plainWords: """
      The service had too few lines to its records for the number of people who used it, although \
      each look-up was quick.
      """,
    mechanism: """
      Arrivals times holding time exceeds the pool's size (Little's law) with normal holding times. \
      Waiting rises and falls with requests.
      """,
    prior: -1.8,
    predictions: [
      Prediction(.poolFull, ifSeen: 0.6, ifNotSeen: -2.5),
      Prediction(.waitersFollowTraffic, ifSeen: 1.8, ifNotSeen: -1.5),
      Prediction(.statementsFastWhilePoolFull, ifSeen: 2.0, ifNotSeen: -1.8),
      Prediction(.trafficRoseFirst, ifSeen: 1.2, ifNotSeen: -0.5),
      Prediction(.slowByLoad, ifSeen: 0.6),
      Prediction(.sameLoadDifferentLatency, ifSeen: -1.8, ifNotSeen: 0.4),
      Prediction(.poolEnlargedWithoutCure, ifSeen: -2.0, ifNotSeen: 1.5),
      Prediction(.slowByInput, ifSeen: -2.0),
      Prediction(.connectionsNeverReturn, ifSeen: -1.2),
    ],
    mechanismClues: [.waitersFollowTraffic, .statementsFastWhilePoolFull],
    confirmingClue: nil,
    redHerrings: ["A slow database: statements stay quick, only the wait for a line grows"],
    confirmingTest: """
      Multiply the requests a second by the seconds that each holds a connection: if that is under \
      the pool's size, the pool is large enough.
      """,
    mitigation: "Raise the pool's size within what the database allows.",
    prevention: "Size the pool from measured holding times at the busiest hour, and test it.",
    monitoring: "Watch the share of the pool in use and the slowest waits for a connection.")
}
