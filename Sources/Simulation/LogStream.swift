/// One moment of a day that a log speaks of.
struct LineEvent: Sendable {
  /// Milliseconds after local midnight.
  let time: Int
  /// Which of the format's kinds of line it is.
  let kind: Int
  /// Which request or connection it is about; the format knows.
  let subject: Int
}

/// A line that belongs to no host's day: start-up notes, batches, operators, and planted flaws.
struct ExtraLine: Sendable {
  let time: Int
  let kind: String
  let bytes: [UInt8]

  init(_ time: Int, _ kind: String, _ text: String) {
    self.init(time, kind, bytes: Array(text.utf8))
  }

  init(_ time: Int, _ kind: String, bytes: [UInt8]) {
    self.time = time
    self.kind = kind
    self.bytes = bytes
  }
}

/// How one kind of log puts events into words.
protocol LogFormat: Sendable {
  associatedtype Day: Sendable
  /// Names of the kinds of line; an event's kind is a position in this list.
  var kinds: [String] { get }
  var extras: [ExtraLine] { get }
  /// A day's events in order of time.
  func events(of day: Day) -> [LineEvent]
  /// Writes one line without its end; answers how many further lines it wrote after the first.
  func write(
    _ event: LineEvent, at time: Int, host: Int, of day: Day, to buffer: inout LineBuffer
  ) -> Int
}

/// What was written to one log.
struct LogTally: Equatable, Sendable {
  var lines = 0
  /// Lines that continue the one before: stack traces.
  var continuations = 0
  var counts: [String: Int] = [:]
  /// The most events that were held in memory at once.
  var largestSlice = 0
  /// Number of the first line of each kind, from 1.
  var firstLines: [String: Int] = [:]
}

/// The log of many hosts, merged in order of time without ever holding more than a slice of it.
///
/// Days are few and hosts are many: host h lives day h modulo the number of days, h/scale minutes
/// later than written there. Which hosts speak within a slice of time follows by arithmetic, so
/// memory does not depend on the number of hosts.
struct LogStream<Format: LogFormat> {
  private static var spread: Int { 60_000 }
  private static var targetEvents: Int { 16_384 }
  private static var flushSize: Int { 1 << 18 }

  private let format: Format
  private let days: [Format.Day]
  private let events: [[LineEvent]]
  private let scale: Int

  init(format: Format, days: [Format.Day], scale: Int) {
    self.format = format
    self.days = days
    self.scale = scale
    events = days.map(format.events(of:))
  }

  func write(to file: inout MaterialFile) throws(SimulationError) -> LogTally {
    var writer = TallyingWriter(kinds: format.kinds)
    var buffer = LineBuffer(capacity: Self.flushSize + 65_536)
    var extras = format.extras.sorted { $0.time < $1.time }[...]
    var lowest = [Int](repeating: 0, count: days.count)
    let times = events.joined().map(\.time)
    guard let first = times.min(), let last = times.max() else { return writer.tally }
    let perHost = times.count / days.count
    let width = max(1, min(1 << 25, (last - first + 1) * Self.targetEvents / (perHost * scale)))
    var keys: [UInt64] = []
    for start in stride(from: first, through: last + Self.spread, by: width) {
      collect(from: start, to: start + width, lowest: &lowest, into: &keys)
      writer.hold(keys.count)
      for key in keys {
        let parts = EventKey(key)
        let time = start + parts.offset
        while let extra = extras.first, extra.time <= time {
          writer.write(extra, to: &buffer)
          extras.removeFirst()
        }
        let host = parts.day + parts.round * days.count
        let event = events[parts.day][parts.event]
        writer.beginLine(&buffer)
        let more = format.write(event, at: time, host: host, of: days[parts.day], to: &buffer)
        writer.count(event.kind, continuations: more)
        if buffer.bytes.count >= Self.flushSize {
          try file.write(buffer.bytes)
          buffer.removeAll()
        }
      }
    }
    for extra in extras { writer.write(extra, to: &buffer) }
    try file.write(buffer.bytes)
    return writer.tally
  }

  /// The events of all hosts in `start ..< end`, in order of time.
  private func collect(
    from start: Int, to end: Int, lowest: inout [Int], into keys: inout [UInt64]
  ) {
    keys.removeAll(keepingCapacity: true)
    for day in days.indices {
      let hosts = (scale - day + days.count - 1) / days.count
      while lowest[day] < events[day].count,
        events[day][lowest[day]].time + Self.spread <= start
      {
        lowest[day] += 1
      }
      var position = lowest[day]
      while position < events[day].count, events[day][position].time < end {
        let time = events[day][position].time
        let from = round(ofShift: start - time, day: day, hosts: hosts)
        let to = round(ofShift: end - time, day: day, hosts: hosts)
        for round in from..<max(from, to) {
          let shift = (day + round * days.count) * Self.spread / scale
          keys.append(
            EventKey.packed(
              offset: time + shift - start, event: position, day: day, round: round))
        }
        position += 1
      }
    }
    keys.sort()
  }

  /// The first round of a day whose host is at least `shift` milliseconds late.
  private func round(ofShift shift: Int, day: Int, hosts: Int) -> Int {
    guard shift > 0 else { return 0 }
    let host = (shift * scale + Self.spread - 1) / Self.spread
    return min(hosts, max(0, (host - day + days.count - 1) / days.count))
  }
}

/// An event's place in a slice, in one sortable number: 25 bits of time, 17 of event, 6 of day,
/// 16 of round.
private struct EventKey {
  let offset: Int
  let event: Int
  let day: Int
  let round: Int

  init(_ key: UInt64) {
    offset = Int(key >> 39)
    event = Int(key >> 22 & 0x1FFFF)
    day = Int(key >> 16 & 0x3F)
    round = Int(key & 0xFFFF)
  }

  static func packed(offset: Int, event: Int, day: Int, round: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: offset << 39 | event << 22 | day << 16 | round)
  }
}

/// Ends lines and counts them; the last line of a file has no end.
private struct TallyingWriter {
  private let kinds: [String]
  private var counts: [Int]
  private var firsts: [Int]
  private var written = LogTally()

  init(kinds: [String]) {
    self.kinds = kinds
    counts = Array(repeating: 0, count: kinds.count)
    firsts = counts
  }

  mutating func beginLine(_ buffer: inout LineBuffer) {
    if written.lines > 0 { buffer.newline() }
    written.lines += 1
  }

  mutating func hold(_ events: Int) {
    written.largestSlice = max(written.largestSlice, events)
  }

  mutating func count(_ kind: Int, continuations: Int) {
    counts[kind] += 1
    if firsts[kind] == 0 { firsts[kind] = written.lines }
    written.continuations += continuations
    written.lines += continuations
  }

  mutating func write(_ extra: ExtraLine, to buffer: inout LineBuffer) {
    beginLine(&buffer)
    buffer.raw(extra.bytes)
    written.counts[extra.kind, default: 0] += 1
    if written.firstLines[extra.kind] == nil { written.firstLines[extra.kind] = written.lines }
  }

  var tally: LogTally {
    var tally = written
    for (position, kind) in kinds.enumerated() where counts[position] > 0 {
      tally.counts[kind, default: 0] += counts[position]
      tally.firstLines[kind] = min(tally.firstLines[kind] ?? .max, firsts[position])
    }
    return tally
  }
}
