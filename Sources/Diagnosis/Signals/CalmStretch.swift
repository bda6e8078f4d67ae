internal import Records

/// The time before anything in the materials says that something was wrong: what is usual is learnt
/// from it.
struct CalmStretch: Hashable, Sendable {
  let span: Span
  /// What ended it, as the end of a sentence: "the first alert"; `nil` when nothing did.
  let endedBy: String?

  /// From the start of the data to the earliest of: the declared start of the incident, the first
  /// warning or critical alert, the first report of a problem, the first slow events in a log, the
  /// first burst of errors. `nil` when the materials have no times.
  init?(
    data: Span?, declared: Span?, alerts: [Alert], reports: [Timestamp], slowEvents: [Timestamp],
    errorBursts: [Timestamp]
  ) {
    guard let data else { return nil }
    let alarm = alerts.filter { $0.level == .warning || $0.level == .critical }.map(\.time).min()
    var ends: [(time: Timestamp, words: String)] = []
    // A period that starts with the data says nothing of when it was calm.
    if let declared, declared.start > data.start {
      ends = [(declared.start, "the declared start of the incident")]
    } else {
      if let time = slowEvents.min() { ends.append((time, "the first slow requests in a log")) }
      if let alarm { ends.append((alarm, "the first alert")) }
      if let time = reports.min() { ends.append((time, "the first report by a person")) }
      if let time = errorBursts.min() { ends.append((time, "the first burst of errors")) }
    }
    let end = ends.filter { $0.time >= data.start }.min { $0.time < $1.time }
    span = Span(start: data.start, end: end?.time ?? data.end)
    endedBy = end?.words
  }
}
