import Records

/// A responder's log whose times count from the start: `T+4:30 - Payment errors: 45% → 30%`.
struct ResponderLog {
  private let document: Document
  private let surroundings: Surroundings
  private var harvest = Harvest()
  /// By name in small letters, in the order they are met.
  private var measures: [(key: String, name: String, unit: MeasureUnit, samples: [Sample])] = []

  static func read(_ document: Document, _ surroundings: Surroundings) -> Harvest {
    var log = ResponderLog(document: document, surroundings: surroundings)
    log.readLines()
    log.finish()
    return log.harvest
  }

  private init(document: Document, surroundings: Surroundings) {
    self.document = document
    self.surroundings = surroundings
  }

  /// Seconds from the start, and what follows; `nil` when the line is none of the kind.
  static func offset(_ text: String) -> (seconds: Double, rest: String)? {
    var bytes = Array(text.utf8.drop { $0 == 32 || $0 == 45 || $0 == 42 || $0 == 91 || $0 == 35 })
    guard bytes.count >= 3, bytes[0] | 32 == 116, bytes[1] == 43 || bytes[1] == 45 else {
      return nil
    }
    let isBefore = bytes[1] == 45
    bytes.removeFirst(2)
    var parts: [Double] = []
    var unit: UInt8 = 0
    var seconds = 0.0
    var place = 0
    while place < bytes.count, isDigit(bytes[place]), parts.count < 4 {
      var end = place
      while end < bytes.count, isDigit(bytes[end]), end - place < 7 { end += 1 }
      guard let number = bytes.span.number(at: place, length: end - place) else { return nil }
      place = end
      unit = place < bytes.count ? bytes[place] | 32 : 0
      if unit == 104 || unit == 109 || unit == 115 {
        seconds += Double(number) * (unit == 104 ? 3_600 : unit == 109 ? 60 : 1)
        place += 1
        while place < bytes.count, isLetter(bytes[place]) { place += 1 }
      } else {
        parts.append(Double(number))
        guard place + 1 < bytes.count, bytes[place] == 58, isDigit(bytes[place + 1]) else { break }
        place += 1
      }
    }
    switch parts.count {
    case 0: break
    case 1: seconds += parts[0] * 60
    case 2: seconds += parts[0] * 60 + parts[1]
    case 3: seconds += parts[0] * 3_600 + parts[1] * 60 + parts[2]
    default: return nil
    }
    guard place > 0 else { return nil }
    while place < bytes.count, [32, 45, 58, 93, 42, 124].contains(bytes[place]) { place += 1 }
    var rest = DisplayText.decode(Array(bytes[place...]))
    for dash in ["–", "—"] where rest.hasPrefix(dash) {
      rest = String(rest.dropFirst().drop { $0 == " " })
    }
    return (isBefore ? -seconds : seconds, rest)
  }

  private mutating func readLines() {
    var faults = FaultList(path: document.path)
    var isOpen = false
    harvest.lines.total = document.lines.count
    for index in document.lines.indices {
      let text = document.text(index)
      let line = document.line(index + 1)
      if document.isBlank(index) {
        harvest.lines.blank += 1
      } else if let (seconds, rest) = Self.offset(text) {
        harvest.lines.understood += 1
        harvest.recordCount += 1
        isOpen = true
        let time = surroundings.responseStart.map { $0.time.adding(seconds: seconds) }
        if let time { harvest.note(time) }
        harvest.unstatedTimes += 1
        harvest.notes.append(Note(time: time, line: line, text: rest))
        take(
          StatedReading.all(in: rest, known: { key in measures.contains { $0.key == key } }),
          time, line)
      } else if LineRecords.isHeading(text) {
        harvest.lines.understood += 1
      } else if isOpen, text.hasPrefix(" ") || text.hasPrefix("\t") {
        // Wrapped words belong to the note before them.
        harvest.lines.joined += 1
        if let last = harvest.notes.popLast() {
          let words = text.split(separator: " ").joined(separator: " ")
          harvest.notes.append(
            Note(time: last.time, line: last.line, text: "\(last.text) \(words)"))
        }
      } else {
        harvest.lines.notUnderstood += 1
        faults.add(
          line: index + 1, "A line of this log starts with a time such as T+4:30",
          fix: "Write minutes and seconds since the start before the words")
      }
    }
    harvest.problems += faults.problems
  }

  private mutating func take(_ readings: [StatedReading], _ time: Timestamp?, _ line: SourceLine) {
    for reading in readings {
      let key = KeyName.plain(reading.name)
      let place =
        measures.firstIndex { $0.key == key && $0.unit == reading.unit }
        ?? {
          measures.append((key, reading.name, reading.unit, []))
          return measures.count - 1
        }()
      // Of `45% → 30%` only the last value stands at this time; those before it are older.
      if let value = reading.values.last, let time {
        measures[place].samples.append(Sample(time: time, value: value, line: line))
      }
      let earlier = reading.values.dropLast()
      for value in earlier where !measures[place].samples.contains(where: { $0.value == value }) {
        harvest.statedFigures.append(
          StatedFigure(
            name: "\(reading.name), before", value: value, text: reading.text, line: line))
      }
    }
  }

  private mutating func finish() {
    for measure in measures where !measure.samples.isEmpty {
      let samples = measure.samples.sorted { ($0.time, $0.line) < ($1.time, $1.line) }
      harvest.series.append(
        Series(
          name: measure.name, file: document.file, unit: measure.unit,
          note: "As the responders wrote it down", samples: samples,
          stepSeconds: SampleStep.seconds(samples)))
    }
    let words: String
    if let start = surroundings.responseStart {
      words = "The times count from \(start.words)."
      harvest.problems.append(
        document.problem(
          line: nil,
          "The times count from a start that the file does not state; it is taken from"
            + " \(start.words)",
          fix: "State response_start in incident.yaml if it began at another time", weight: .note))
    } else {
      words = "The times count from a start that nothing in the folder states."
      harvest.problems.append(
        document.problem(
          line: nil, "The times count from a start that nothing in the folder states",
          fix: "State response_start in incident.yaml"))
    }
    harvest.clock = SourceClock(
      zone: surroundings.zone.name,
      ground: surroundings.responseStart == nil ? .none : .evidence, note: words)
  }
}

/// A measure with one or more values in somebody's words: `DB pool: 50/50 → 12/50 (recovering)`.
struct StatedReading: Hashable, Sendable {
  let name: String
  let unit: MeasureUnit
  /// In the order written. Times are in milliseconds, whatever they were written in.
  let values: [Double]
  /// As written.
  let text: String

  /// The readings of a text. A value needs a colon or an arrow before it, or a name that is `known`
  /// (asked in its plain form): "Suspect it, 70%" is no reading.
  static func all(in text: String, known: (String) -> Bool) -> [StatedReading] {
    var readings: [StatedReading] = []
    for clause in clauses(text) {
      guard let reading = reading(clause, known: known) else { continue }
      readings.append(reading)
    }
    return readings
  }

  private static func clauses(_ text: String) -> [String] {
    var clauses: [String] = []
    var clause = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      if character == ";" || (character == "." || character == ",") && next == " " {
        clauses.append(clause)
        clause = ""
      } else {
        clause.append(character)
      }
    }
    return clauses + [clause]
  }

  private static func reading(_ clause: String, known: (String) -> Bool) -> StatedReading? {
    let arrows = clause.split(separator: "→").flatMap { part in
      part.split(separator: " ").reduce(into: [[Substring]]([[]])) { groups, word in
        if word == "->" || word == "=>" || word == "to" && isValue(groups) {
          groups.append([])
        } else {
          groups[groups.count - 1].append(word)
        }
      }
    }
    guard var first = arrows.first, let value = first.popLast().flatMap({ quantity($0) }),
      !first.isEmpty, first.count <= 6
    else { return nil }
    var name = first.joined(separator: " ")
    let hasColon = name.hasSuffix(":")
    if hasColon { name.removeLast() }
    guard name.first?.isLetter == true,
      hasColon || arrows.count > 1 || known(KeyName.plain(name)), !name.contains(":")
    else { return nil }
    var values = [value.value]
    for words in arrows.dropFirst() {
      guard let next = words.first.flatMap({ quantity($0) }), next.unit == value.unit else { break }
      values.append(next.value)
    }
    return StatedReading(
      name: name, unit: value.unit, values: values,
      text: clause.split(separator: " ").joined(separator: " "))
  }

  private static func isValue(_ groups: [[Substring]]) -> Bool {
    groups.last?.last.flatMap { quantity($0) } != nil
  }

  /// `45%`, `12/50`, `150ms`, `10s`, `8`.
  private static func quantity(_ word: Substring) -> (value: Double, unit: MeasureUnit)? {
    let text = String(word)
    if text.hasSuffix("%") {
      return NumberText.plain(String(text.dropLast())).map { ($0, .percent) }
    }
    if let slash = text.firstIndex(of: "/") {
      guard NumberText.plain(String(text[text.index(after: slash)...])) != nil else { return nil }
      return NumberText.plain(String(text[..<slash])).map { ($0, .count) }
    }
    if text.hasSuffix("ms") {
      return NumberText.plain(String(text.dropLast(2))).map { ($0, .milliseconds) }
    }
    if text.hasSuffix("s") {
      return NumberText.plain(String(text.dropLast())).map { ($0 * 1_000, .milliseconds) }
    }
    return NumberText.plain(text).map { ($0, .none) }
  }
}
