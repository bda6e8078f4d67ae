internal import Records

/// How much was asked of the service at a time, from the best traffic measure there is.
struct TrafficLevel: Sendable {
  let title: String
  private let samples: [Sample]
  private let reachSeconds: Double
  /// Readings are events in so many seconds; `nil` when the unit does not say.
  private let perSeconds: Double?

  /// The traffic measure with the most readings; `nil` without any.
  init?(in measures: [Measure]) {
    let candidates = measures.map(\.signal).filter { signal in
      signal.kind == .traffic && signal.samples.count >= Usual.fewestSamples
        && NameTokens(signal.name).containsAny(of: ["request*", "volume", "rps", "visits", "calls"])
    }
    guard let best = candidates.max(by: { $0.samples.count < $1.samples.count }) else { return nil }
    title = best.title
    samples = best.samples.filter { $0.value?.isFinite == true }
    perSeconds = best.unit == .perSecond ? 1 : best.unit == .perMinute ? 60 : nil
    reachSeconds = 1.5 * Double(best.stepSeconds ?? 60)
  }

  /// How many events came in the seconds up to a time; `nil` when that is not known.
  func events(at time: Timestamp, inSeconds seconds: Double) -> Double? {
    guard let perSeconds, let level = level(at: time) else { return nil }
    return level / perSeconds * seconds
  }

  /// The last reading at or before a time; `nil` when it is too old.
  func level(at time: Timestamp) -> Double? {
    var low = 0
    var high = samples.count
    while low < high {
      let middle = (low + high) / 2
      if samples[middle].time <= time { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let sample = samples[low - 1]
    return time.seconds(since: sample.time) <= reachSeconds ? sample.value : nil
  }
}
