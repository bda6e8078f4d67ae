import Records

/// Times of day as people write them: `09:34 AM`, `13:30 PM`, `5:30pm`, `14:00`.
enum ClockText {
  struct Reading: Hashable, Sendable {
    let hour: Int
    let minute: Int
    /// A 24-hour time with AM or PM after it.
    let isOdd: Bool
  }

  /// `nil` when the text is no time of day. An hour past 12 is taken as it stands, whatever follows.
  static func read(_ text: Substring) -> Reading? {
    let bytes = Array(text.utf8.drop { $0 == 32 })
    guard let mark = bytes.firstIndex(where: { $0 == 58 || $0 == 46 }), (1...2).contains(mark),
      mark + 2 < bytes.count,
      var hour = bytes.span.number(at: 0, length: mark),
      let minute = bytes.span.number(at: mark + 1, length: 2), hour <= 23, minute <= 59
    else { return nil }
    let rest = DisplayText.decode(Array(bytes[(mark + 3)...])).lowercased()
      .filter { $0 != " " && $0 != "." }
    let isAfternoon = rest.hasPrefix("pm")
    guard rest.isEmpty || isAfternoon || rest.hasPrefix("am") || rest.hasPrefix("(") else {
      return nil
    }
    let isOdd = hour > 12 && (isAfternoon || rest.hasPrefix("am"))
    if isAfternoon, hour < 12 { hour += 12 }
    if rest.hasPrefix("am"), hour == 12 { hour = 0 }
    return Reading(hour: hour, minute: minute, isOdd: isOdd)
  }
}
