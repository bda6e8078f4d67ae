extension FailurePattern {
  static let clockOffset = FailurePattern(
    id: "clock-offset",
    title: "Clocks that disagree",
    component: .clock,
    plainWords: "The clocks of two systems disagreed, so one refused what the other sent.",
    mechanism: """
      Tokens or certificates are not yet or no longer valid on one host; events are out \
      of order by a constant.
      """,
    prior: -3.0,
    predictions: [
      Prediction(.clockOffset, ifSeen: 2.8, ifNotSeen: -0.8),
      Prediction(.oneHostOnly, ifSeen: 0.6),
      Prediction(.credentialErrors, ifSeen: 0.3),
      Prediction(.slowByInput, ifSeen: -1.0),
    ],
    mechanismClues: [.clockOffset],
    confirmingClue: nil,
    redHerrings: [
      "A fault in sign-in: it works from hosts with the right time"
    ],
    confirmingTest: "Compare the clocks of all hosts with a time server.",
    mitigation: "Set the clocks.",
    prevention: "Watch time servers and use UTC everywhere.",
    monitoring: "Watch the offset of each host.")
}
