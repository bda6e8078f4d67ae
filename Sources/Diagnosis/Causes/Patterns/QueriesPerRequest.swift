extension FailurePattern {
  static let queriesPerRequest = FailurePattern(
    id: "queries-per-request",
    title: "Too many small look-ups for each request",
    component: .application,
    plainWords: """
      For each page the service asked its records hundreds of small questions instead of \
      one, and the questions added up.
      """,
    mechanism: """
      A loop issues a statement per item; each is quick, the slow log is empty, and the \
      total grows with the size of the page.
      """,
    prior: -2.6,
    predictions: [
      Prediction(.queriesPerRequestRose, ifSeen: 2.2, ifNotSeen: -1.2),
      Prediction(.deploymentBeforeOnset, ifSeen: 0.6),
      Prediction(.scanSuspected, ifSeen: -0.5),
      Prediction(.bimodalLatency, ifSeen: -0.4),
      Prediction(.planEstimateFarOff, ifSeen: -0.8),
    ],
    mechanismClues: [.queriesPerRequestRose],
    confirmingClue: nil,
    redHerrings: [
      "A slow database: every single statement is quick"
    ],
    confirmingTest: "Count the statements of one request by its number.",
    mitigation: "Roll back or limit the size of the page.",
    prevention: "Add tests that fail when a page needs more statements than agreed.",
    monitoring: "Watch statements per request.")
}
