package import Records

/// One measure after the incident, against what it was before.
package struct RecoveryRow: Hashable, Sendable {
  package enum State: String, Hashable, Sendable { case back, notBack, notEstablished }

  /// The signal's id.
  package var signal: String
  package var title: String
  package var unit: MeasureUnit
  /// The usual level; `nil` when there were too few calm samples.
  package var baseline: Double?
  package var worst: Double?
  /// The last reading in the materials.
  package var last: Double?
  package var state: State
  /// When it was back; `nil` otherwise.
  package var time: Timestamp?
  /// One sentence.
  package var words: String
  package var basis: Basis

  /// One row for every measure that left its usual level, in the order in which they left it.
  static func all(in review: Review) -> [RecoveryRow] {
    review.signals.compactMap { signal in
      guard let onset = signal.onset else { return nil }
      let last = signal.samples.last { $0.value != nil }
      let lines = [onset.basis.lines.first, signal.peak?.line, last?.line].compactMap { $0 }
      let state: State
      let words: String
      if let recovery = signal.recovery {
        state = .back
        words = "Back at its usual level at \(PlainTime.clock(recovery.time))"
      } else if let last, let baseline = signal.baseline {
        state = .notBack
        words =
          "Not back by \(PlainTime.clock(last.time)), when it read "
          + "\(PlainNumber.reading(last.value ?? 0, signal.unit)) against a usual "
          + PlainNumber.reading(baseline.median, signal.unit)
      } else {
        state = .notEstablished
        words = "Whether it came back is not established: its usual level is not known"
      }
      return RecoveryRow(
        signal: signal.id, title: signal.title, unit: signal.unit,
        baseline: signal.baseline?.median, worst: signal.peak?.value, last: last?.value,
        state: state, time: signal.recovery?.time, words: words,
        basis: Basis(
          lines: Array(Set(lines + (signal.recovery?.basis.lines ?? []))).sorted(),
          calculation: "Compared with the middle value before the first sign"))
    }
  }
}
