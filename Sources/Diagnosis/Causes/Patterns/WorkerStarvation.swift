extension FailurePattern {
  static let workerStarvation = FailurePattern(
    id: "worker-starvation",
    title: "All workers busy waiting",
    component: .application,
    plainWords: """
      Every worker of the service was waiting for something slow, so nobody was left to \
      answer, although the machine was idle.
      """,
    mechanism: """
      Busy workers equal their maximum and the queue grows while the processor is low; \
      health checks on the same workers fail too.
      """,
    prior: -2.4,
    predictions: [
      Prediction(.threadsBusy, ifSeen: 2.0, ifNotSeen: -0.8),
      Prediction(.cpuLowWhileWaiting, ifSeen: 1.4, ifNotSeen: -0.8),
      Prediction(.processorRoseFirst, ifSeen: -1.2),
      Prediction(.slowByInput, ifSeen: -0.8),
      Prediction(.poolFull, ifSeen: -0.3),
    ],
    mechanismClues: [.threadsBusy, .cpuLowWhileWaiting],
    confirmingClue: nil,
    redHerrings: [
      "A server that crashed: it is alive and waiting"
    ],
    confirmingTest: "Take a thread dump and group the threads by what they wait for.",
    mitigation: "Separate the slow work and restart.",
    prevention: "Give slow work its own workers and serve health checks from a port of their own.",
    monitoring: "Watch busy workers and the age of the queue.")
}
