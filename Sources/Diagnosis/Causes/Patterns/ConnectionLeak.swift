extension FailurePattern {
  static let connectionLeak = FailurePattern(
    id: "connection-leak",
    title: "Connections that were not given back",
    component: .connectionPool,
    plainWords: """
      The service has a limited number of lines to its records. Some lines stayed in use after \
      their work had ended, so fewer and fewer were left for everybody else.
      """,
    mechanism: """
      Connections are not returned to the pool after a time-out, a cancelled statement or an error. \
      The number in use rises in steps and never falls until somebody ends them.
      """,
    prior: -2.0,
    predictions: [
      Prediction(.connectionsNeverReturn, ifSeen: 2.2, ifNotSeen: -1.2),
      Prediction(.heldLongAfterWork, ifSeen: 1.6, ifNotSeen: -1.0),
      Prediction(.poolFull, ifSeen: 0.5, ifNotSeen: -1.5),
      Prediction(.restartCuredForAWhile, ifSeen: 0.7, ifNotSeen: -0.4),
      Prediction(.statementsFastWhilePoolFull, ifSeen: 0.8, ifNotSeen: -0.8),
      Prediction(.slowByInput, ifSeen: -1.0),
      Prediction(.waitersFollowTraffic, ifSeen: -0.8),
    ],
    mechanismClues: [.connectionsNeverReturn, .heldLongAfterWork],
    confirmingClue: nil,
    redHerrings: [
      "A pool that looks too small: any size fills when connections do not come back"
    ],
    confirmingTest: """
      List the database's sessions by state and age, and turn on the pool's leak detection for an \
      hour of normal use.
      """,
    mitigation: "End the oldest idle sessions, then restart the pool.",
    prevention: """
      Return connections in every path, also after errors, and set a leak threshold, a maximum \
      lifetime and a limit on idle transactions.
      """,
    monitoring: "Watch the age of the oldest transaction and the time that connections are held.",
    contributors: ["wrong-profile-at-start"])
}
