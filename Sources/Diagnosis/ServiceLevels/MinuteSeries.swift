package import Records

/// A measure as a monitoring system that reads it every minute would hold it.
///
/// Each reading is carried to the next one, for at most one step of the measure: what an exporter
/// that keeps its last value shows. Beyond that the minute is empty.
package struct MinuteSeries: Hashable, Sendable {
  /// A whole minute.
  package let start: Timestamp
  /// One for each minute from `start`; `nil` where nothing is known. Finite.
  package let values: [Double?]

  package init(start: Timestamp, values: [Double?]) {
    self.start = start
    self.values = values
  }

  /// `samples` ascending; readings outside `span` are left out.
  init(samples: [Sample], stepSeconds: Int, span: Span) {
    start = Timestamp(seconds: span.start.minute &* 60)
    let count = Self.minutes(in: span)
    let hold = Double(max(60, stepSeconds))
    var values: [Double?] = []
    values.reserveCapacity(count)
    var next = 0
    for minute in 0..<count {
      let end = start.adding(seconds: Double(minute) * 60 + 60)
      while next < samples.count, samples[next].time < end { next += 1 }
      guard next > 0 else {
        values.append(nil)
        continue
      }
      let sample = samples[next - 1]
      let age = end.seconds(since: sample.time) - 60
      values.append(age < hold ? sample.value.flatMap { $0.isFinite ? $0 : nil } : nil)
    }
    self.values = values
  }

  /// The instant that a place in `values` stands for.
  package func time(at index: Int) -> Timestamp { start.adding(seconds: Double(index) * 60) }

  /// The mean of the last `seconds` at each minute; `nil` where under half of that time is known.
  func means(overSeconds seconds: Int) -> [Double?] {
    let width = max(1, seconds / 60)
    var sum = 0.0
    var known = 0
    return values.indices.map { index in
      if let value = values[index] {
        sum += value
        known += 1
      }
      if index >= width, let value = values[index - width] {
        sum -= value
        known -= 1
      }
      return known * 2 >= width && known > 0 ? sum / Double(known) : nil
    }
  }

  /// The sum of the last `seconds` at each minute; `nil` where nothing is known.
  func sums(overSeconds seconds: Int) -> [Double?] {
    let width = max(1, seconds / 60)
    var sum = 0.0
    var known = 0
    return values.indices.map { index in
      if let value = values[index] {
        sum += value
        known += 1
      }
      if index >= width, let value = values[index - width] {
        sum -= value
        known -= 1
      }
      return known > 0 ? sum : nil
    }
  }

  func map(_ change: (Double) -> Double) -> MinuteSeries {
    MinuteSeries(start: start, values: values.map { $0.map(change) })
  }

  /// At most 31 days: a rule looks back at most three, and hostile times may lie millennia apart.
  static func minutes(in span: Span) -> Int {
    Int(min(max(0, (span.seconds / 60).rounded(.up)), 31 * 1_440)) + 1
  }
}
