internal import Records

/// A citizen measure read as a share of bad events, minute by minute.
struct Indicator: Sendable {
  let metric: RuleMetric
  let journey: String?
  let aspect: ServiceLevel.Aspect
  /// The limit of a good answer; `nil` for shares.
  let slowLimit: Double?
  let slowLimitReason: String
  let badShare: BadShare
  /// 0 to 1 for each minute.
  var bad: MinuteSeries { badShare.minutes }

  /// Fewer readings than this make no service level.
  static let fewestReadings = 8

  /// One for each journey and aspect: the finest measure there is.
  static func all(in signals: [Signal], span: Span) -> [Indicator] {
    let shares = signals.filter { isShareOfOutcomes($0) }.map {
      ($0, ServiceLevel.Aspect.availability)
    }
    let times = signals.filter { isAnswerTime($0) }.map { ($0, ServiceLevel.Aspect.speed) }
    let wrong = signals.filter { isCorrectness($0) }.map { ($0, ServiceLevel.Aspect.correctness) }
    var chosen: [String: (Int, Indicator)] = [:]
    for (place, (signal, aspect)) in (wrong + shares + times).enumerated() {
      let made = Indicator(signal, aspect: aspect, span: span)
      let key = "\(aspect.rawValue) \(made.journey ?? "")"
      if let other = chosen[key]?.1, !isBetter(signal, than: other) { continue }
      chosen[key] = (chosen[key]?.0 ?? place, made)
    }
    return chosen.values.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private init(_ signal: Signal, aspect: ServiceLevel.Aspect, span: Span) {
    let metric = RuleMetric(signal, span: span)
    self.metric = metric
    self.aspect = aspect
    journey = JourneyVocabulary.step(ofRoute: "POST \(signal.name)")?.name
    if aspect == .speed {
      let limit = StateLimits(for: signal)?.limits.first
      // A limit that calm readings already pass would call the usual slow.
      let usual = signal.baseline.map { $0.median + 3 * $0.spread } ?? 0
      let stated = limit?.value ?? 2_000
      slowLimit = stated >= usual ? stated : (usual / 100).rounded(.up) * 100
      slowLimitReason = stated >= usual ? limit?.reason ?? "" : "what was usual for it"
      badShare = BadShare(metric: metric, rule: .slow(above: slowLimit ?? stated))
    } else {
      slowLimit = nil
      slowLimitReason = ""
      let whole = signal.unit == .ratio ? 1.0 : 100
      badShare = BadShare(
        metric: metric,
        rule: signal.polarity == .lowerIsWorse ? .goodShare(whole: whole) : .badShare(whole: whole))
    }
  }

  private static func isBetter(_ signal: Signal, than other: Indicator) -> Bool {
    (signal.stepSeconds ?? .max, -signal.samples.count)
      < (other.metric.stepSeconds, -other.metric.samples.count)
  }

  private static func isSampled(_ signal: Signal) -> Bool {
    signal.stepSeconds != nil
      && signal.samples.count { $0.value?.isFinite == true } >= fewestReadings
      && [.citizen, .client, .edge].contains(signal.layer)
  }

  private static func isShare(_ signal: Signal) -> Bool {
    signal.unit == .percent || signal.unit == .ratio
  }

  private static func isShareOfOutcomes(_ signal: Signal) -> Bool {
    guard isSampled(signal), isShare(signal), !isCorrectness(signal) else { return false }
    let words = NameTokens(signal.name)
    switch signal.kind {
    case .business: return signal.polarity == .lowerIsWorse
    case .errors:
      return words.containsAny(of: ["error*", "fail*", "5xx", "requests"])
        && !words.contains("session")
    default: return false
    }
  }

  private static func isAnswerTime(_ signal: Signal) -> Bool {
    isSampled(signal) && signal.kind == .latency && signal.polarity == .higherIsWorse
      && (signal.unit == .milliseconds || signal.unit == .seconds)
      && !signal.id.contains("middle-value")
  }

  private static func isCorrectness(_ signal: Signal) -> Bool {
    isSampled(signal) && isShare(signal)
      && NameTokens(signal.name).containsAny(of: [
        "mismatch*", "duplicate*", "inconsisten*", "incorrect*", "reconcil*", "unconfirmed",
        "corrupt*", "orphan*",
      ])
  }
}
