extension FailurePattern {
  static let trafficSurge = FailurePattern(
    id: "traffic-surge",
    title: "More people than the service was built for",
    component: .traffic,
    plainWords: """
      Far more people than usual came at the same time, and the service could not serve \
      them all.
      """,
    mechanism: """
      Requests rise first and across all journeys; every resource follows in proportion, \
      and the mix of requests is as usual.
      """,
    prior: -1.8,
    predictions: [
      Prediction(.trafficRoseFirst, ifSeen: 2.6, ifNotSeen: -2.2),
      Prediction(.trafficInProportion, ifSeen: 1.2),
      Prediction(.everythingSlow, ifSeen: 0.5, ifNotSeen: -0.3),
      Prediction(.slowByLoad, ifSeen: 0.8, ifNotSeen: -0.3),
      Prediction(.slowByInput, ifSeen: -1.6),
      Prediction(.sameLoadDifferentLatency, ifSeen: -2.0, ifNotSeen: 0.4),
      Prediction(.fewClientsDominate, ifSeen: -1.0),
      Prediction(.controlGroupFast, ifSeen: -0.8),
    ],
    mechanismClues: [.trafficRoseFirst],
    confirmingClue: nil,
    redHerrings: [
      "An attack: the mix of requests and the share that ends in success are as usual"
    ],
    confirmingTest: "Compare requests a minute with the highest load that was ever tested.",
    mitigation:
      "Add servers, show a waiting page and serve what can be served without the database.",
    prevention: "Test the expected peak, and plan for deadlines and announcements.",
    monitoring: "Watch requests against the tested limit.",
    contributors: ["pool-too-small"])
}
