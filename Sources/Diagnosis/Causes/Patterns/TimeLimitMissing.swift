extension FailurePattern {
  static let timeLimitMissing = FailurePattern(
    id: "time-limit-missing",
    title: "A time limit that is too long or missing",
    component: .configuration,
    plainWords: """
      Parts of the service waited for something that did not come, for far too long, and \
      while they waited they could do nothing else.
      """,
    mechanism: """
      Calls without a deadline, or with one of half a minute and more, hold threads and \
      connections; the processor is idle while everything waits.
      """,
    prior: -2.2,
    predictions: [
      Prediction(.durationsAtRoundLimit, ifSeen: 1.4, ifNotSeen: -0.6),
      Prediction(.cpuLowWhileWaiting, ifSeen: 1.4, ifNotSeen: -0.6),
      Prediction(.threadsBusy, ifSeen: 0.8),
      Prediction(.changeLengthensTimeLimit, ifSeen: 1.6),
      Prediction(.dependencySlow, ifSeen: 0.8),
      Prediction(.slowByInput, ifSeen: -1.0),
      Prediction(.processorRoseFirst, ifSeen: -1.0),
      Prediction(.changeShortensTimeLimit, ifSeen: -1.5),
    ],
    mechanismClues: [.durationsAtRoundLimit, .cpuLowWhileWaiting],
    confirmingClue: nil,
    redHerrings: [
      "A hung server: it waits, and would answer if the wait were shorter"
    ],
    confirmingTest:
      "Take a thread dump while it is slow and count threads that wait on a network read.",
    mitigation: "Lower the limit on the waiting call and open the circuit breaker.",
    prevention: """
      Give every call a deadline that is passed on, and test what happens when the other \
      side never answers.
      """,
    monitoring: "Count requests older than the limit.")
}
