import Records

/// Whether a column of dates such as `03/04/2025` names the day or the month first: the whole column
/// tells, because one day past 12 decides.
enum DayOrder: Hashable, Sendable {
  /// As in the UK; also where nothing decides.
  case dayFirst(isCertain: Bool)
  case monthFirst

  /// Judged by all texts of a column.
  init(_ texts: [String]) {
    var first = 0
    var second = 0
    for text in texts {
      guard let parts = Self.parts(Array(text.utf8)) else { continue }
      if parts.a > 12 { first += 1 }
      if parts.b > 12 { second += 1 }
    }
    self = second > first ? .monthFirst : .dayFirst(isCertain: first > 0)
  }

  /// A text of the column in the ISO form, which `AnyTime` reads; other texts as they are.
  func iso(_ text: String) -> String {
    let bytes = Array(text.utf8.drop { $0 == 32 })
    if let named = Self.named(bytes) { return named }
    guard let parts = Self.parts(bytes) else { return text }
    let (day, month) = self == .monthFirst ? (parts.b, parts.a) : (parts.a, parts.b)
    return Self.joined(year: parts.year, month: month, day: day, rest: bytes[parts.end...])
  }

  /// `3/4/2025`, `03-04-25`, `03.04.2025`: two numbers and the year, whatever the order.
  private static func parts(_ bytes: [UInt8]) -> (a: Int, b: Int, year: Int, end: Int)? {
    var numbers: [Int] = []
    var place = 0
    var mark: UInt8 = 0
    while numbers.count < 3 {
      var end = place
      while end < bytes.count, isDigit(bytes[end]), end - place < 5 { end += 1 }
      let length = end - place
      guard length >= 1, length <= (numbers.count == 2 ? 4 : 2),
        let number = bytes.span.number(at: place, length: length)
      else { return nil }
      numbers.append(numbers.count == 2 && length == 2 ? 2_000 + number : number)
      place = end
      if numbers.count < 3 {
        guard place < bytes.count, [47, 45, 46].contains(bytes[place]),
          mark == 0 || mark == bytes[place]
        else { return nil }
        mark = bytes[place]
        place += 1
      }
    }
    guard place == bytes.count || bytes[place] == 32 || bytes[place] == 44 || bytes[place] == 84
    else { return nil }
    return (numbers[0], numbers[1], numbers[2], place)
  }

  /// `18-Mar-2026 08:00`, `18 March 2026 08:00`, `18/Mar/26 8:03 AM`.
  private static func named(_ bytes: [UInt8]) -> String? {
    var place = 0
    while place < bytes.count, isDigit(bytes[place]), place < 2 { place += 1 }
    guard let day = bytes.span.number(at: 0, length: place), place < bytes.count,
      [32, 45, 47].contains(bytes[place]), let month = MonthName.number(bytes.span, at: place + 1)
    else { return nil }
    place += 1
    while place < bytes.count, isLetter(bytes[place]) { place += 1 }
    guard place < bytes.count, [32, 45, 47, 44].contains(bytes[place]) else { return nil }
    while place < bytes.count, !isDigit(bytes[place]) { place += 1 }
    var end = place
    while end < bytes.count, isDigit(bytes[end]), end - place < 4 { end += 1 }
    guard let year = bytes.span.number(at: place, length: end - place), end - place != 3 else {
      return nil
    }
    return joined(
      year: end - place <= 2 ? 2_000 + year : year, month: month, day: day, rest: bytes[end...])
  }

  private static func joined(
    year: Int, month: Int, day: Int, rest: ArraySlice<UInt8>
  ) -> String {
    guard let date = CivilTime(year: year, month: month, day: day) else {
      return "\(year)-\(month)-\(day)"
    }
    let rest = Array(rest.drop { $0 == 32 || $0 == 44 || $0 == 84 })
    guard !rest.isEmpty else { return DayText.iso(date) }
    guard let (micros, end) = TimeOfDay.read(rest.span, at: 0) else {
      return "\(DayText.iso(date)) \(DisplayText.decode(rest))"
    }
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let seconds = micros / 1_000_000
    return "\(DayText.iso(date)) \(two(seconds / 3_600)):\(two(seconds / 60 % 60))"
      + ":\(two(seconds % 60))\(DisplayText.decode(Array(rest[end...])))"
  }
}
