extension FailurePattern {
  static let bots = FailurePattern(
    id: "bots",
    title: "Automated visitors",
    component: .traffic,
    plainWords: """
      Programs, not people, sent most of the requests and took up the room that people \
      needed.
      """,
    mechanism: """
      Requests rise from a few networks or agents with unusual paths; completed journeys \
      do not rise.
      """,
    prior: -2.6,
    predictions: [
      Prediction(.fewClientsDominate, ifSeen: 2.2, ifNotSeen: -0.8),
      Prediction(.trafficRoseFirst, ifSeen: 0.8, ifNotSeen: -1.4),
      Prediction(.slowByInput, ifSeen: -0.8),
      Prediction(.sameLoadDifferentLatency, ifSeen: -1.2),
    ],
    mechanismClues: [.fewClientsDominate],
    confirmingClue: nil,
    redHerrings: [
      "A popular day: completed journeys would rise as well"
    ],
    confirmingTest: "Rank clients and agents by requests and look at the paths they ask for.",
    mitigation: "Limit the rate per client and challenge the rest.",
    prevention: "Limit rates by default.",
    monitoring: "Watch requests per client and the share from programs.")
}
