extension FailurePattern {
  static let dataCorruption = FailurePattern(
    id: "data-corruption",
    title: "Wrong data, few errors",
    component: .data,
    plainWords: "The service worked, but what it showed was wrong.",
    mechanism: """
      Technical measures are flat while people report wrong results, often after an \
      import or a migration.
      """,
    prior: -2.8,
    predictions: [
      Prediction(.wrongResults, ifSeen: 2.6, ifNotSeen: -0.6),
      Prediction(.errorsLow, ifSeen: 0.6),
      Prediction(.poolFull, ifSeen: -1.0),
      Prediction(.slowByInput, ifSeen: -1.0),
      Prediction(.deploymentBeforeOnset, ifSeen: 0.3),
    ],
    mechanismClues: [.wrongResults],
    confirmingClue: nil,
    redHerrings: [
      "Mistakes by people: several report the same one"
    ],
    confirmingTest: "Check a sample of records by hand and by checksum.",
    mitigation: "Stop what writes and restore.",
    prevention: "Add constraints, validate imports and rehearse restoring.",
    monitoring: "Watch rules that must always hold for the data.")
}
