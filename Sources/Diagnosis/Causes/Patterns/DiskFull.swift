extension FailurePattern {
  static let diskFull = FailurePattern(
    id: "disk-full",
    title: "A disk with no room left",
    component: .host,
    plainWords: "A disk was full, so nothing new could be written down.",
    mechanism: "Free space falls steadily, then writes fail while reads work.",
    prior: -2.4,
    predictions: [
      Prediction(.diskFull, ifSeen: 3.2, ifNotSeen: -1.6),
      Prediction(.writesUnaffected, ifSeen: -1.6),
      Prediction(.slowByInput, ifSeen: -1.0),
      Prediction(.startsAtOneInstant, ifSeen: 0.3),
    ],
    mechanismClues: [.diskFull],
    confirmingClue: nil,
    redHerrings: [
      "A corrupt database: it refuses to write to protect itself"
    ],
    confirmingTest: "List free space and the largest files.",
    mitigation: "Free or add space.",
    prevention: "Rotate logs and forecast the day the disk is full.",
    monitoring: "Watch hours until full.")
}
