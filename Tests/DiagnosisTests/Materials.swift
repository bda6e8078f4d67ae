import Records

@testable import Diagnosis

/// Hand-made evidence for tests: small, in order of what a test wants to say.

/// "09:00:45" or "9:00" on 15 January 2026, when UK clocks show UTC.
func at(_ clock: String, month: Int = 1) -> Timestamp {
  let parts = clock.split(separator: ":").compactMap { Int($0) }
  let civil = CivilTime(
    year: 2026, month: month, day: 15, hour: parts.first ?? 0,
    minute: parts.count > 1 ? parts[1] : 0, second: parts.count > 2 ? parts[2] : 0)
  return civil?.timestamp(secondsEast: 0) ?? Timestamp(seconds: 0)
}

/// One reading every `step` seconds from `start`; `nil` is a blank.
func series(
  _ name: String, unit: MeasureUnit = .percent, from start: String = "8:00", step: Int = 300,
  file: Int = 0, path: [String] = [], warning: Double? = nil, critical: Double? = nil,
  _ values: [Double?]
) -> Series {
  let id = FileID(file)
  let samples = values.enumerated().map { place, value in
    Sample(
      time: at(start).adding(seconds: Double(place * step)), value: value,
      line: SourceLine(id, line: place + 2))
  }
  let thresholds = [(Threshold.Level.warning, warning), (.critical, critical)].compactMap { pair in
    pair.1.map { Threshold(level: pair.0, value: $0, line: SourceLine(id, line: 1)) }
  }
  return Series(
    name: name, path: path, file: id, unit: unit, samples: samples, stepSeconds: step,
    thresholds: thresholds)
}

/// A signal as the judge receives it.
func signal(_ series: Series) -> Signal {
  var evidence = Evidence(folder: "test")
  evidence.series = [series]
  return SeriesMeasures.all(in: evidence)[0].signal
}

func event(
  _ clock: String, _ message: String = "", milliseconds: Double? = nil, status: Int? = nil,
  severity: Severity = .info, thread: String? = nil, line: Int, file: Int = 1
) -> Event {
  Event(
    time: at(clock), line: SourceLine(FileID(file), line: line), severity: severity, thread: thread,
    message: message, durationMicroseconds: milliseconds.map { Int($0 * 1_000) }, status: status)
}

func operation(_ kind: Operation.Kind, _ name: String, file: Int = 1, _ events: [Event])
  -> Operation
{
  func tally(_ own: [Event]) -> Tally {
    Tally(
      count: own.count,
      failures: own.count { ($0.status ?? 0) >= 500 || $0.severity >= .error },
      timedCount: own.count { $0.durationMicroseconds != nil })
  }
  let minutes = Dictionary(grouping: events) { $0.time.minute }
  let buckets = minutes.keys.sorted().map { minute in
    let own = minutes[minute] ?? []
    return Bucket(
      start: Timestamp(seconds: minute * 60), tally: tally(own),
      firstLine: own.map(\.line).min() ?? SourceLine(FileID(file), line: 1))
  }
  return Operation(
    kind: kind, name: name, file: FileID(file), component: "",
    severity: events.map(\.severity).max() ?? .unknown, total: tally(events), bucketSeconds: 60,
    buckets: buckets, exemplars: events, isComplete: true)
}

/// Searches at times with their durations in milliseconds.
func searches(_ answers: [(String, Double, Int)]) -> Operation {
  operation(
    .route, "GET /api/search",
    answers.enumerated().map { place, answer in
      event(
        answer.0, "/api/search", milliseconds: answer.1, status: answer.2, line: place + 1)
    })
}

func alert(_ clock: String, _ level: Alert.Level = .warning, status: String = "open", line: Int = 1)
  -> Alert
{
  Alert(
    time: at(clock), line: SourceLine(FileID(2), line: line), level: level, metric: "queue_length",
    title: "Queue is long", text: "", status: status, system: "monitor", details: [])
}

func ticket(_ clock: String, _ subject: String, _ text: String = "", line: Int = 1) -> Ticket {
  Ticket(
    time: at(clock), line: SourceLine(FileID(3), line: line), priority: .high, category: "",
    subject: subject, text: text, status: "Open", statedEffect: "", person: nil)
}

func post(_ clock: String, _ text: String, official: Bool = false, line: Int = 1) -> Post {
  Post(
    time: at(clock), line: SourceLine(FileID(4), line: line), platform: "Town forum", text: text,
    isOfficial: official, engagement: [], person: nil)
}

/// The same value many times.
func steady(_ value: Double, _ count: Int) -> [Double?] { Array(repeating: value, count: count) }

/// A small repeating wobble around a value, so that a series is alive but calm.
func wobbling(_ value: Double, by size: Double, _ count: Int) -> [Double?] {
  let pattern = [0.0, 1, -1, 0.5, -0.5, 0.2, -0.8]
  return (0..<count).map { value + size * pattern[$0 % pattern.count] }
}
