import Records

/// A time found at the start of a stretch of bytes.
struct TimeReading {
  /// Microseconds since 1970 in UTC.
  var time: Int64 = 0
  /// The first byte after it.
  var end = 0
  var statesZone = false
}

/// `18/Mar/2026:08:30:23 +0000`, the time of access logs. Remembers the last minute: neighbouring
/// lines share it.
struct AccessTime: Sendable {
  private var minuteA: UInt64 = 0
  private var minuteB: UInt64 = 0
  private var minuteC: UInt64 = 0
  private var base: Int64 = 0

  static let length = 26

  /// Fills `reading` from the 26 bytes at `place`; returns what is wrong otherwise.
  @inline(__always)
  mutating func read(
    _ line: Bytes, at place: Int, into reading: inout TimeReading
  ) -> LineFault? {
    guard place &+ Self.length <= line.count else { return .time }
    let a = line.word(at: place)
    let b = line.word(at: place &+ 8)
    // ":" of the minute, then " +0000" with the space.
    let c = line.word(at: place &+ 18) &>> 16 ^ UInt64(line[place &+ 16])
    if a != minuteA || b != minuteB || c != minuteC {
      if let fault = readMinute(line, at: place) { return fault }
      minuteA = a
      minuteB = b
      minuteC = c
    }
    let tens = line[place &+ 18] &- 48
    let ones = line[place &+ 19] &- 48
    guard line[place &+ 17] == 58, tens <= 9, ones <= 9 else { return .time }
    // Second 60 is a leap second and is refused like the rest, as in CivilTime.
    guard tens <= 5 else { return .date }
    reading.time = base &+ Int64(tens &* 10 &+ ones) &* 1_000_000
    reading.end = place &+ Self.length
    reading.statesZone = true
    return nil
  }

  @inline(never)
  private mutating func readMinute(_ line: Bytes, at place: Int) -> LineFault? {
    func number(_ from: Int, _ length: Int) -> Int? {
      line.number(at: place + from, length: length)
    }
    guard line[place + 2] == 47, line[place + 6] == 47, line[place + 11] == 58,
      line[place + 14] == 58, line[place + 20] == 32,
      let day = number(0, 2), let year = number(7, 4), let hour = number(12, 2),
      let minute = number(15, 2), let month = MonthName.number(line, at: place + 3)
    else { return .time }
    guard let civil = CivilTime(year: year, month: month, day: day, hour: hour, minute: minute)
    else { return .date }
    guard let (east, end) = ClockZone.offset(line, at: place + 21), end == place + 26 else {
      return .zone
    }
    base = civil.timestamp(secondsEast: east).microseconds
    return nil
  }
}

/// `2026-03-18 08:00:01.234`, with a space, a tab or `T`, any fraction after `.` or `,`, and a zone after it
/// or none. Remembers the last minute.
struct ISOTime: Sendable {
  /// Of times that state no zone: the rule alone, because a zone's texts would be counted by every copy.
  private let rule: ClockZone.Rule
  private var minuteA: UInt64 = 0
  private var minuteB: UInt64 = 0
  /// The minute as if the clock were on UTC, and in the zone of the source.
  private var localBase: Int64 = 0
  private var zonedBase: Int64 = 0

  init(zone: ClockZone) { rule = zone.rule }

  @inline(__always)
  mutating func read(
    _ line: Bytes, at place: Int, into reading: inout TimeReading
  ) -> LineFault? {
    guard place &+ 19 <= line.count else { return .time }
    let a = line.word(at: place)
    let b = line.word(at: place &+ 8)
    if a != minuteA || b != minuteB {
      if let fault = readMinute(line, at: place) { return fault }
      minuteA = a
      minuteB = b
    }
    let tens = line[place &+ 17] &- 48
    let ones = line[place &+ 18] &- 48
    guard line[place &+ 16] == 58, tens <= 9, ones <= 9 else { return .time }
    guard tens <= 5 else { return .date }
    var micros = Int64(tens &* 10 &+ ones) &* 1_000_000
    var end = place &+ 19
    if end < line.count, line[end] == 46 || line[end] == 44 {
      micros &+= line.fraction(at: &end)
    }
    reading.end = end
    if let (east, zoneEnd) = ISOTime.zone(line, at: end) {
      reading.time = localBase &+ micros &- Int64(east) &* 1_000_000
      reading.end = zoneEnd
      reading.statesZone = true
    } else {
      reading.time = zonedBase &+ micros
      reading.statesZone = false
    }
    return nil
  }

  @inline(never)
  private mutating func readMinute(_ line: Bytes, at place: Int) -> LineFault? {
    func number(_ from: Int, _ length: Int) -> Int? {
      line.number(at: place + from, length: length)
    }
    let dash = line[place + 4]
    guard dash == 45 || dash == 47, line[place + 7] == dash,
      line[place + 10] == 32 || line[place + 10] == 84 || line[place + 10] == 9,
      line[place + 13] == 58,
      let year = number(0, 4), let month = number(5, 2), let day = number(8, 2),
      let hour = number(11, 2), let minute = number(14, 2)
    else { return .time }
    guard
      let civil = CivilTime(year: year, month: month, day: day, hour: hour, minute: minute)
    else { return .date }
    localBase = civil.timestamp(secondsEast: 0).microseconds
    zonedBase = rule.utc(local: localBase)
    return nil
  }

  /// A zone right after the time, or after one space: `Z`, `+01:00`, `UTC`, `BST`.
  @inline(__always)
  static func zone(_ line: Bytes, at place: Int) -> (seconds: Int, end: Int)? {
    guard place < line.count else { return nil }
    var start = place
    if line[start] == 32 { start &+= 1 }
    guard start < line.count else { return nil }
    let byte = line[start]
    if byte == 90, start &+ 1 == line.count || !isLetter(line[start &+ 1]) {
      return (0, start &+ 1)
    }
    if byte == 43 || byte == 45 {
      // " - message" is no offset: two digits must follow.
      return ClockZone.offset(line, at: start)
    }
    // Of those below, each starts with B, C, G or U.
    return byte == 66 || byte == 67 || byte == 71 || byte == 85 ? named(line, at: start) : nil
  }

  /// Abbreviations that mean one thing in UK and European logs.
  private static func named(_ line: Bytes, at start: Int) -> (seconds: Int, end: Int)? {
    var end = start
    while end < line.count, end - start <= 4, isLetter(line[end]) { end += 1 }
    let hours: Int
    if line.has("UTC", at: start) || line.has("GMT", at: start) {
      hours = 0
    } else if line.has("BST", at: start) || line.has("CET", at: start) && end - start == 3 {
      hours = 1
    } else if line.has("CEST", at: start) {
      return end - start == 4 ? (7_200, end) : nil
    } else {
      return nil
    }
    return end - start == 3 ? (hours * 3_600, end) : nil
  }
}

/// English month names of three letters.
enum MonthName {
  static func number(_ text: Bytes, at place: Int) -> Int? {
    guard place + 3 <= text.count else { return nil }
    let name =
      UInt32(text[place] | 32) << 16 | UInt32(text[place + 1] | 32) << 8
      | UInt32(text[place + 2] | 32)
    return names.firstIndex(of: name).map { $0 + 1 }
  }

  private static let names: [UInt32] = [
    0x6A616E, 0x666562, 0x6D6172, 0x617072, 0x6D6179, 0x6A756E, 0x6A756C, 0x617567, 0x736570,
    0x6F6374, 0x6E6F76, 0x646563,
  ]
}

extension Swift.Span where Element == UInt8 {
  /// `length` digits as a number; `nil` when one of them is none.
  func number(at place: Int, length: Int) -> Int? {
    guard place >= 0, length > 0, length <= 18, place + length <= count else { return nil }
    var value = 0
    for offset in place..<place + length {
      guard isDigit(self[offset]) else { return nil }
      value = value * 10 + Int(self[offset] &- 48)
    }
    return value
  }
}

extension Swift.Span where Element == UInt8 {
  /// The fraction of a second whose point or comma stands at `place`, in microseconds; what is finer is
  /// cut off. `place` moves behind its digits.
  @inline(__always)
  func fraction(at place: inout Int) -> Int64 {
    var micros: Int64 = 0
    var unit: Int64 = 100_000
    place &+= 1
    while place < count, isDigit(self[place]) {
      micros &+= Int64(self[place] &- 48) &* unit
      unit /= 10
      place &+= 1
    }
    return micros
  }
}
