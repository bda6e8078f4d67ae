extension FailurePattern {
  static let collectorSpiral = FailurePattern(
    id: "collector-spiral",
    title: "A program busy clearing its own memory",
    component: .application,
    plainWords: """
      The program spent most of its time tidying its memory and hardly any on people's \
      requests.
      """,
    mechanism: """
      Heap is nearly full, collections follow each other, the processor is busy and \
      little work is done.
      """,
    prior: -2.6,
    predictions: [
      Prediction(.collectorRoseFirst, ifSeen: 2.2, ifNotSeen: -1.4),
      Prediction(.memoryRoseFirst, ifSeen: 0.8, ifNotSeen: -0.6),
      Prediction(.memoryRoseAfterQueue, ifSeen: -1.4),
      Prediction(.slowByInput, ifSeen: -1.0),
      Prediction(.everythingSlow, ifSeen: 0.4),
    ],
    mechanismClues: [.collectorRoseFirst],
    confirmingClue: nil,
    redHerrings: [
      """
      Memory as the cause: it often fills because requests wait, so look at which came \
      first
      """
    ],
    confirmingTest: """
      Put collection time and the number of waiting requests on one chart and see which \
      rose first.
      """,
    mitigation: "Shed load or restart.",
    prevention: "Bound queues and sizes so that waiting work cannot fill memory.",
    monitoring: "Watch the share of time spent collecting.")
}
