extension FailurePattern {
  static let timeLimitTooShort = FailurePattern(
    id: "time-limit-too-short",
    title: "A time limit that was made too short",
    component: .configuration,
    plainWords: """
      A setting was changed so that the service stopped waiting for another system too soon. That \
      system was working, but its answers came after the service had given up.
      """,
    mechanism: """
      A connect or read limit below the dependency's usual response time turns normal calls into \
      failures at exactly the limit; retries multiply them and hold connections and threads.
      """,
    prior: -2.0,
    predictions: [
      Prediction(.changeShortensTimeLimit, ifSeen: 3.2, ifNotSeen: -2.5),
      Prediction(.effectSizeFitsChange, ifSeen: 1.2, ifNotSeen: -0.8),
      Prediction(.changeTouchesFailingPath, ifSeen: 0.8, ifNotSeen: -0.8),
      Prediction(.deploymentBeforeOnset, ifSeen: 0.8, ifNotSeen: -1.2),
      Prediction(.dependencyErrors, ifSeen: 0.8, ifNotSeen: -0.8),
      Prediction(.dependencyReportsHealthy, ifSeen: 1.0, ifNotSeen: -1.2),
      Prediction(.rollbackCured, ifSeen: 1.4, ifNotSeen: -1.5),
      Prediction(.durationsAtRoundLimit, ifSeen: 0.4),
      Prediction(.retriesRose, ifSeen: 0.4),
      Prediction(.slowByInput, ifSeen: -1.0),
      Prediction(.noChangeBeforeOnset, ifSeen: -1.5),
    ],
    mechanismClues: [.changeShortensTimeLimit],
    confirmingClue: .rollbackCured,
    redHerrings: [
      "The other system: it reports itself as working and other users of it are well",
      "A full connection pool: requests that wait and retry hold the connections",
    ],
    confirmingTest: """
      Compare the response times of the other system with the new limit: if many lie above it, the \
      limit is the cause.
      """,
    mitigation: "Roll the setting back.",
    prevention: """
      Review and load-test every change of a time limit, and refuse in the pipeline any change by \
      more than a factor of two without both.
      """,
    monitoring:
      "Count time-outs by the limit that was reached, and mark every change on the charts.",
    contributors: ["retry-storm"])
}
