extension FailurePattern {
  static let nameResolution = FailurePattern(
    id: "name-resolution",
    title: "Names of systems that could not be found",
    component: .network,
    plainWords: "The service could not look up the addresses of the systems it needed.",
    mechanism: """
      Name errors and failed connections come in waves as cached answers expire; \
      connecting by address works.
      """,
    prior: -2.6,
    predictions: [
      Prediction(.nameErrors, ifSeen: 3.0, ifNotSeen: -1.6),
      Prediction(.dependencyErrors, ifSeen: 0.3),
      Prediction(.slowByInput, ifSeen: -1.0),
      Prediction(.certificateErrors, ifSeen: -0.5),
    ],
    mechanismClues: [.nameErrors],
    confirmingClue: nil,
    redHerrings: [
      "The network is down: connecting by address works"
    ],
    confirmingTest: "Resolve the name from several places.",
    mitigation: "Correct the record or add a fixed entry.",
    prevention: "Watch names from outside and review changes to them.",
    monitoring: "Watch success and time of name look-ups.")
}
