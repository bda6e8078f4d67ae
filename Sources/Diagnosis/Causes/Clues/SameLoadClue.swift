import Records

/// The natural experiment in every day's data: two moments with the same load, and whether the time
/// to answer was the same as well. When it was not, load is not the reason.
enum SameLoadClue {
  /// Loads this near count as the same.
  private static let nearness = 1.03
  /// Response times must differ at least so many times.
  private static let leastRatio = 3.0

  private struct Reading {
    let load: Double
    let time: Timestamp
    let latency: Double
    let line: SourceLine
  }

  static func answer(in context: ClueContext) -> ClueAnswer {
    let loads = context.signals.filter { $0.kind == .traffic && $0.samples.count >= 8 }
    let latencies = context.signals.filter {
      $0.kind == .latency && $0.samples.count >= 8 && $0.stepSeconds != nil
    }
    var compared = false
    var best: (ratio: Double, load: Signal, latency: Signal, slow: Reading, quick: Reading)?
    for load in loads {
      for latency in latencies
      where latency.samples.first?.line.file == load.samples.first?.line.file {
        let readings = readings(load, latency)
        guard readings.count >= 8 else { continue }
        compared = true
        guard let pair = widest(readings) else { continue }
        if pair.ratio > best?.ratio ?? leastRatio {
          best = (pair.ratio, load, latency, pair.slow, pair.quick)
        }
      }
    }
    guard compared else {
      return context.notAvailable(
        .sameLoadDifferentLatency, "Load and response time over time in one file")
    }
    guard let best else {
      return context.notSeen(
        .sameLoadDifferentLatency, "At the same load the response time was always about the same")
    }
    return context.seen(
      .sameLoadDifferentLatency, min(1, best.ratio / 10),
      "With the same load (\(PlainNumber.reading(best.slow.load, best.load.unit)) at "
        + "\(PlainTime.clock(best.slow.time)), "
        + "\(PlainNumber.reading(best.quick.load, best.load.unit)) at "
        + "\(PlainTime.clock(best.quick.time))) \(best.latency.title.lowercasedFirst) was "
        + "\(PlainNumber.reading(best.slow.latency, best.latency.unit)) and "
        + PlainNumber.reading(best.quick.latency, best.latency.unit),
      Basis(
        lines: [best.slow.line, best.quick.line].sorted(),
        calculation: "Pair of samples with load within 3% and the largest ratio of times"))
  }

  /// In rising order of load.
  private static func readings(_ load: Signal, _ latency: Signal) -> [Reading] {
    let times = Dictionary(
      latency.samples.compactMap { sample in
        sample.value.map { (sample.time, (value: $0, line: sample.line)) }
      }, uniquingKeysWith: { first, _ in first })
    return load.samples.compactMap { sample in
      guard let value = sample.value, value > 0, let found = times[sample.time] else { return nil }
      return Reading(load: value, time: sample.time, latency: found.value, line: found.line)
    }.sorted { ($0.load, $0.time) < ($1.load, $1.time) }
  }

  /// Among the busier half, the two readings of the same load whose times differ most.
  private static func widest(
    _ readings: [Reading]
  ) -> (ratio: Double, slow: Reading, quick: Reading)? {
    let usual = readings[readings.count / 2].load
    var best: (ratio: Double, slow: Reading, quick: Reading)?
    for (place, reading) in readings.enumerated() where reading.load >= usual {
      for other in readings.dropFirst(place + 1) {
        guard other.load <= reading.load * nearness else { break }
        let low = min(reading.latency, other.latency)
        guard low > 0 else { continue }
        let ratio = max(reading.latency, other.latency) / low
        if ratio > best?.ratio ?? leastRatio {
          best =
            reading.latency > other.latency ? (ratio, reading, other) : (ratio, other, reading)
        }
      }
    }
    return best
  }
}

extension String {
  /// With a small first letter, unless it starts with an abbreviation.
  fileprivate var lowercasedFirst: String {
    let second = dropFirst().first
    return second?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
  }
}
