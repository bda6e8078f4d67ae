import Records

/// A weekday written beside a date that falls on another day.
enum WeekdayMismatch {
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  static func contradictions(in evidence: Evidence) -> [Contradiction] {
    var texts: [(String, SourceLine)] = evidence.notes.map { ($0.text, $0.line) }
    texts += evidence.posts.map { ($0.text, $0.line) }
    texts += evidence.tickets.map { ($0.subject + ". " + $0.text, $0.line) }
    texts += evidence.alerts.map { ($0.text, $0.line) }
    texts += evidence.changes.map { ($0.text, $0.line) }
    return texts.flatMap { text, line in mismatches(in: text, line) }
  }

  /// "Monday 18th March 2026", "Monday, 18 March 2026".
  static func mismatches(in text: String, _ line: SourceLine) -> [Contradiction] {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard words.count >= 4 else { return [] }
    return (0...(words.count - 4)).compactMap { place in
      guard let named = weekdays.firstIndex(of: words[place]),
        let day = Int(words[place + 1].prefix { $0.isNumber }),
        let month = months.firstIndex(of: words[place + 2]), let year = Int(words[place + 3]),
        let date = CivilTime(year: year, month: month + 1, day: day),
        date.weekday != named + 1
      else { return nil }
      let name = { (index: Int) in
        weekdays[index].prefix(1).uppercased() + weekdays[index].dropFirst()
      }
      let monthName = months[month].prefix(1).uppercased() + months[month].dropFirst()
      return Contradiction(
        kind: .weekday, subject: "Weekday of \(day) \(monthName) \(year)",
        first: .init(words: "Written as \(name(named))", basis: Basis(lines: [line])),
        second: .init(
          words: "\(day) \(monthName) \(year) was a \(name(date.weekday - 1))",
          basis: Basis(calculation: "Gregorian calendar")),
        consequence: "The date is used and the weekday is worked out from it")
    }
  }
}
