import Records

/// What is known about every run of an operation beside its duration: the columns that tests of
/// separation look at.
struct RunFeatures {
  /// One column: categories numbered from 0 with their names, or numbers.
  struct Column {
    enum Values: Equatable {
      case categories([Int], names: [String])
      case numbers([Double])
    }

    let name: String
    let kind: Separation.Factor.Kind
    let values: Values
  }

  let columns: [Column]
  /// Which third of the covered time each run falls in: strata that hold the clock still.
  let thirds: [Int]

  /// More levels than this, or nearly as many as runs, and a category is an identifier.
  private static let mostLevels = 24
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// - Parameter loads: measures of load with the name to show, ascending by time.
  init(of runs: [Event], loads: [(name: String, samples: [Sample])]) {
    let minutes = runs.map { Double($0.time.minute) }
    let order = Self.ranks(minutes)
    thirds = order.map { min($0 * 3 / max(runs.count, 1), 2) }
    var columns: [Column] = []
    var names: [String] = []
    for run in runs {
      for attribute in run.attributes where !names.contains(attribute.name) && names.count < 40 {
        names.append(attribute.name)
      }
    }
    for name in names where !Self.isOutcome(name) {
      let isAgent = name.lowercased().hasSuffix("agent")
      let texts = runs.map { run in
        run.value(of: name).map { isAgent ? ClientFamily.name(of: $0) : $0 }
      }
      columns += Self.columns(name: name, texts: texts, times: runs.map(\.time))
    }
    columns += Self.place("host or process", runs.map(\.component))
    for load in loads {
      let readings = runs.map { Self.reading(of: load.samples, at: $0.time) }
      if readings.allSatisfy({ $0 != nil }) {
        columns.append(
          Column(name: load.name, kind: .load, values: .numbers(readings.compactMap { $0 })))
      }
    }
    columns = Self.withoutRepeats(columns)
    columns.append(Column(name: "time that passed", kind: .clock, values: .numbers(minutes)))
    self.columns = columns
  }

  /// What a run gave back is not what it was asked for.
  private static func isOutcome(_ name: String) -> Bool {
    let lower = name.lowercased()
    return ["bytes", "size", "rows", "cost", "actual", "loops", "width", "status", "duration"]
      .contains { word in lower.split { !$0.isLetter }.contains { $0 == word } }
      && (lower.hasPrefix("http.") || lower.hasPrefix("est_") || lower.hasPrefix("actual_")
        || lower == "loops" || lower == "width")
  }

  /// Both ends of a range that is always one day wide say one thing: the first is kept.
  private static func withoutRepeats(_ columns: [Column]) -> [Column] {
    var kept: [Column] = []
    for column in columns where !kept.contains(where: { $0.values == column.values }) {
      kept.append(column)
    }
    return kept
  }

  private static func columns(name: String, texts: [String?], times: [Timestamp]) -> [Column] {
    let present = texts.compactMap { $0 }
    guard present.count == texts.count, Set(present).count > 1 else { return [] }
    let dates = present.map(date)
    if dates.allSatisfy({ $0 != nil }) {
      let days = dates.compactMap { $0 }
      let ahead = zip(days, times).map { day, time in
        Double(day.daysSince1970 - UKTime.civil(time).daysSince1970)
      }
      return [
        Column(
          name: "weekday of \(name)", kind: .input,
          values: .categories(days.map { $0.weekday - 1 }, names: weekdays)),
        Column(name: "days ahead in \(name)", kind: .input, values: .numbers(ahead)),
      ]
    }
    let numbers = present.map { Double($0) }
    if numbers.allSatisfy({ $0?.isFinite == true }) {
      return [Column(name: name, kind: .input, values: .numbers(numbers.compactMap { $0 }))]
    }
    return categories(name, present, kind: .input)
  }

  private static func place(_ name: String, _ texts: [String]) -> [Column] {
    Set(texts).count > 1 ? categories(name, texts, kind: .place) : []
  }

  private static func categories(
    _ name: String, _ texts: [String], kind: Separation.Factor.Kind
  ) -> [Column] {
    let levels = Set(texts).sorted()
    guard levels.count <= mostLevels, levels.count * 2 <= texts.count else { return [] }
    let number = Dictionary(uniqueKeysWithValues: levels.enumerated().map { ($1, $0) })
    return [
      Column(
        name: name, kind: kind,
        values: .categories(texts.map { number[$0] ?? 0 }, names: levels))
    ]
  }

  /// The date at the start of `2025-01-20` or `2025-01-20 00:00:00`.
  private static func date(_ text: String) -> CivilTime? {
    let bytes = Array(text.utf8.prefix(11))
    guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      bytes.count == 10 || bytes[10] == 0x20 || bytes[10] == 0x54,
      let year = Int(String(decoding: bytes[0..<4], as: UTF8.self)),
      let month = Int(String(decoding: bytes[5..<7], as: UTF8.self)),
      let day = Int(String(decoding: bytes[8..<10], as: UTF8.self))
    else { return nil }
    return CivilTime(year: year, month: month, day: day)
  }

  /// The last reading at or before an instant, not older than 15 minutes.
  private static func reading(of samples: [Sample], at time: Timestamp) -> Double? {
    var low = 0
    var high = samples.count
    while low < high {
      let middle = (low + high) / 2
      if samples[middle].time <= time { low = middle + 1 } else { high = middle }
    }
    guard low > 0, time.seconds(since: samples[low - 1].time) <= 900 else { return nil }
    return samples[low - 1].value
  }

  private static func ranks(_ numbers: [Double]) -> [Int] {
    var ranks = [Int](repeating: 0, count: numbers.count)
    let order = numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
    for (place, index) in order.enumerated() { ranks[index] = place }
    return ranks
  }
}

/// The kind of browser or program behind a user agent's text: what could matter to a server.
enum ClientFamily {
  private static let families: [(mark: String, name: String)] = [
    ("bot", "automated client"), ("crawl", "automated client"), ("curl", "automated client"),
    ("edg/", "Edge"), ("firefox", "Firefox"), ("iphone", "iPhone"), ("ipad", "iPad"),
    ("android", "Android"), ("chrome", "Chrome"), ("safari", "Safari"),
  ]

  static func name(of agent: String) -> String {
    let lower = agent.lowercased()
    return families.first { lower.mentions($0.mark) }?.name ?? "another client"
  }
}
