import Records

/// A minute that was read, in the bytes that it is written in: of the lines around it only seconds,
/// fraction and zone are read anew.
struct KnownMinute: Sendable {
  /// Bytes from the start of the time up to its seconds; 0 when no minute is known.
  private var length = 0
  private var a: UInt64 = 0
  private var b: UInt64 = 0
  private var c: UInt64 = 0
  /// The year that follows a time with a weekday.
  private var year = 0
  /// The minute as if the clock were on UTC, and in the zone of the source.
  private var local: Int64 = 0
  private var zoned: Int64 = 0

  private static let longest = 24

  /// Remembers a time that was read, when it is one that can be known again.
  mutating func note(_ line: Bytes, _ cursor: TimeCursor, _ year: Int, local: Int64, zoned: Int64) {
    length = 0
    let count = cursor.minuteEnd - cursor.start
    guard count > 0, count <= Self.longest, !cursor.isHalfDay, cursor.minuteEnd < line.count,
      line[cursor.minuteEnd] == 58
    else { return }
    (a, b, c) = Self.words(line, cursor.start, count)
    (length, self.year, self.local, self.zoned) = (count, year, local, zoned)
  }

  /// Answers `false` when the time at `place` has to be read as a whole.
  @inline(__always)
  mutating func read(
    _ line: Bytes, at place: Int, _ form: TimeForm, into reading: inout TimeReading
  ) -> Bool {
    var end = place &+ length
    guard length > 0, end &+ 3 <= line.count, line[end] == 58 else { return false }
    let (a, b, c) = Self.words(line, place, length)
    let tens = line[end &+ 1] &- 48
    let ones = line[end &+ 2] &- 48
    guard a == self.a, b == self.b, c == self.c, tens <= 5, ones <= 9 else { return false }
    var micros = Int64(tens &* 10 &+ ones) &* 1_000_000
    end &+= 3
    if end &+ 1 < line.count, line[end] == 46 || line[end] == 44, isDigit(line[end &+ 1]) {
      micros &+= line.fraction(at: &end)
    }
    if end < line.count, isDigit(line[end]) || Self.isHalfDay(line, end) { return false }
    if form == .weekday {
      guard end < line.count, line[end] == 32, line.number(at: end &+ 1, length: 4) == year else {
        return false
      }
      end &+= 5
    }
    reading.end = end
    if form != .clock, let (east, zoneEnd) = ISOTime.zone(line, at: end) {
      reading.time = local &+ micros &- Int64(east) &* 1_000_000
      reading.end = zoneEnd
      reading.statesZone = true
    } else {
      reading.time = zoned &+ micros
      reading.statesZone = false
    }
    return true
  }

  /// "AM" or "PM" may follow, which moves the hour.
  @inline(__always)
  private static func isHalfDay(_ line: Bytes, _ end: Int) -> Bool {
    let place = line[end] == 32 ? end &+ 1 : end
    return place &+ 1 < line.count && line[place &+ 1] | 32 == 109
      && (line[place] | 32 == 97 || line[place] | 32 == 112)
  }

  @inline(__always)
  private static func words(
    _ line: Bytes, _ start: Int, _ count: Int
  ) -> (UInt64, UInt64, UInt64) {
    (
      part(line, start, count), part(line, start &+ 8, count &- 8),
      part(line, start &+ 16, count &- 16)
    )
  }

  /// Up to eight bytes as a number.
  @inline(__always)
  private static func part(_ line: Bytes, _ start: Int, _ count: Int) -> UInt64 {
    guard count > 0 else { return 0 }
    let word = line.word(at: start)
    return count >= 8 ? word : word & (1 &<< UInt64(truncatingIfNeeded: count &* 8) &- 1)
  }
}
