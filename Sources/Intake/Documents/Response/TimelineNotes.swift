import Records

/// A time line that the operations team kept, in Markdown: `- 09:15 on-call paged`, or a table.
enum TimelineNotes {
  /// A list element or row of a table that starts with a time.
  static func isEntry(_ text: String) -> Bool {
    let line = text.drop { $0 == " " }
    guard
      line.hasPrefix("- ") || line.hasPrefix("* ") || line.hasPrefix("|") || line.hasPrefix("**")
        || isMinute(line)
    else { return false }
    return LeadingTime.read(text, zone: .assumedUTC).map { !$0.rest.isEmpty } ?? false
  }

  /// `09:15 words`: people write minutes, programs seconds.
  private static func isMinute(_ line: Substring) -> Bool {
    let word = Array(line.prefix { $0 != " " }.utf8)
    return word.count == 5 && TimeOfDay.read(word.span, at: 0) != nil
  }

  static func read(_ document: Document, _ surroundings: Surroundings) -> Harvest {
    var harvest = Harvest()
    var undated = 0
    var day: IncidentDay?
    harvest.lines.total = document.lines.count
    var isOpen = false
    for index in document.lines.indices {
      let text = document.text(index)
      if document.isBlank(index) {
        harvest.lines.blank += 1
        isOpen = false
        continue
      }
      let entry = isEntry(text) ? LeadingTime.read(text, zone: surroundings.zone) : nil
      if let entry {
        harvest.lines.understood += 1
        harvest.recordCount += 1
        let around = Surroundings(
          zone: surroundings.zone, day: day ?? surroundings.day, responseStart: nil)
        if !entry.isDated, day == nil { undated += 1 }
        LineRecords.note(entry, around, &harvest)
        harvest.notes.append(
          Note(
            time: entry.time(around), line: document.line(index + 1), text: words(entry.rest)))
        isOpen = true
      } else if isOpen, !text.hasPrefix("#"), !text.hasPrefix("|"), !text.hasPrefix("- "),
        let last = harvest.notes.popLast()
      {
        let more = text.split(separator: " ").joined(separator: " ")
        harvest.notes.append(Note(time: last.time, line: last.line, text: "\(last.text) \(more)"))
        harvest.lines.joined += 1
      } else {
        harvest.lines.understood += 1
        isOpen = false
        if let stated = headingDay(text, surroundings.zone) {
          day = stated
        } else if !LineRecords.isHeading(text), !text.hasPrefix("|") {
          harvest.notes.append(
            Note(time: nil, line: document.line(index + 1), text: words(text)))
        }
      }
    }
    harvest.finishClock(document, surroundings, undated: undated)
    return harvest
  }

  /// Without marks of lists and tables.
  private static func words(_ text: String) -> String {
    let plain = text.split(separator: "|").map {
      $0.split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }.joined(separator: ": ")
    return String(plain.drop { $0 == "-" || $0 == "*" || $0 == " " })
  }

  /// The day that a line without a time states: `## 18 March 2026`, `Date: 2026-03-18`.
  private static func headingDay(_ text: String, _ zone: ClockZone) -> IncidentDay? {
    let words = text.split { $0 == " " || $0 == "#" || $0 == "*" || $0 == "," || $0 == "(" }
      .map { $0.hasSuffix(")") || $0.hasSuffix(":") ? $0.dropLast() : $0 }.map(String.init)
    for place in words.indices {
      let candidates = [words[place], words[place...].prefix(3).joined(separator: " ")]
      for candidate in candidates where candidate.utf8.count >= 8 {
        let iso = DayOrder.dayFirst(isCertain: true).iso(candidate)
        guard iso.utf8.count == 10, let time = AnyTime.read(iso, zone: zone) else { continue }
        return IncidentDay(
          Span(start: time.time, end: time.time), zone: zone, ground: "the day of the heading")
      }
    }
    return nil
  }
}
