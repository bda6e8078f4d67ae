import Records

/// A report on public posts in free text: sections by platform, then author and time, the quoted
/// words, and a line of reactions.
struct SocialReport {
  private let document: Document
  private var harvest = Harvest()
  private var people: People
  private var platform = ""
  private var date: CivilTime?
  private var isSummary = false
  private var unfinished: Draft?
  private var oddTimes: [(line: Int, text: String)] = []
  private var joinedBefore = false

  private struct Draft {
    let time: Timestamp
    let line: Int
    let author: String
    let isOfficial: Bool
    var text: String
    var engagement: [Attribute]
  }

  static func read(_ document: Document, people: inout People) -> Harvest {
    var report = SocialReport(document: document, people: people)
    report.date = Self.date(document)
    for index in document.lines.indices { report.take(index) }
    report.close()
    people = report.people
    return report.finished()
  }

  private init(document: Document, people: People) {
    self.document = document
    self.people = people
  }

  /// The first date in the text: the header says which period was collected.
  static func date(_ document: Document) -> CivilTime? {
    let bytes = document.bytes.span
    var place = bytes.place(of: 45, from: 0)
    while place < bytes.count {
      if place >= 4, let year = bytes.number(at: place - 4, length: 4),
        let month = bytes.number(at: place + 1, length: 2), place + 3 < bytes.count,
        bytes[place + 3] == 45, let day = bytes.number(at: place + 4, length: 2),
        let date = CivilTime(year: year, month: month, day: day)
      {
        return date
      }
      place = bytes.place(of: 45, from: place + 1)
    }
    return nil
  }

  private mutating func take(_ index: Int) {
    harvest.lines.total += 1
    let text = Self.trimmed(document.text(index))
    if text.isEmpty {
      harvest.lines.blank += 1
    } else if let name = Self.section(text) {
      close()
      platform = name
      isSummary = ["summary", "analysis", "sentiment"].contains { name.lowercased().contains($0) }
      harvest.lines.understood += 1
    } else if isSummary {
      harvest.lines.understood += 1
      addFigures(text, line: index + 1)
    } else if !platform.isEmpty, let (author, clock, rest) = Self.heading(text) {
      close()
      start(author: author, clock: clock, rest: rest, line: index + 1)
    } else if unfinished != nil {
      continueDraft(text)
    } else if platform.isEmpty {
      // The head of the report: title, period, platforms.
      harvest.lines.understood += 1
    } else {
      harvest.lines.notUnderstood += 1
      harvest.problems.append(
        document.problem(
          line: index + 1, "A post starts with its author and time, and this line follows none",
          fix: "Write the author and time before the words, as in 'Name - 09:30 AM'"))
    }
  }

  private static func trimmed(_ text: String) -> String {
    var view = text[...]
    while let last = view.last, last.isWhitespace { view.removeLast() }
    return String(view.drop(while: \.isWhitespace))
  }

  /// `=== TWITTER MENTIONS ===` gives "Twitter".
  private static func section(_ text: String) -> String? {
    guard text.hasPrefix("==") || text.hasPrefix("## ") || text.hasPrefix("--- ") else {
      return nil
    }
    let name = text.filter { $0 != "=" && $0 != "#" }.drop { $0 == " " || $0 == "-" }
    let all = name.prefix { $0 != "(" }.split(separator: " ")
    let telling = all.filter {
      !["mentions", "posts", "comments", "messages", "excerpts"].contains($0.lowercased())
    }
    let words = telling.isEmpty ? all : telling
    guard !words.isEmpty else { return nil }
    let isShouting = words.allSatisfy { $0.uppercased() == $0 }
    return words.enumerated().map { index, word in
      guard isShouting else { return String(word) }
      return index == 0 ? word.prefix(1) + word.dropFirst().lowercased() : word.lowercased()
    }.joined(separator: " ")
  }

  /// `Name (Place) - 09:28 AM (OFFICIAL UPDATE)`.
  private static func heading(
    _ text: String
  ) -> (author: String, clock: ClockText.Reading, rest: Substring)? {
    guard !text.hasPrefix("\""), text.utf8.count <= 200,
      let dash = text.ranges(of: " - ").last,
      let clock = ClockText.read(text[dash.upperBound...])
    else { return nil }
    return (String(text[..<dash.lowerBound]), clock, text[dash.upperBound...])
  }

  private mutating func start(
    author: String, clock: ClockText.Reading, rest: Substring, line: Int
  ) {
    harvest.lines.understood += 1
    guard var civil = date else {
      harvest.problems.append(
        document.problem(
          line: line, "A report states the day it speaks of, and this one has no date",
          fix: "Write the collection period with a date at the top, as YYYY-MM-DD"))
      return
    }
    civil.hour = clock.hour
    civil.minute = clock.minute
    if clock.isOdd { oddTimes.append((line, String(rest))) }
    let local = civil.timestamp(secondsEast: 0).microseconds
    let time = Timestamp(microseconds: document.zone.utc(local: local))
    harvest.note(AnyTime(time: time, statesZone: false))
    unfinished = Draft(
      time: time, line: line, author: author,
      isOfficial: Authors.isOfficial(author: author, marker: String(rest)), text: "",
      engagement: [])
  }

  private mutating func continueDraft(_ text: String) {
    harvest.lines.understood += 1
    let label = text.prefix { $0 != ":" }
    let isCounts = ["engagement", "responses", "reactions", "replies"].contains(label.lowercased())
    if isCounts, label.count < text.count {
      unfinished?.engagement += Engagement.counts(text.dropFirst(label.count + 1))
    } else {
      let words = unfinished?.text.isEmpty ?? true ? text : " " + text
      unfinished?.text += words
    }
  }

  private mutating func close() {
    guard let draft = unfinished else { return }
    unfinished = nil
    var words = draft.text[...]
    if words.count >= 2, let first = words.first, let last = words.last,
      "\"“".contains(first), "\"”".contains(last)
    {
      words = words.dropFirst().dropLast()
    }
    var person: Int?
    if !draft.isOfficial, let name = Authors.personName(draft.author) {
      person = people.person([(name.kind, name.value)])
    }
    harvest.posts.append(
      Post(
        time: draft.time, line: document.line(draft.line), platform: platform,
        text: String(words), isOfficial: draft.isOfficial, engagement: draft.engagement,
        person: person))
    harvest.recordCount += 1
  }

  /// `- Negative: 68% (32 mentions)`, `1. Payment issues (4 mentions)`, `Total Mentions Tracked: 47`.
  private mutating func addFigures(_ text: String, line: Int) {
    var name = text.drop { $0 == "-" || $0 == " " || $0 == "*" || $0 == "•" }
    if let point = name.firstIndex(of: "."), name[..<point].allSatisfy(\.isNumber) {
      name = name[name.index(after: point)...].drop { $0 == " " }
    }
    let label = name.prefix { $0 != ":" && $0 != "(" }
    for figure in Engagement.figures(name.dropFirst(label.count)) {
      let unit = figure.unit.isEmpty ? "" : ", \(figure.unit)"
      harvest.statedFigures.append(
        StatedFigure(
          name: "\(Self.trimmed(String(label)))\(unit)", value: figure.value, text: figure.text,
          line: document.line(line)))
    }
  }

  private func finished() -> Harvest {
    var harvest = harvest
    if let first = oddTimes.first {
      harvest.problems.append(
        document.problem(
          line: first.line,
          "\(oddTimes.count) times such as '\(first.text.prefix(20))' are 24-hour times with PM or AM",
          fix: "Read as 24-hour times; write either 13:30 or 1:30pm", weight: .note))
    }
    harvest.clock = document.zone.clock(stated: 0, unstated: harvest.unstatedTimes)
    harvest.problems = FaultList.capped(harvest.problems, path: document.path)
    return harvest
  }
}
