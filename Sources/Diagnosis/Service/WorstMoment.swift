internal import Records

/// The worst moment for people: the worst reading of the measure that decides the service's state.
enum WorstMoment {
  /// The first of equal readings; `nil` without a citizen measure or when people were never affected.
  static func moment(measures: [Signal], history: ServiceHistory) -> Moment? {
    guard let worst = history.spans.map(\.state).max(), worst > .normal,
      let signal = measures.first, let peak = signal.peak, let value = peak.value
    else { return nil }
    return Moment(
      time: peak.time,
      words: "\(Phrases.inline(signal.title)) at \(PlainNumber.reading(value, signal.unit))",
      uncertaintySeconds: Double(signal.stepSeconds ?? 0),
      basis: Basis(
        lines: [peak.line], calculation: "The worst reading of the measure, the first of equal ones"
      ))
  }
}
