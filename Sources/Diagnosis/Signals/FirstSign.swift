internal import Records

/// The earliest evidence of the fault among everything that moved.
enum FirstSign {
  /// A move that was over this long before anything else moved was another event.
  private static let unconnectedSeconds = 3_600.0
  /// An alert is a sign when at least this many others follow within that time, or anything measured.
  private static let alertsNeeded = 2
  /// With nothing but reports, this many within that time are a sign.
  private static let reportsNeeded = 3

  /// `nil` when nothing moved. Traffic and measures without a bad side are never a sign. When nothing
  /// in the materials says that anything was wrong, resources alone are not a sign either: they follow
  /// the day's work. What people report counts only where nothing else shows the fault.
  static func moment(
    signals: [Signal], errorBursts: [ErrorBurst], alerts: [Alert], reports: [Voice],
    calm: CalmStretch?
  ) -> Moment? {
    let kinds: Set<Signal.Kind> =
      calm?.endedBy == nil
      ? [.latency, .errors, .business] : [.latency, .errors, .business, .saturation]
    var candidates = signals.filter { kinds.contains($0.kind) && isFelt($0) }.compactMap { signal in
      signal.onset.map { Candidate(moment: $0, over: signal.recovery?.time, isAlert: false) }
    }
    candidates += errorBursts.map(Candidate.init)
    candidates += alerts.filter { $0.level == .warning || $0.level == .critical }
      .map(Candidate.init)
    candidates.sort { $0.order < $1.order }
    for (place, candidate) in candidates.enumerated() {
      let later = candidates[(place + 1)...].filter {
        $0.moment.time.seconds(since: candidate.over ?? candidate.moment.time)
          <= unconnectedSeconds
      }
      if candidate.isAlert {
        let isFollowed = later.count >= alertsNeeded || later.contains { !$0.isAlert }
        if isFollowed { return candidate.moment }
      } else if candidate.over == nil || !later.isEmpty || place + 1 == candidates.count {
        return candidate.moment
      }
    }
    return firstOfMany(reports)
  }

  /// A resource that is less than half in use, and not twice as much as usual, keeps nobody waiting: in
  /// a queue with one server the mean wait is then shorter than the work itself (M/M/1).
  private static func isFelt(_ signal: Signal) -> Bool {
    guard signal.kind == .saturation, signal.unit == .percent, signal.polarity == .higherIsWorse,
      let peak = signal.peak?.value, let usual = signal.baseline?.median
    else { return true }
    return peak >= 50 || peak >= 2 * usual
  }

  /// The first of several reports within an hour.
  private static func firstOfMany(_ reports: [Voice]) -> Moment? {
    let problems = reports.filter { $0.mood == .problem }
      .sorted { ($0.time, $0.line) < ($1.time, $1.line) }
    guard problems.count >= reportsNeeded else { return nil }
    for start in 0...(problems.count - reportsNeeded) {
      let run = problems[start..<(start + reportsNeeded)]
      guard let first = run.first, let last = run.last,
        last.time.seconds(since: first.time) <= unconnectedSeconds
      else { continue }
      return Moment(
        time: first.time, words: "the first of several reports by people",
        basis: Basis(
          lines: run.map(\.line),
          calculation:
            "At least \(reportsNeeded) reports of a problem within an hour; nothing in the "
            + "materials measures the service itself"))
    }
    return nil
  }

  private struct Candidate {
    let moment: Moment
    /// When the move was over; `nil` when it never was, or for an alert.
    let over: Timestamp?
    let isAlert: Bool

    init(moment: Moment, over: Timestamp?, isAlert: Bool) {
      self.moment = moment
      self.over = over
      self.isAlert = isAlert
    }

    init(_ burst: ErrorBurst) {
      let errors = PlainNumber.counted(burst.operation.total.failures, "error")
      self.init(
        moment: Moment(
          time: burst.first.time,
          words: "the first of \(errors) of one kind, "
            + "“\(OperationTitle.opening(of: burst.operation.name))”",
          basis: Basis(
            lines: burst.deciding.map(\.line),
            calculation: "The first of at least 4 errors of one kind within 30 minutes, after a "
              + "silence 10 times as long as they took")),
        over: nil, isAlert: false)
    }

    init(_ alert: Alert) {
      let subject =
        alert.title.isEmpty ? SignalTitle.words(name: alert.metric, unit: .none) : alert.title
      self.init(
        moment: Moment(
          time: alert.time, words: "an alert, “\(Phrases.shortened(subject, to: 80))”",
          basis: Basis(lines: [alert.line])),
        over: nil, isAlert: true)
    }

    /// Earliest first; at the same time the more precise source, then the place in the files.
    var order: (Timestamp, Double, SourceLine) {
      let line = moment.basis.lines.first ?? SourceLine(FileID(0), line: 0)
      return (moment.time, moment.uncertaintySeconds, line)
    }
  }
}
