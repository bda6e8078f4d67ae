import Records

/// What `sar` prints: a first line with the date, then tables of a time, a device where there are
/// several, and numbers, each under a line of names.
enum SarText {
  static func isFirstLine(_ line: String) -> Bool {
    line.hasPrefix("Linux ") && line.contains("(") && date(line) != nil
  }

  /// The date of the first line. Month first, as sar writes it outside Europe, unless that is no date.
  static func date(_ line: String) -> (day: CivilTime, isCertain: Bool)? {
    for word in line.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
      let parts = word.split { $0 == "/" || $0 == "-" }.map(String.init)
      guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }),
        let a = Int(parts[0]), let b = Int(parts[1]), let c = Int(parts[2])
      else { continue }
      if a > 1_900, let day = CivilTime(year: a, month: b, day: c) { return (day, true) }
      let year = c < 100 ? 2000 + c : c
      if let day = CivilTime(year: year, month: a, day: b) { return (day, b > 12 || a == b) }
      if let day = CivilTime(year: year, month: b, day: a) { return (day, true) }
    }
    return nil
  }

  static func read(_ document: Document) -> Harvest {
    var harvest = Harvest()
    var collector = SeriesCollector()
    var faults = FaultList(path: document.path)
    harvest.lines.total = document.lines.count
    var day: CivilTime?
    // Each table starts on the first day again; a heading that comes again goes on with its table.
    var tables: [[String]: (days: Int64, last: Int64)] = [:]
    var names: [String] = []
    for index in document.lines.indices {
      if document.isBlank(index) {
        harvest.lines.blank += 1
        names = []
        continue
      }
      let text = document.text(index)
      if isFirstLine(text), let found = date(text) {
        day = found.day
        tables = [:]
        harvest.lines.understood += 1
        if !found.isCertain {
          harvest.problems.append(
            document.problem(
              line: index + 1,
              "The date may be read month first or day first; month first is taken",
              fix: "Run sar with S_TIME_FORMAT=ISO if that is wrong", weight: .note))
        }
        continue
      }
      var words = text.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
      if words[0].hasPrefix("Average") || text.contains("RESTART") {
        harvest.lines.understood += 1
        continue
      }
      guard let day, let clock = clock(&words), !words.isEmpty else {
        harvest.lines.notUnderstood += 1
        faults.add(
          line: index + 1, "A row of sar starts with a time, and this one does not",
          fix: "Export the text of sar whole, with its first line")
        continue
      }
      harvest.lines.understood += 1
      if words.dropFirst().allSatisfy({ NumberText.plain($0) == nil }), words.count > 1 {
        names = words
        continue
      }
      guard names.count == words.count else {
        harvest.lines.understood -= 1
        harvest.lines.notUnderstood += 1
        faults.add(
          line: index + 1, "A row has as many cells as the names above it, and this one has not",
          fix: "Check whether the row was cut")
        continue
      }
      var (days, last) = tables[names] ?? (0, -1)
      if clock < last { days += 1 }
      last = clock
      tables[names] = (days, last)
      let local = (day.daysSince1970 + days) * 86_400 + clock
      let time = Timestamp(microseconds: document.zone.utc(local: local * 1_000_000))
      harvest.note(AnyTime(time: time, statesZone: false))
      harvest.recordCount += 1
      let device = NumberText.plain(words[0]) == nil || ["CPU", "DEV", "IFACE"].contains(names[0])
      for column in words.indices.dropFirst(device ? 1 : 0) {
        collector.add(
          SeriesCollector.Key(path: device ? [words[0]] : [], name: names[column]), time: time,
          cell: CellNumber.read(words[column]), line: document.line(index + 1),
          unit: unit(names[column]))
      }
    }
    harvest.series = collector.series(file: document.file)
    harvest.problems += faults.problems
    harvest.clock = document.zone.clock(
      stated: harvest.statedTimes, unstated: harvest.unstatedTimes)
    return harvest
  }

  /// Takes `08:30:01 AM` off the front: seconds of the day.
  private static func clock(_ words: inout [String]) -> Int64? {
    let bytes = Array((words[0] + (words.count > 1 ? " " + words[1] : "")).utf8)
    guard let day = CivilTime(year: 2000, month: 1, day: 1) else { return nil }
    var reader = FreeTime(
      .clock, zone: ClockZone.assumedUTC, day: day)
    var reading = TimeReading()
    guard reader.read(bytes.span, at: 0, into: &reading) == nil else { return nil }
    words.removeFirst(reading.end > Array(words[0].utf8).count ? 2 : 1)
    return (reading.time - day.timestamp(secondsEast: 0).microseconds) / 1_000_000
  }

  private static func unit(_ name: String) -> MeasureUnit {
    if name.hasPrefix("%") { return .percent }
    if name.hasPrefix("kb") { return .kilobytes }
    return name.hasSuffix("/s") ? .perSecond : .none
  }
}

/// What `vmstat -t` prints: two lines of names, then numbers with the time behind them.
enum VmstatText {
  static func isHeading(_ line: String) -> Bool {
    line.contains("procs") && line.contains("memory")
      || line.split(separator: " ").starts(with: ["r", "b"])
  }

  static func read(_ document: Document) -> Harvest {
    var harvest = Harvest()
    var collector = SeriesCollector()
    var faults = FaultList(path: document.path)
    harvest.lines.total = document.lines.count
    var names: [String] = []
    for index in document.lines.indices {
      if document.isBlank(index) {
        harvest.lines.blank += 1
        continue
      }
      let text = document.text(index)
      let words = text.split(separator: " ").map(String.init)
      if isHeading(text) {
        if words.first == "r" { names = words.filter { $0.utf8.allSatisfy { $0 > 96 } } }
        harvest.lines.understood += 1
        continue
      }
      guard words.count == names.count + 2,
        let time = AnyTime.read(words.suffix(2).joined(separator: " "), zone: document.zone)
      else {
        harvest.lines.notUnderstood += 1
        faults.add(
          line: index + 1, "A row of vmstat has a number for each name and then a time",
          fix: "Run vmstat with -t, so that each row has its time")
        continue
      }
      harvest.lines.understood += 1
      harvest.note(time)
      harvest.recordCount += 1
      for (column, name) in names.enumerated() {
        collector.add(
          SeriesCollector.Key(path: [], name: name), time: time.time,
          cell: CellNumber.read(words[column]), line: document.line(index + 1),
          unit: ["us", "sy", "id", "wa", "st"].contains(name) ? .percent : .none)
      }
    }
    harvest.series = collector.series(file: document.file)
    harvest.problems = faults.problems
    harvest.clock = document.zone.clock(
      stated: harvest.statedTimes, unstated: harvest.unstatedTimes)
    return harvest
  }
}
