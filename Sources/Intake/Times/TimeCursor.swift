import Records

/// Walks over the parts of a time; each step says whether its part stands there.
struct TimeCursor {
  private(set) var place: Int
  private(set) var hour = 0
  private(set) var minute = 0
  private(set) var second = 0
  private(set) var micros: Int64 = 0
  private(set) var isValid = true
  let start: Int
  /// Where the minute ends; `start` when none was read.
  private(set) var minuteEnd: Int
  /// "AM" or "PM" was written.
  private(set) var isHalfDay = false

  init(line place: Int) {
    self.place = place
    start = place
    minuteEnd = place
  }

  private mutating func number(_ line: Bytes, _ lengths: ClosedRange<Int>) -> Int {
    let start = place
    var value = 0
    while place < line.count, isDigit(line[place]), place - start < lengths.upperBound {
      value = value * 10 + Int(line[place] - 48)
      place += 1
    }
    if place - start < lengths.lowerBound { isValid = false }
    return value
  }

  private mutating func month(_ line: Bytes) -> Int {
    guard let month = MonthName.number(line, at: place) else {
      isValid = false
      return 1
    }
    place += 3
    return month
  }

  private mutating func skip(_ line: Bytes, _ marks: StaticString, least: Int = 1) {
    let start = place
    while place < line.count, marks.holds(line[place]) { place += 1 }
    if place - start < least { isValid = false }
  }

  private func date(_ year: Int, _ month: Int, _ day: Int) -> CivilTime? {
    isValid ? CivilTime(year: year, month: month, day: day) : nil
  }

  mutating func access(_ line: Bytes) -> CivilTime? {
    let day = number(line, 1...2)
    skip(line, "/")
    let month = month(line)
    skip(line, "/")
    let year = number(line, 4...4)
    skip(line, ":")
    return date(year, month, day)
  }

  mutating func monthDay(_ line: Bytes, year: Int) -> CivilTime? {
    let month = month(line)
    skip(line, " ")
    let day = number(line, 1...2)
    skip(line, " ")
    // Some write the year here.
    if let stated = line.number(at: place, length: 4), place + 4 < line.count,
      line[place + 4] == 32
    {
      place += 5
      return date(stated, month, day)
    }
    return date(year, month, day)
  }

  mutating func weekday(_ line: Bytes) -> CivilTime? {
    guard place + 4 < line.count, isLetter(line[place]), line[place + 3] == 32 else { return nil }
    place += 4
    let month = month(line)
    skip(line, " ")
    let day = number(line, 1...2)
    skip(line, " ")
    // The year follows the time of day; 2000 has a 29 February.
    return date(2000, month, day)
  }

  mutating func trailingYear(_ line: Bytes) -> Int? {
    skip(line, " ")
    let year = number(line, 4...4)
    return isValid ? year : nil
  }

  mutating func dayMonthName(_ line: Bytes) -> CivilTime? {
    // "Wed, 18 Mar 2026".
    if place + 5 < line.count, isLetter(line[place]), line[place + 3] == 44 { place += 5 }
    let day = number(line, 1...2)
    skip(line, " -")
    let month = month(line)
    skip(line, " -")
    let year = number(line, 4...4)
    skip(line, " T:")
    return date(year, month, day)
  }

  mutating func monthNameDay(_ line: Bytes) -> CivilTime? {
    let month = month(line)
    skip(line, " ")
    let day = number(line, 1...2)
    skip(line, ", ")
    let year = number(line, 4...4)
    skip(line, ", ")
    return date(year, month, day)
  }

  mutating func numbered(_ line: Bytes, dayFirst: Bool) -> CivilTime? {
    let first = number(line, 1...2)
    skip(line, "/.-")
    let second = number(line, 1...2)
    skip(line, "/.-")
    let year = number(line, 4...4)
    skip(line, " ,T")
    return dayFirst ? date(year, second, first) : date(year, first, second)
  }

  mutating func compact(_ line: Bytes) -> CivilTime? {
    let (year, month, day) = (number(line, 4...4), number(line, 2...2), number(line, 2...2))
    skip(line, " T-")
    guard year >= 1_990, year < 2_100 else { return nil }
    return date(year, month, day)
  }

  mutating func shortYear(_ line: Bytes) -> CivilTime? {
    let (year, month, day) = (number(line, 2...2), number(line, 2...2), number(line, 2...2))
    skip(line, " ")
    return date(2000 + year, month, day)
  }

  /// `08:30:23.123`, `8:30:23 AM`, `083023`.
  mutating func clock(_ line: Bytes, hasColons: Bool) -> Bool {
    hour = number(line, hasColons ? 1...2 : 2...2)
    if hasColons || place < line.count && line[place] == 58 { colon(line) }
    minute = number(line, 2...2)
    minuteEnd = place
    guard isValid else { return false }
    if place + 2 < line.count, line[place] == 58, isDigit(line[place + 1]) {
      place += 1
      second = number(line, 2...2)
    } else if !hasColons {
      second = number(line, 2...2)
    }
    guard isValid else { return false }
    if place + 1 < line.count, line[place] == 46 || line[place] == 44, isDigit(line[place + 1]) {
      place += 1
      var unit: Int64 = 100_000
      while place < line.count, isDigit(line[place]) {
        micros &+= Int64(line[place] &- 48) &* unit
        unit /= 10
        place += 1
      }
    }
    halfDay(line)
    return isValid && !(place < line.count && isDigit(line[place]))
  }

  private mutating func colon(_ line: Bytes) {
    if place < line.count, line[place] == 58 { place += 1 } else { isValid = false }
  }

  /// "AM" and "PM"; hours past 12 with them are left as they are.
  private mutating func halfDay(_ line: Bytes) {
    var start = place
    if start < line.count, line[start] == 32 { start += 1 }
    guard start + 2 <= line.count, line[start + 1] | 32 == 109,
      line[start] | 32 == 97 || line[start] | 32 == 112,
      start + 2 == line.count || !isLetter(line[start + 2])
    else { return }
    if line[start] | 32 == 112, hour < 12 { hour += 12 }
    if line[start] | 32 == 97, hour == 12 { hour = 0 }
    place = start + 2
    isHalfDay = true
  }
}

extension StaticString {
  /// Whether a byte is one of the text's.
  func holds(_ byte: UInt8) -> Bool {
    // The buffer is looked at inside the closure only.
    withUTF8Buffer { unsafe $0.contains(byte) }
  }
}
