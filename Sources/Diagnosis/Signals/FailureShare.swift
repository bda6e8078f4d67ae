internal import Records
internal import Statistics

/// The share of requests that the service failed to answer, and how many came, per stretch of time.
enum FailureShare {
  /// Stretches to try in seconds: the shortest in which half of the stretches hold enough requests.
  private static let widths = [60, 300, 600, 900, 1_800, 3_600]
  /// One failure among 200 is half a percentage point: less would make every one of them look like
  /// an outage.
  private static let enough = 200

  /// None without requests. Requests that no person made are left out by the caller.
  static func measures(of routes: [Operation], file: FileID) -> [Measure] {
    let total = routes.reduce(0) { $0 + $1.total.count }
    guard total >= OperationMeasures.fewestEvents else { return [] }
    let finest = max(1, routes.map(\.bucketSeconds).max() ?? 60)
    let base = windows(of: routes, seconds: finest)
    let usable = widths.filter { $0 % finest == 0 }
    var windows = base
    var width = finest
    for candidate in usable {
      windows = joined(base, seconds: candidate)
      width = candidate
      let counts = windows.map(\.count).sorted()
      if counts.isEmpty || counts[counts.count / 2] >= enough { break }
    }
    let failures = windows.map { window in
      Sample(
        time: window.start, value: 100 * Double(window.failures) / Double(max(1, window.count)),
        line: window.line)
    }
    let requests = windows.map { window in
      Sample(
        time: window.start, value: Double(window.count) * 60 / Double(width), line: window.line)
    }
    return slowest(of: routes, seconds: width, file: file) + [
      Measure(
        signal: Signal(
          id: "requests-failed", title: "Requests that failed",
          name: "share of requests answered 5xx",
          kind: .errors, layer: .edge, polarity: .higherIsWorse, unit: .percent, samples: failures,
          stepSeconds: width), shape: .sampled, file: file),
      Measure(
        signal: Signal(
          id: "requests-logged", title: "Requests logged", name: "requests in the access log",
          kind: .traffic, layer: .edge, polarity: .neither, unit: .perMinute, samples: requests,
          stepSeconds: width), shape: .sampled, file: file),
    ]
  }

  static let timeID = "requests-time"
  /// The slowest 5% of fewer requests than this is hardly more than the slowest one.
  private static let enoughForSlowest = 20

  /// The time that requests took in each stretch, where every request is kept: the slowest 5%, or the
  /// middle value when a stretch holds too few.
  private static func slowest(of routes: [Operation], seconds: Int, file: FileID) -> [Measure] {
    guard routes.allSatisfy(\.isComplete) else { return [] }
    var events: [Int64: [Event]] = [:]
    for event in routes.flatMap(\.exemplars) where event.durationMicroseconds != nil {
      events[floorDivide(event.time.seconds, Int64(seconds)), default: []].append(event)
    }
    let isDense = events.values.allSatisfy { $0.count >= enoughForSlowest }
    let samples = events.keys.sorted().compactMap { key -> Sample? in
      guard let own = events[key], let line = own.map(\.line).min() else { return nil }
      let times = own.map { Double($0.durationMicroseconds ?? 0) / 1_000 }
      return Sample(
        time: Timestamp(seconds: key * Int64(seconds)),
        value: quantile(isDense ? 0.95 : 0.5, of: times),
        line: line
      )
    }
    guard samples.count >= 2 else { return [] }
    return [
      Measure(
        signal: Signal(
          id: timeID,
          title: "Requests: time taken, \(isDense ? "slowest 5%" : "middle value")",
          name: "requests in the access log", kind: .latency, layer: .edge,
          polarity: .higherIsWorse, unit: .milliseconds, samples: samples, stepSeconds: seconds),
        shape: .sampled, file: file)
    ]
  }

  private struct Window {
    let start: Timestamp
    let count: Int
    let failures: Int
    let line: SourceLine

    func with(_ other: Window) -> Window {
      Window(
        start: start, count: count + other.count, failures: failures + other.failures,
        line: min(line, other.line))
    }
  }

  private static func windows(of routes: [Operation], seconds: Int) -> [Window] {
    var byStart: [Int64: Window] = [:]
    for route in routes {
      for bucket in route.buckets {
        let start = floorDivide(bucket.start.seconds, Int64(seconds)) * Int64(seconds)
        let own = Window(
          start: Timestamp(seconds: start), count: bucket.tally.count,
          failures: bucket.tally.failures, line: bucket.firstLine)
        byStart[start] = byStart[start]?.with(own) ?? own
      }
    }
    return byStart.keys.sorted().compactMap { byStart[$0] }
  }

  /// Windows in order of time, joined to wider ones.
  private static func joined(_ windows: [Window], seconds: Int) -> [Window] {
    var result: [Window] = []
    for window in windows {
      let start = Timestamp(
        seconds: floorDivide(window.start.seconds, Int64(seconds)) * Int64(seconds))
      if let last = result.last, last.start == start {
        result[result.count - 1] = last.with(window)
      } else {
        result.append(
          Window(start: start, count: window.count, failures: window.failures, line: window.line))
      }
    }
    return result
  }
}
