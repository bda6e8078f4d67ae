extension FailurePattern {
  static let processorByCode = FailurePattern(
    id: "processor-by-code",
    title: "One part of the program using up the processor",
    component: .application,
    plainWords: """
      One feature did far too much calculation, and the machine had no time left for \
      anything else.
      """,
    mechanism: """
      Processor time per request rises on one route; input, output and the database are \
      as usual.
      """,
    prior: -2.4,
    predictions: [
      Prediction(.processorRoseFirst, ifSeen: 2.0, ifNotSeen: -1.4),
      Prediction(.processorRoseAfterQueue, ifSeen: -1.6),
      Prediction(.oneOperationSlow, ifSeen: 0.5),
      Prediction(.cpuLowWhileWaiting, ifSeen: -1.6),
      Prediction(.trafficRoseFirst, ifSeen: -0.5),
      Prediction(.deploymentBeforeOnset, ifSeen: 0.4),
      Prediction(.slowByInput, ifSeen: -0.3),
    ],
    mechanismClues: [.processorRoseFirst],
    confirmingClue: nil,
    redHerrings: [
      "Too few servers: each new one is used up by the same feature"
    ],
    confirmingTest: "Profile one busy server for a minute.",
    mitigation: "Turn the feature off.",
    prevention: "Benchmark the cost of each route before release.",
    monitoring: "Watch processor time per request.")
}
