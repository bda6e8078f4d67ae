extension FailurePattern {
  static let plannerStatisticsLost = FailurePattern(
    id: "planner-statistics-lost",
    title: "A database that lost its picture of the data",
    component: .database,
    plainWords: """
      The records system keeps a summary of its own contents to choose the quickest way \
      to look things up. That summary was out of date or lost, so it chose slow ways.
      """,
    mechanism: """
      After a bulk load, restart, upgrade or long gap without ANALYZE the planner's \
      estimates are far from the rows found, and a statement flips to a slow plan with \
      unchanged code.
      """,
    prior: -2.2,
    predictions: [
      Prediction(.planEstimateFarOff, ifSeen: 1.6, ifNotSeen: -1.2),
      Prediction(.statisticsOldOrLost, ifSeen: 2.2),
      Prediction(.oneOperationSlow, ifSeen: 0.5, ifNotSeen: -0.3),
      Prediction(.slowByTimeOnly, ifSeen: 0.8, ifNotSeen: -0.2),
      Prediction(.slowByInput, ifSeen: -0.2),
      Prediction(.scanSuspected, ifSeen: 0.5),
      Prediction(.noChangeBeforeOnset, ifSeen: 0.3),
      Prediction(.poolEnlargedWithoutCure, ifSeen: 0.4, ifNotSeen: -0.4),
      Prediction(.trafficRoseFirst, ifSeen: -0.8),
    ],
    mechanismClues: [.planEstimateFarOff, .statisticsOldOrLost],
    confirmingClue: .statisticsOldOrLost,
    redHerrings: [
      "A missing index: the index may be there and not be chosen",
      "Growth of the data: the plan flips from one moment to the next, not slowly",
    ],
    confirmingTest: """
      Read when the table was last analysed, run ANALYZE on it, and plan the slow \
      statement again.
      """,
    mitigation: "Run ANALYZE on the tables of the slow statement.",
    prevention: """
      Analyse tables after every bulk load, restore and upgrade, and check that \
      automatic analysis runs.
      """,
    monitoring: "Watch the ratio of expected to found rows and the age of each table's statistics.",
    contributors: ["connection-leak"])
}
