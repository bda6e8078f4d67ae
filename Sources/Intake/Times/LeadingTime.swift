import Records

/// A time at the start of a line that people or tools wrote, with or without a date, and what follows.
struct LeadingTime: Sendable {
  enum Moment: Hashable, Sendable {
    case dated(AnyTime)
    /// Microseconds after midnight.
    case ofDay(Int64)
  }

  let moment: Moment
  /// Without the marks between the time and it: ` - `, `: `, `] `, ` | `.
  let rest: String

  /// `nil` when no time stands at the start; list marks, brackets and stars before it are passed over.
  static func read(_ text: String, zone: ClockZone) -> LeadingTime? {
    let bytes = Array(text.utf8)
    var place = 0
    while place < bytes.count, Self.isMark(bytes[place]) { place += 1 }
    guard place < bytes.count, isDigit(bytes[place]) else { return nil }
    if let (time, end) = dated(bytes, place, zone) {
      return LeadingTime(moment: .dated(time), rest: rest(bytes, end))
    }
    guard let (micros, end) = TimeOfDay.read(bytes.span, at: place) else { return nil }
    return LeadingTime(moment: .ofDay(micros), rest: rest(bytes, end))
  }

  /// The instant; `nil` for a time of day where no day is known.
  func time(_ surroundings: Surroundings) -> Timestamp? {
    switch moment {
    case .dated(let time): time.time
    case .ofDay(let micros): surroundings.day?.time(ofDay: micros, zone: surroundings.zone)
    }
  }

  var isDated: Bool {
    if case .dated = moment { true } else { false }
  }

  /// Space, star, bracket, bar, hyphen, full stop in bold.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 9 || byte == 42 || byte == 91 || byte == 124 || byte == 45 || byte == 40
  }

  private static func dated(
    _ bytes: [UInt8], _ start: Int, _ zone: ClockZone
  ) -> (AnyTime, Int)? {
    let line = bytes.span
    var iso = Array(bytes[start..<min(bytes.count, start + 48)])
    var shift = 0
    if line.number(at: start, length: 2) != nil, start + 10 < bytes.count,
      bytes[start + 2] == 47, bytes[start + 5] == 47
    {
      // 18/03/2026: the UK order.
      iso.replaceSubrange(
        0..<10, with: Array(iso[6..<10]) + [45] + iso[3..<5] + [45] + iso[0..<2])
    } else if line.number(at: start, length: 4) == nil || start + 10 >= bytes.count
      || bytes[start + 4] != 45
    {
      return nil
    }
    guard iso.count >= 16 else { return nil }
    if iso.count == 16 || iso[16] != 58 {
      iso.insert(contentsOf: [58, 48, 48], at: 16)
      shift = 3
    }
    var reader = ISOTime(zone: zone)
    var reading = TimeReading()
    guard reader.read(iso.span, at: 0, into: &reading) == nil else { return nil }
    let time = AnyTime(
      time: Timestamp(microseconds: reading.time), statesZone: reading.statesZone)
    return (time, start + reading.end - shift)
  }

  private static func rest(_ bytes: [UInt8], _ end: Int) -> String {
    var place = end
    while place < bytes.count,
      bytes[place] == 32 || bytes[place] == 9 || bytes[place] == 93 || bytes[place] == 41
        || bytes[place] == 42 || bytes[place] == 124 || bytes[place] == 58 || bytes[place] == 45
    {
      place += 1
    }
    var rest = DisplayText.decode(Array(bytes[place...]))
    for dash in ["–", "—"] where rest.hasPrefix(dash) {
      rest = String(rest.dropFirst().drop { $0 == " " })
    }
    while let last = rest.last, last == " " || last == "|" || last == "\t" { rest.removeLast() }
    return rest
  }
}

/// `09:32:15`, `09:32:15.120`, `9:32`, `9:32am`.
enum TimeOfDay {
  /// Microseconds after midnight and where the time ends; `nil` when none stands there.
  static func read(_ text: Bytes, at place: Int) -> (microseconds: Int64, end: Int)? {
    var digits = 0
    while digits < 3, place + digits < text.count, isDigit(text[place + digits]) { digits += 1 }
    guard digits == 1 || digits == 2, var hour = text.number(at: place, length: digits),
      place + digits < text.count, text[place + digits] == 58,
      let minute = text.number(at: place + digits + 1, length: 2), hour <= 23, minute <= 59
    else { return nil }
    var end = place + digits + 3
    var micros: Int64 = 0
    if end < text.count, text[end] == 58, let second = text.number(at: end + 1, length: 2) {
      guard second <= 59 else { return nil }
      end += 3
      micros = Int64(second) * 1_000_000
      if end + 1 < text.count, text[end] == 46 || text[end] == 44, isDigit(text[end + 1]) {
        var unit: Int64 = 100_000
        end += 1
        while end < text.count, isDigit(text[end]) {
          micros += Int64(text[end] - 48) * unit
          unit /= 10
          end += 1
        }
      }
    }
    let half = end < text.count && text[end] == 32 ? end + 1 : end
    if half + 2 <= text.count, text[half + 1] | 32 == 109,
      text[half] | 32 == 97 || text[half] | 32 == 112,
      half + 2 == text.count || !isLetter(text[half + 2])
    {
      // An hour past 12 is taken as it stands, whatever follows.
      if text[half] | 32 == 112, hour < 12 { hour += 12 }
      if text[half] | 32 == 97, hour == 12 { hour = 0 }
      end = half + 2
    }
    guard end == text.count || !isDigit(text[end]) && !isLetter(text[end]) else { return nil }
    return (Int64(hour * 3_600 + minute * 60) * 1_000_000 + micros, end)
  }
}
