internal import Records

/// The readings that a form makes, one for each reading of its measure or for each minute, and the
/// threshold that they are held against.
struct FormReadings: Sendable {
  var samples: [Sample] = []
  var threshold = 0.0
  var isAbove = true
  var unit = MeasureUnit.none
  var signal: String?
  /// Distance between `samples`.
  var stepSeconds: Int?
  /// Distance between the readings that they are made from.
  var sourceStep: Int?
  /// The shortest time that the rule looks at; 0 for a single reading.
  var lookSeconds = 0
  /// Why there are no samples.
  var why = "Nothing in the materials measures this at a step."

  init(_ form: RuleForm) {
    switch form {
    case .level(let metric, let isAbove, let value):
      take(metric)
      samples = metric.samples
      self.isAbove = isAbove
      threshold = value
      unit = metric.unit
      stepSeconds = metric.stepSeconds
    case .quotient(let part, let whole, let scale, let above):
      take(part)
      samples = Self.minutes(of: part) { index in
        guard let a = part.minutes.values[index], let b = whole.minutes.value(at: index), b > 0
        else { return nil }
        return scale * a / b
      }
      threshold = above
    case .count(let metric, let window, let above):
      take(metric)
      let sums = metric.minutes.sums(overSeconds: window)
      samples = Self.minutes(of: metric) { sums[$0] }
      threshold = Double(above)
      unit = .count
      lookSeconds = window
    case .share(let part, let whole, let window, let above, let leastPart):
      take(part)
      let parts = part.minutes.sums(overSeconds: window)
      let wholes = whole.minutes.sums(overSeconds: window)
      samples = Self.minutes(of: part) { index in
        guard let a = parts[index], wholes.indices.contains(index), let b = wholes[index]
        else { return nil }
        return b > 0 && a >= Double(leastPart) ? a / b : 0
      }
      threshold = above
      unit = .ratio
      lookSeconds = window
    case .burn(let bad, let window, let floor):
      takeBurn(bad, window, floor)
    case .here(let reason):
      why = reason
    }
  }

  private mutating func take(_ metric: RuleMetric) {
    signal = metric.signal
    stepSeconds = 60
    sourceStep = metric.stepSeconds
  }

  private mutating func takeBurn(_ bad: BadShare, _ window: BurnWindow, _ floor: TrafficFloor?) {
    take(bad.metric)
    threshold = window.badShare
    unit = .ratio
    lookSeconds = window.shortSeconds
    guard window.isReachable else {
      why = "At this target the rule can never fire: its limit is above 100% bad events."
      return
    }
    let long = bad.minutes.means(overSeconds: window.longSeconds)
    let short = bad.minutes.means(overSeconds: window.shortSeconds)
    let traffic = floor?.metric.minutes.means(overSeconds: window.longSeconds)
    guard let first = long.firstIndex(where: { $0 != nil }) else {
      why =
        "The data is shorter than half of the "
        + "\(PlainDuration.words(seconds: Double(window.longSeconds))) that the rule looks back."
      return
    }
    let all = Self.minutes(of: bad.metric) { index in
      guard let a = long[index], let b = short[index] else { return nil }
      if let floor, let traffic, traffic.indices.contains(index), let mean = traffic[index],
        mean * Double(window.longSeconds) / Double(max(1, floor.perSeconds))
          < Double(floor.leastEvents)
      {
        return 0
      }
      return min(a, b)
    }
    samples = Array(all.dropFirst(first))
  }

  /// A reading for each minute, with the line of the measure's last reading before it.
  private static func minutes(of metric: RuleMetric, value: (Int) -> Double?) -> [Sample] {
    guard var line = metric.samples.first?.line else { return [] }
    var next = 0
    return metric.minutes.values.indices.map { index in
      let time = metric.minutes.time(at: index)
      while next < metric.samples.count, metric.samples[next].time <= time {
        line = metric.samples[next].line
        next += 1
      }
      return Sample(time: time, value: value(index), line: line)
    }
  }
}

extension MinuteSeries {
  /// `nil` outside the series too.
  func value(at index: Int) -> Double? { values.indices.contains(index) ? values[index] : nil }
}
