import Records

/// The forms in which logs write a time.
enum TimeForm: Hashable, Sendable, CaseIterable {
  /// `2026-03-18 08:30:23.123+01:00`, `2025/01/15T08:30:23Z`.
  case iso
  /// `18/Mar/2026:08:30:23 +0000`, the zone left out or a fraction added.
  case access
  /// `Mar 18 08:30:23`, as in RFC 3164: without a year.
  case monthDay
  /// `Wed Mar 18 08:30:23.123456 2026`.
  case weekday
  /// `18 Mar 2026 08:30:23.123`, `18-Mar-2026 08:30:23`.
  case dayMonthName
  /// `Mar 18, 2026 8:30:23 AM`.
  case monthNameDay
  /// `18/03/2026 08:30:23`, day first as in the UK.
  case dayFirst
  /// `03/18/2026 8:30:23 PM`, month first as in the US.
  case monthFirst
  /// `20260318 08:30:23`, `20260318T083023Z`.
  case compact
  /// `250115  8:30:23`, as MariaDB and MySQL wrote it.
  case shortYear
  /// Seconds, milliseconds, microseconds or nanoseconds since 1970.
  case epoch
  /// `08:30:23.123`: without a date.
  case clock

  /// Says nothing of the year, or of the whole date.
  var needsDate: Bool { self == .monthDay || self == .clock }
}

/// Reads times of one form, and remembers the last minute: neighbouring lines share it.
struct FreeTime: Sendable {
  let form: TimeForm
  private let rule: ClockZone.Rule
  /// The day that times without a date belong to, and the year of those without a year.
  let day: CivilTime?
  private var iso: ISOTime
  private var known = KnownMinute()

  init(_ form: TimeForm, zone: ClockZone, day: CivilTime? = nil) {
    self.form = form
    rule = zone.rule
    self.day = day ?? CivilTime(year: 2000, month: 1, day: 1)
    iso = ISOTime(zone: zone)
  }

  mutating func read(
    _ line: Bytes, at place: Int, into reading: inout TimeReading
  ) -> LineFault? {
    if form == .iso { return iso.read(line, at: place, into: &reading) }
    if form == .epoch { return Self.epoch(line, at: place, into: &reading) }
    if known.read(line, at: place, form, into: &reading) { return nil }
    return readAll(line, at: place, into: &reading)
  }

  @inline(never)
  private mutating func readAll(
    _ line: Bytes, at place: Int, into reading: inout TimeReading
  ) -> LineFault? {
    var cursor = TimeCursor(line: place)
    var date: CivilTime?
    switch form {
    case .iso, .epoch: return .time
    case .access: date = cursor.access(line)
    case .monthDay: date = cursor.monthDay(line, year: day?.year ?? 2000)
    case .weekday: date = cursor.weekday(line)
    case .dayMonthName: date = cursor.dayMonthName(line)
    case .monthNameDay: date = cursor.monthNameDay(line)
    case .dayFirst: date = cursor.numbered(line, dayFirst: true)
    case .monthFirst: date = cursor.numbered(line, dayFirst: false)
    case .compact: date = cursor.compact(line)
    case .shortYear: date = cursor.shortYear(line)
    case .clock: date = day
    }
    guard let date, cursor.isValid else { return .time }
    guard cursor.clock(line, hasColons: form != .compact) else { return .time }
    if form == .weekday {
      guard let year = cursor.trailingYear(line), let dated = date.inYear(year) else {
        return .time
      }
      return finish(line, dated, cursor, into: &reading)
    }
    return finish(line, date, cursor, into: &reading)
  }

  private mutating func finish(
    _ line: Bytes, _ date: CivilTime, _ cursor: TimeCursor, into reading: inout TimeReading
  ) -> LineFault? {
    guard
      let civil = CivilTime(
        year: date.year, month: date.month, day: date.day, hour: cursor.hour,
        minute: cursor.minute, second: cursor.second)
    else { return .date }
    let local = civil.timestamp(secondsEast: 0).microseconds &+ cursor.micros
    reading.end = cursor.place
    if form != .clock, let (east, end) = ISOTime.zone(line, at: cursor.place) {
      reading.time = local &- Int64(east) &* 1_000_000
      reading.end = end
      reading.statesZone = true
    } else {
      reading.time = rule.utc(local: local)
      reading.statesZone = false
    }
    let minute = local &- cursor.micros &- Int64(cursor.second) &* 1_000_000
    known.note(line, cursor, date.year, local: minute, zoned: rule.utc(local: minute))
    return nil
  }

  /// Told apart by size: years 2001 to 2286 have 10, 13, 16 and 19 digits.
  static func epoch(
    _ line: Bytes, at place: Int, into reading: inout TimeReading
  ) -> LineFault? {
    var end = place
    var whole: Int64 = 0
    while end < line.count, isDigit(line[end]), end &- place < 19 {
      whole = whole &* 10 &+ Int64(line[end] &- 48)
      end &+= 1
    }
    guard end == line.count || !isDigit(line[end]) else { return .time }
    var micros: Int64
    switch end - place {
    case 10: micros = whole &* 1_000_000
    case 13: micros = whole &* 1_000
    case 16: micros = whole
    // Nineteen digits may run over: what becomes negative is no time.
    case 19 where whole > 0: micros = whole / 1_000
    default: return .time
    }
    if end < line.count, line[end] == 46 {
      var unit: Int64 = end - place == 10 ? 100_000 : end - place == 13 ? 100 : 0
      end &+= 1
      while end < line.count, isDigit(line[end]) {
        micros &+= Int64(line[end] &- 48) &* unit
        unit /= 10
        end &+= 1
      }
    }
    // A number that goes on into a word is an identifier.
    if end < line.count, isLetter(line[end]) || line[end] == 45 { return .time }
    reading.time = micros
    reading.end = end
    reading.statesZone = true
    return nil
  }
}

extension CivilTime {
  /// The same day and time in another year; `nil` for 29 February where there is none.
  func inYear(_ year: Int) -> CivilTime? {
    CivilTime(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second)
  }
}
