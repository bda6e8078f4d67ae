import Records

/// The text that Prometheus and OpenMetrics targets expose: `name{label="x"} value time`.
enum ExpositionText {
  struct Line {
    let name: String
    let labels: [String]
    let value: Double?
    /// As written: seconds (OpenMetrics) or milliseconds (Prometheus) since 1970; `nil` when left out.
    let time: String?
  }

  /// `nil` when the line is no sample.
  static func line(_ text: Bytes) -> Line? {
    var place = 0
    while place < text.count,
      isLetter(text[place]) || isDigit(text[place]) || text[place] == 95
        || text[place] == 58
    {
      place += 1
    }
    guard place > 0, !isDigit(text[0]), place < text.count else { return nil }
    let name = DisplayText.decode(text, 0..<place)
    var labels: [String] = []
    if text[place] == 123 {
      place += 1
      while place < text.count, text[place] != 125 {
        let equals = text.place(of: 61, from: place)
        guard equals + 1 < text.count, text[equals + 1] == 34,
          let close = JSONWalk.textEnd(text, equals + 1)
        else { return nil }
        let value = JSONText.unescaped(text, equals + 2..<close)
        labels.append("\(DisplayText.decode(text, place..<equals))=\(value)")
        place = close + 1
        while place < text.count, text[place] == 44 || text[place] == 32 { place += 1 }
      }
      place += 1
    }
    guard place < text.count, text[place] == 32 else { return nil }
    var words = DisplayText.decode(text, place..<text.count).split(separator: " ").map(String.init)
    if let mark = words.firstIndex(of: "#") { words.removeSubrange(mark...) }
    guard (1...2).contains(words.count) else { return nil }
    let isNumber = NumberText.plain(words[0]) != nil
    guard isNumber || ["NaN", "+Inf", "-Inf"].contains(words[0]) else { return nil }
    return Line(
      name: name, labels: labels, value: NumberText.plain(words[0]),
      time: words.count == 2 ? words[1] : nil)
  }

  static func read(_ document: Document) -> Harvest {
    var harvest = Harvest()
    var collector = SeriesCollector()
    var faults = FaultList(path: document.path)
    var notes: [String: String] = [:]
    harvest.lines.total = document.lines.count
    for index in document.lines.indices {
      if document.isBlank(index) {
        harvest.lines.blank += 1
        continue
      }
      let text = document.bytes.span.extracting(document.lines[index])
      if text[0] == 35 {
        let words = DisplayText.decode(text).split(separator: " ", maxSplits: 3).map(String.init)
        if words.count == 4, words[1] == "HELP" { notes[words[2]] = words[3] }
        harvest.lines.understood += 1
        continue
      }
      guard let line = line(text) else {
        harvest.lines.notUnderstood += 1
        faults.add(
          line: index + 1, "A sample is a name, a value and a time, and this line is not",
          fix: "Check whether the line was cut")
        continue
      }
      guard let stated = line.time, let time = AnyTime.read(stated, zone: document.zone) else {
        harvest.lines.notUnderstood += 1
        faults.add(
          line: index + 1, "A sample without its time cannot be put on the timeline",
          fix: "Export with times, or take a range query instead")
        continue
      }
      harvest.lines.understood += 1
      harvest.note(time)
      harvest.recordCount += 1
      collector.add(
        SeriesCollector.Key(path: line.labels, name: line.name), time: time.time,
        cell: line.value.map { CellNumber(value: $0, unit: .none) },
        line: document.line(index + 1), note: notes[line.name] ?? "")
    }
    harvest.series = collector.series(file: document.file)
    harvest.problems = faults.problems
    harvest.clock = document.zone.clock(
      stated: harvest.statedTimes, unstated: harvest.unstatedTimes)
    return harvest
  }
}
