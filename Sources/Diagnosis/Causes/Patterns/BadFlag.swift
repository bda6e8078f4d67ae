extension FailurePattern {
  static let badFlag = FailurePattern(
    id: "bad-flag",
    title: "A feature switch that did harm",
    component: .configuration,
    plainWords: """
      A feature was switched on or a setting changed for everybody at once, and it did \
      not work as meant.
      """,
    mechanism: """
      A step change on all hosts at the moment of the switch without any deployment; one \
      group of people is affected.
      """,
    prior: -2.4,
    predictions: [
      Prediction(.flagChanged, ifSeen: 2.2, ifNotSeen: -0.6),
      Prediction(.settingChangedBeforeOnset, ifSeen: 1.0, ifNotSeen: -0.5),
      Prediction(.startsAtOneInstant, ifSeen: 0.8, ifNotSeen: -0.4),
      Prediction(.noChangeBeforeOnset, ifSeen: -1.2),
      Prediction(.changeShortensTimeLimit, ifSeen: -1.0),
      Prediction(.rollbackCured, ifSeen: 0.8),
      Prediction(.slowByTimeOnly, ifSeen: 0.4),
    ],
    mechanismClues: [.flagChanged, .settingChangedBeforeOnset],
    confirmingClue: .rollbackCured,
    redHerrings: [
      "A hidden bug: it begins with the switch"
    ],
    confirmingTest: "Read the log of switches and compare people with and without the feature.",
    mitigation: "Switch it back.",
    prevention: "Switch features on for a few people first, with review.",
    monitoring: "Show measures by feature switch.")
}
