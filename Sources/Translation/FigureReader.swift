/// Finds the value that starts at a place of a text. The text is escaped: "&#39;" holds no number.
struct FigureReader {
  private let text: ArraySlice<UInt8>

  init(_ text: ArraySlice<UInt8>) { self.text = text }

  /// The value and the place after it; `nil` when none starts there.
  func value(at start: Int) -> (Value, Int)? {
    guard let end = digitsEnd(start) else { return text[start].isLetter ? named(start) : nil }
    return time(start, end) ?? date(start, end) ?? duration(start, end) ?? figure(start, end)
  }

  /// "midday", "Friday 12 June 2026", "June 2026".
  private func named(_ start: Int) -> (Value, Int)? {
    let end = wordEnd(start)
    let word = text[start..<end].text
    if let welsh = WelshFigures.noon[word], isFree(end) {
      return made(.time, start..<end, welsh)
    }
    guard end < text.endIndex, text[end] == 0x20, let next = digitsEnd(end + 1) else { return nil }
    if let day = WelshFigures.weekdays[word], let (date, after) = date(end + 1, next) {
      return (
        Value(
          kind: .date, written: Array(text[start..<after]), welsh: "\(day) ".utf8 + date.welsh),
        after
      )
    }
    guard let month = WelshFigures.months[word], next - end == 5, isFree(next) else { return nil }
    return made(.date, start..<next, "\(month) \(text[(end + 1)..<next].text)")
  }

  /// "9am", "10:30pm", "9:04:30am".
  private func time(_ start: Int, _ end: Int) -> (Value, Int)? {
    var place = end
    guard end - start <= 2 else { return nil }
    while place + 2 < text.endIndex, text[place] == UInt8(ascii: ":"), text[place + 1].isDigit,
      text[place + 2].isDigit
    {
      place += 3
    }
    guard place + 2 <= text.endIndex, isFree(place + 2),
      let half = WelshFigures.halves[text[place..<(place + 2)].text]
    else { return nil }
    return made(.time, start..<(place + 2), text[start..<place].text + half)
  }

  /// "12 June 2026", "4 March", "12 Jun".
  private func date(_ start: Int, _ end: Int) -> (Value, Int)? {
    guard end - start <= 2, end < text.endIndex, text[end] == 0x20 else { return nil }
    let monthEnd = wordEnd(end + 1)
    let name = text[(end + 1)..<monthEnd].text
    guard let month = WelshFigures.months[name] ?? WelshFigures.shortMonths[name],
      isFree(monthEnd)
    else { return nil }
    let day = text[start..<end].text
    if monthEnd < text.endIndex, text[monthEnd] == 0x20, let yearEnd = digitsEnd(monthEnd + 1),
      yearEnd - monthEnd == 5, isFree(yearEnd)
    {
      let year = text[(monthEnd + 1)..<yearEnd].text
      return made(.date, start..<yearEnd, "\(day) \(month) \(year)")
    }
    return made(.date, start..<monthEnd, "\(day) \(month)")
  }

  /// "45 seconds", "2 hours 5 minutes".
  private func duration(_ start: Int, _ end: Int) -> (Value, Int)? {
    var welsh: [String] = []
    var place = start
    var after = start
    while let figureEnd = digitsEnd(place), figureEnd < text.endIndex, text[figureEnd] == 0x20 {
      let unitEnd = wordEnd(figureEnd + 1)
      let figure = text[place..<figureEnd].text
      guard isFree(unitEnd),
        let unit = WelshFigures.unit(text[(figureEnd + 1)..<unitEnd].text, after: figure)
      else { break }
      welsh.append("\(figure) \(unit)")
      after = unitEnd
      guard unitEnd + 1 < text.endIndex, text[unitEnd] == 0x20 else { break }
      place = unitEnd + 1
    }
    return welsh.isEmpty ? nil : made(.duration, start..<after, welsh.joined(separator: " "))
  }

  /// "1,234", "0.5%", "15 ms", "1.2 million".
  private func figure(_ start: Int, _ end: Int) -> (Value, Int)? {
    if end < text.endIndex, text[end] == UInt8(ascii: "%") {
      return made(.percent, start..<(end + 1), text[start...end].text)
    }
    guard isFree(end) else { return nil }
    if end < text.endIndex, text[end] == 0x20 {
      let unitEnd = wordEnd(end + 1)
      let unit = text[(end + 1)..<unitEnd].text
      if Self.symbols.contains(unit), isFree(unitEnd) {
        return made(.number, start..<unitEnd, text[start..<unitEnd].text)
      }
      if let welsh = Self.powers[unit], isFree(unitEnd) {
        return made(.number, start..<unitEnd, "\(text[start..<end].text) \(welsh)")
      }
    }
    return made(.number, start..<end, text[start..<end].text)
  }

  private static let symbols: Set<String> = ["ms", "s", "B", "kB", "KB", "MB", "GB", "TB"]
  private static let powers = ["million": "miliwn", "billion": "biliwn", "trillion": "triliwn"]

  private func made(_ kind: Value.Kind, _ range: Range<Int>, _ welsh: String) -> (Value, Int) {
    (Value(kind: kind, written: Array(text[range]), welsh: Array(welsh.utf8)), range.upperBound)
  }

  /// The end of a number with groups and a fraction, perhaps with a sign.
  private func digitsEnd(_ start: Int) -> Int? {
    var place = start
    if place < text.endIndex, text[place] == UInt8(ascii: "-") { place += 1 }
    if text[place...].starts(with: "\u{2212}".utf8) { place += 3 }
    guard place < text.endIndex, text[place].isDigit else { return nil }
    while place < text.endIndex {
      let byte = text[place]
      let isSeparator = byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
      guard byte.isDigit || isSeparator && place + 1 < text.endIndex && text[place + 1].isDigit
      else { break }
      place += 1
    }
    return place
  }

  private func wordEnd(_ start: Int) -> Int {
    var place = min(start, text.endIndex)
    while place < text.endIndex, text[place].isLetter { place += 1 }
    return place
  }

  /// Whether a value may end there: no letter, digit or joint of a name follows.
  private func isFree(_ end: Int) -> Bool {
    guard end < text.endIndex else { return true }
    let byte = text[end]
    if byte.isLetter && byte < 0x80 || byte.isDigit || byte == UInt8(ascii: "_") { return false }
    guard ":-/.".utf8.contains(byte) else { return true }
    guard end + 1 < text.endIndex else { return true }
    return !text[end + 1].isLetter && !text[end + 1].isDigit
  }
}
