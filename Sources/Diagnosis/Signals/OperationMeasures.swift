internal import Records

/// Measures made from the logs: durations of each route, statement and message, and the share of
/// requests that fail.
enum OperationMeasures {
  /// Fewer timed events than this say nothing about what is usual.
  static let fewestEvents = 8
  /// With this many events a minute or more, buckets are judged instead of single events.
  private static let busyEventsPerBucket = 5
  /// Busiest operations that become measures, per file; the rest are counted but not drawn.
  private static let mostPerFile = 24

  static func all(in evidence: Evidence) -> [Measure] {
    var result: [Measure] = []
    let byFile = Dictionary(grouping: evidence.operations, by: \.file)
    for (file, own) in byFile.sorted(by: { $0.key < $1.key }) {
      let timed = own.filter { $0.total.timedCount >= fewestEvents && !isProbe($0) }
        .sorted { ($1.total.timedCount, $0.name) < ($0.total.timedCount, $1.name) }
        .prefix(mostPerFile)
      for operation in timed { result += durations(of: operation) }
      let routes = own.filter { $0.kind == .route && !isProbe($0) }
      result += FailureShare.measures(of: routes, file: file)
    }
    return result
  }

  private static func isProbe(_ operation: Operation) -> Bool {
    operation.kind == .route && JourneyVocabulary.isProbe(route: operation.name)
  }

  private static func durations(of operation: Operation) -> [Measure] {
    let title = OperationTitle(operation)
    let timedBuckets = operation.buckets.filter { $0.tally.timedCount > 0 }
    let isBusy =
      !operation.isComplete
      || operation.total.timedCount >= busyEventsPerBucket * timedBuckets.count
    return isBusy
      ? [
        bucketed(operation, title, timedBuckets, percentile: 95),
        bucketed(operation, title, timedBuckets, percentile: 50),
      ]
      : [eventWise(operation, title)]
  }

  private static func eventWise(_ operation: Operation, _ title: OperationTitle) -> Measure {
    let samples = operation.exemplars.compactMap { event in
      event.durationMicroseconds.map {
        Sample(time: event.time, value: Double($0) / 1_000, line: event.line)
      }
    }.sorted { ($0.time, $0.line) < ($1.time, $1.line) }
    let signal = Signal(
      id: slug("\(title.many) time \(operation.kind.rawValue)"), title: "\(title.many): time taken",
      name: operation.name, kind: .latency, layer: layer(of: operation), polarity: .higherIsWorse,
      unit: .milliseconds, samples: samples, stepSeconds: nil)
    return Measure(
      signal: signal, shape: .events, file: operation.file,
      statedLimit: StatedLimit.milliseconds(in: operation.exemplars), one: title.one)
  }

  private static func bucketed(
    _ operation: Operation, _ title: OperationTitle, _ buckets: [Bucket], percentile: Double
  ) -> Measure {
    let samples = buckets.map { bucket in
      Sample(
        time: bucket.start,
        value: bucket.tally.microseconds(atPercentile: percentile).map { $0 / 1_000 },
        line: bucket.firstLine)
    }
    let part = percentile == 50 ? "middle value" : "slowest 5%"
    let signal = Signal(
      id: slug("\(title.many) \(part) \(operation.kind.rawValue)"),
      title: "\(title.many): time taken, \(part)", name: operation.name, kind: .latency,
      layer: layer(of: operation), polarity: .higherIsWorse, unit: .milliseconds, samples: samples,
      stepSeconds: operation.bucketSeconds)
    return Measure(
      signal: signal, shape: .sampled, file: operation.file,
      statedLimit: StatedLimit.milliseconds(in: operation.exemplars), one: title.one)
  }

  private static func layer(of operation: Operation) -> Signal.Layer {
    switch operation.kind {
    case .route: JourneyVocabulary.step(ofRoute: operation.name) == nil ? .edge : .citizen
    case .statement: .database
    case .message: .application
    }
  }
}
