extension FailurePattern {
  static let queueBacklog = FailurePattern(
    id: "queue-backlog",
    title: "Work that piled up in a queue",
    component: .queue,
    plainWords: """
      Work such as e-mails and confirmations piled up and was done late, although the \
      website itself was well.
      """,
    mechanism: "The age of the oldest message rises: arrivals exceed what workers do.",
    prior: -2.6,
    predictions: [
      Prediction(.backlogAgeRose, ifSeen: 2.6, ifNotSeen: -1.0),
      Prediction(.errorsLow, ifSeen: 0.4),
      Prediction(.poolFull, ifSeen: -0.8),
      Prediction(.slowByInput, ifSeen: -0.8),
    ],
    mechanismClues: [.backlogAgeRose],
    confirmingClue: nil,
    redHerrings: [
      "E-mail is down: messages leave, only late"
    ],
    confirmingTest: "Compare arrivals with the rate at which workers finish.",
    mitigation: "Add workers or pause what fills the queue.",
    prevention: "Push back on producers and set aside what fails.",
    monitoring: "Watch the age of the oldest message.")
}
