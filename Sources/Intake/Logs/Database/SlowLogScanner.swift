import Records

/// The slow query log of MySQL and MariaDB. An entry starts with `# User@Host:`; its time is that of
/// `SET timestamp`, which every entry has (`# Time:` is left out while the second stays the same).
struct SlowLogScanner: LineScanner {
  let zone: ClockZone

  static let joinsLines = true
  static func isContinuation(_ line: Bytes) -> Bool { !line.has("# User@Host:", at: 0) }

  mutating func scan(_ record: Bytes, into parts: inout LineParts) -> LineFault? {
    guard record.has("# User@Host:", at: 0) else { return .heading }
    guard let set = record.place(of: "SET timestamp=") else { return .time }
    var place = set + 14
    guard FreeTime.epoch(record, at: place, into: &parts.time) == nil else { return .time }
    if let figure = record.place(of: "Query_time:") {
      var start = figure + 11
      while start < record.count, record[start] == 32 { start += 1 }
      parts.duration = AccessDuration.bare(microseconds: 1_000_000)
        .microseconds(record, start, Self.wordEnd(record, start))
    }
    if let id = record.place(of: "Id:") {
      var start = id + 3
      while start < record.count, record[start] == 32 { start += 1 }
      parts.thread = start..<Self.wordEnd(record, start)
    }
    place = record.place(of: 10, from: place) + 1
    var end = min(record.count, record.place(of: "\n# Time:", from: place) ?? record.count)
    while end > place, record[end - 1] == 59 || record[end - 1] <= 32 { end -= 1 }
    guard place < end else { return .shape }
    parts.message = place..<end
    parts.kind = .statement
    if let host = record.place(of: "@ "), let open = record.place(of: "[", from: host) {
      parts.client = open + 1..<max(open + 1, record.place(of: 93, from: open))
    }
    return nil
  }

  private static func wordEnd(_ line: Bytes, _ start: Int) -> Int {
    var end = start
    while end < line.count, line[end] > 32 { end += 1 }
    return end
  }

  func attributes(_ record: Bytes, _ parts: LineParts) -> [Attribute] {
    ["Lock_time:", "Rows_sent:", "Rows_examined:"].compactMap { name in
      let text = DisplayText.decode(record, 0..<parts.message.lowerBound)
      let words = text.split { $0 == " " || $0 == "\n" }
      guard let place = words.firstIndex(where: { $0 == name }), place + 1 < words.count else {
        return nil
      }
      return Attribute(String(name.dropLast()).lowercased(), String(words[place + 1]))
    }
  }
}

/// `SLOWLOG GET` of Redis as `redis-cli` prints it.
struct RedisSlowLogScanner: LineScanner {
  let zone: ClockZone

  static let joinsLines = true

  /// An entry starts with its number and the first of its fields: `1) 1) (integer) 14`.
  static func isContinuation(_ line: Bytes) -> Bool {
    guard let field = line.place(of: ") 1) (integer) ") else { return true }
    for place in 0..<field where line[place] != 32 && !isDigit(line[place]) { return true }
    return field == 0
  }

  mutating func scan(_ record: Bytes, into parts: inout LineParts) -> LineFault? {
    guard !Self.isContinuation(record) else { return .shape }
    var place = 0
    var number = 0
    while number < 3 {
      guard let mark = record.place(of: ") (integer) ", from: place) else { return .shape }
      number += 1
      place = mark + 12
      let end = record.place(of: 10, from: place)
      guard let value = record.number(at: place, length: end - place) else { return .shape }
      if number == 2 { parts.time = TimeReading(time: Int64(value) &* 1_000_000, end: end) }
      if number == 3 { parts.duration = min(value, DurationCounts.longest) }
    }
    guard parts.time.time > 0, parts.time.time < 9_000_000_000_000_000 else { return .time }
    parts.time.statesZone = true
    let open = record.place(of: 34, from: place)
    guard let close = JSONWalk.textEnd(record, open) else { return .shape }
    parts.component = open + 1..<close
    // The command and its first argument; the lines of an entry are kept together.
    let next = record.place(of: 34, from: close + 1)
    let isArgument = record.place(of: " 5) ", from: close).map { next < $0 } ?? true
    let last = isArgument ? JSONWalk.textEnd(record, next) ?? close : close
    parts.message = open + 1..<last
    return nil
  }
}
