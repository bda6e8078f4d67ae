extension FailurePattern {
  static let diskBusy = FailurePattern(
    id: "disk-busy",
    title: "Disks or network at their limit",
    component: .host,
    plainWords: "The disks or the network could not move data fast enough.",
    mechanism: """
      Queue and wait on the device rise while processor time for programs is flat; often \
      an effect of scans, so ask who reads.
      """,
    prior: -2.6,
    predictions: [
      Prediction(.diskBusy, ifSeen: 2.0, ifNotSeen: -0.8),
      Prediction(.scanSuspected, ifSeen: -0.6),
      Prediction(.slowByInput, ifSeen: -1.4),
      Prediction(.everythingSlow, ifSeen: 0.6, ifNotSeen: -0.4),
      Prediction(.controlGroupFast, ifSeen: -1.0),
      Prediction(.cpuLowWhileWaiting, ifSeen: 0.4),
    ],
    mechanismClues: [.diskBusy],
    confirmingClue: nil,
    redHerrings: [
      "Bad hardware: look first at which process reads so much"
    ],
    confirmingTest: "Find the process that reads or writes most, and the plan behind it.",
    mitigation: "Stop or move the job.",
    prevention: "Limit and schedule heavy jobs.",
    monitoring: "Watch latency and queue of each device.")
}
