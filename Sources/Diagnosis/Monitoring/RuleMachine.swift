internal import Records

/// What a rule does as readings come in: waiting, pending, firing, cleared.
struct RuleMachine: Sendable {
  /// Firing stretches, ascending; the last ends with the data when it never cleared.
  private(set) var episodes: [Span] = []
  /// Readings that were blank, and silences longer than two and a half steps.
  private(set) var missingCount = 0

  /// Judged at every reading, in order. Missing data never fires: it ends a pending wait and clears a
  /// firing rule, and is counted.
  init(_ rule: AlertRule) {
    var pendingSince: Timestamp?
    var firingSince: Timestamp?
    var last: Timestamp?
    let longest = rule.stepSeconds.map { 2.5 * Double($0) }
    for sample in rule.samples {
      if let previous = last, let longest, sample.time.seconds(since: previous) > longest {
        missingCount += 1
        if let start = firingSince {
          episodes.append(Span(start: start, end: previous.later(bySeconds: longest)))
        }
        pendingSince = nil
        firingSince = nil
      }
      last = sample.time
      var isTrue = false
      if let value = sample.value, value.isFinite {
        isTrue = rule.isAbove ? value > rule.threshold : value < rule.threshold
      } else {
        missingCount += 1
      }
      guard isTrue else {
        if let start = firingSince { episodes.append(Span(start: start, end: sample.time)) }
        pendingSince = nil
        firingSince = nil
        continue
      }
      let since = pendingSince ?? sample.time
      pendingSince = since
      if firingSince == nil, sample.time.seconds(since: since) >= Double(rule.forSeconds) {
        firingSince = sample.time
      }
    }
    if let start = firingSince, let last {
      episodes.append(Span(start: start, end: last))
    }
  }
}
