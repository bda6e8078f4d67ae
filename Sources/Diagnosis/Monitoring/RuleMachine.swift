internal import Records

/// What a rule does as readings come in: waiting, pending, firing, kept firing, cleared.
struct RuleMachine: Sendable {
  /// Firing stretches, ascending; the last ends with the data when it never cleared.
  private(set) var episodes: [Span] = []
  /// Readings that were blank, and silences longer than two and a half steps.
  private(set) var missingCount = 0

  private let rule: AlertRule
  private var pendingSince: Timestamp?
  private var firingSince: Timestamp?
  private var quietSince: Timestamp?

  /// Judged at every reading, in order. Missing data is counted, and treated as the rule says.
  init(_ rule: AlertRule) {
    self.rule = rule
    var last: Timestamp?
    let longest = rule.stepSeconds.map { 2.5 * Double($0) }
    for sample in rule.samples {
      if let previous = last, let longest, sample.time.seconds(since: previous) > longest {
        missingCount += 1
        if rule.whenMissing == .clears { clear(at: previous.later(bySeconds: longest)) }
      }
      last = sample.time
      take(sample)
    }
    if let start = firingSince, let last {
      episodes.append(Span(start: start, end: last))
    }
  }

  private mutating func take(_ sample: Sample) {
    var isTrue = false
    if let value = sample.value, value.isFinite {
      isTrue = rule.isAbove ? value > rule.threshold : value < rule.threshold
    } else {
      missingCount += 1
      switch rule.whenMissing {
      case .clears: break
      case .fires: isTrue = true
      case .holds: return
      }
    }
    guard isTrue else {
      let since = quietSince ?? sample.time
      quietSince = since
      let isKept =
        firingSince != nil
        && sample.time.seconds(since: since) < Double(rule.keepFiringSeconds)
      if isKept { pendingSince = nil } else { clear(at: sample.time) }
      return
    }
    quietSince = nil
    let since = pendingSince ?? sample.time
    pendingSince = since
    if firingSince == nil, sample.time.seconds(since: since) >= Double(rule.forSeconds) {
      firingSince = sample.time
    }
  }

  private mutating func clear(at time: Timestamp) {
    if let start = firingSince { episodes.append(Span(start: start, end: time)) }
    pendingSince = nil
    firingSince = nil
    quietSince = nil
  }
}
