internal import Records

/// The share of a connection pool that is in use, made from connections in use and the pool's size.
struct PoolUse: Sendable {
  /// Per cent of the size at that time.
  let samples: [Sample]
  let stepSeconds: Int?
  let signal: String
  /// The size before anything changed it.
  let firstSize: Int
  /// Where the size comes from, one sentence.
  let note: String
  let basis: Basis

  /// `nil` when no measure of connections in use, or no size, is in the materials.
  init?(signals: [Signal], operations: [Operation]) {
    let used = signals.filter { signal in
      let words = NameTokens(signal.name)
      return words.containsAny(of: ["connections", "connection", "pool*"])
        && words.containsAny(of: ["active", "used", "busy", "inuse"]) && signal.unit != .percent
        && signal.unit != .ratio && signal.stepSeconds != nil
    }
    guard let used = used.max(by: { $0.samples.count < $1.samples.count }) else { return nil }
    var sizes = Self.statedSizes(in: operations)
    var words = "The pool's size is taken from the log"
    if sizes.isEmpty {
      guard let level = Self.standstill(of: used) else { return nil }
      sizes = [level]
      words = "No pool size is stated; it is taken from where the connections in use stood still"
    }
    samples = used.samples.map { sample in
      let size = sizes.last { $0.time <= sample.time } ?? sizes.first
      let share = size.flatMap { size in sample.value.map { 100 * $0 / Double(size.size) } }
      return Sample(time: sample.time, value: share, line: sample.line)
    }
    var changes: [Size] = []
    for size in sizes where changes.last?.size != size.size { changes.append(size) }
    let listed = changes.prefix(4).map { "\($0.size) from \(PlainTime.clock($0.time))" }
    stepSeconds = used.stepSeconds
    signal = used.id
    firstSize = sizes.first?.size ?? 0
    note = "\(words): \(Phrases.list(listed))."
    basis = Basis(
      lines: changes.prefix(4).map(\.line),
      calculation: "Connections in use divided by the pool's size")
  }

  private struct Size {
    let time: Timestamp
    let size: Int
    let line: SourceLine
  }

  /// From "pool size: 10", "maximumPoolSize=10" or "10/10 connections active"; by time.
  private static func statedSizes(in operations: [Operation]) -> [Size] {
    var found: [Size] = []
    for operation in operations where operation.kind == .message {
      let words = NameTokens(operation.name)
      guard words.containsAny(of: ["pool*", "connections"]) else { continue }
      for event in operation.exemplars {
        if let size = size(in: event.message) {
          found.append(Size(time: event.time, size: size, line: event.line))
        }
      }
    }
    return found.sorted { ($0.time, $0.line) < ($1.time, $1.line) }
  }

  private static func size(in message: String) -> Int? {
    let words = NameTokens(String(message.prefix(500))).words
    let runs = [["pool", "size"], ["maximum", "pool", "size"], ["max", "connections"]]
    for run in runs {
      guard words.count > run.count else { continue }
      for start in 0..<(words.count - run.count)
      where words[start..<(start + run.count)].elementsEqual(run) {
        if let size = Int(words[start + run.count]), (1...100_000).contains(size) { return size }
      }
    }
    // "10/10": all of the pool, when both are equal and the line says active or available.
    guard words.contains("active") else { return nil }
    for part in message.prefix(500).split(whereSeparator: { " ()[],:".contains($0) }) {
      let sides = part.split(separator: "/", omittingEmptySubsequences: false)
      if sides.count == 2, let used = Int(sides[0]), let size = Int(sides[1]), used <= size,
        (1...100_000).contains(size)
      {
        return size
      }
    }
    return nil
  }

  /// The level at which the measure stood still for the longest, when that is long and not calm.
  private static func standstill(of signal: Signal) -> Size? {
    var best: (sample: Sample, length: Int)?
    var start = 0
    let samples = signal.samples
    while start < samples.count {
      var end = start + 1
      while end < samples.count, samples[end].value == samples[start].value { end += 1 }
      if let value = samples[start].value, value >= 2, value < 100_000, end - start >= 6,
        value > (signal.baseline?.median ?? 0), end - start > (best?.length ?? 0)
      {
        best = (samples[start], end - start)
      }
      start = end
    }
    return best.flatMap { best in
      best.sample.value.map { Size(time: samples[0].time, size: Int($0), line: best.sample.line) }
    }
  }
}
