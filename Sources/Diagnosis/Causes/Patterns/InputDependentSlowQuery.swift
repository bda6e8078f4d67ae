extension FailurePattern {
  static let inputDependentSlowQuery = FailurePattern(
    id: "input-dependent-slow-query",
    title: "A database search that is slow for some inputs only",
    component: .database,
    plainWords: """
      The service looks things up in its records. For some of the things people asked for, the \
      records system had to read far more than it needed, so those requests took very long and \
      held up everybody else.
      """,
    mechanism: """
      One statement shape has a quick and a slow plan, chosen by its literals: an index that is \
      missing, not usable or not chosen for part of the range. Each slow run keeps its connection \
      for its whole length, so the pool empties although load and hardware are unchanged.
      """,
    prior: -1.5,
    predictions: [
      Prediction(.slowByInput, ifSeen: 3.0, ifNotSeen: -2.0),
      Prediction(.controlGroupFast, ifSeen: 1.6, ifNotSeen: -0.8),
      Prediction(.oneOperationSlow, ifSeen: 1.0, ifNotSeen: -0.6),
      Prediction(.writesUnaffected, ifSeen: 0.6, ifNotSeen: -0.3),
      Prediction(.planEstimateFarOff, ifSeen: 0.8),
      Prediction(.scanSuspected, ifSeen: 0.8),
      Prediction(.sameLoadDifferentLatency, ifSeen: 0.7, ifNotSeen: -0.7),
      Prediction(.poolEnlargedWithoutCure, ifSeen: 0.8, ifNotSeen: -0.8),
      Prediction(.trafficRoseFirst, ifSeen: -0.8),
      Prediction(.slowByLoad, ifSeen: -1.5),
      Prediction(.slowByTimeOnly, ifSeen: -1.2),
      Prediction(.changeShortensTimeLimit, ifSeen: -1.0),
    ],
    mechanismClues: [.slowByInput, .scanSuspected, .planEstimateFarOff],
    confirmingClue: nil,
    redHerrings: [
      "A full connection pool: slow searches hold the connections, so a larger pool fills as well",
      "High processor and memory use: held requests cause it, and it falls when they end",
    ],
    confirmingTest: """
      Run EXPLAIN (ANALYZE, BUFFERS) for one slow and one quick value of the same search, and \
      compare the plans, the rows read and the age of the table's statistics.
      """,
    mitigation: """
      Set a time limit for the statement, cancel the longest ones, and hide or narrow the inputs \
      that are slow until the plan is right.
      """,
    prevention: """
      Test the plans of every search with realistic amounts of data and the whole range of inputs \
      before each release, and keep the index and statistics that the slow range needs.
      """,
    monitoring: """
      Watch the slowest run of each statement shape beside its middle run, and the time that \
      connections are held.
      """,
    contributors: ["connection-leak", "wrong-profile-at-start"])
}
