import Records

/// A dashboard as JSON of any nesting: arrays of readings become series named by the keys around them,
/// arrays of alerts become alerts, and the remaining figures are kept as stated.
struct DashboardExport {
  private let document: Document
  private var harvest = Harvest()

  private init(_ document: Document) { self.document = document }

  static func read(_ document: Document) -> Harvest {
    let outcome = JSONReader.read(document.bytes)
    var export = DashboardExport(document)
    if let root = outcome.root { export.visit(root, path: [], around: nil) }
    var harvest = export.harvest
    harvest.lines = document.account(faultLine: outcome.fault?.line)
    harvest.problems = FaultList.capped(
      harvest.problems + JSONRecords.problems(outcome, document), path: document.path)
    harvest.clock = document.zone.clock(
      stated: harvest.statedTimes, unstated: harvest.unstatedTimes)
    return harvest
  }

  /// How many series and readings there are.
  static func seriesCount(in root: JSONNode) -> Int {
    var count = 0
    func visit(_ node: JSONNode) {
      if SeriesArray.columns(of: node) != nil {
        count += 1
      } else {
        for child in node.elements { visit(child) }
        for member in node.members { visit(member.node) }
      }
    }
    visit(root)
    return count
  }

  private mutating func visit(_ node: JSONNode, path: [String], around: JSONNode?) {
    if let columns = SeriesArray.columns(of: node) {
      addSeries(node, columns: columns, path: path, around: around)
      return
    }
    if !node.elements.isEmpty {
      for element in node.elements {
        if let (alert, time) = AlertsExport.alert(element, document), alert.level != .unknown {
          harvest.alerts.append(alert)
          harvest.note(time)
          harvest.recordCount += 1
        } else {
          visit(element, path: path, around: node)
        }
      }
      return
    }
    for member in node.members {
      if Self.isAboutSeries(member.key, in: node) { continue }
      visit(member.node, path: path + [member.key], around: node)
      if let text = member.node.text { addFigure(member, text, path: path) }
    }
  }

  /// Unit, words and limits of a series beside them are taken up with the series.
  private static func isAboutSeries(_ key: String, in node: JSONNode) -> Bool {
    guard node.members.contains(where: { SeriesArray.columns(of: $0.node) != nil }) else {
      return false
    }
    return ["unit", "units", "description"].contains(KeyName.plain(key))
      || thresholdLevel(key) != nil
  }

  private mutating func addSeries(
    _ node: JSONNode, columns: [SeriesArray.Column], path: [String], around: JSONNode?
  ) {
    var path = path.filter { !SeriesArray.wrapperNames.contains(KeyName.plain($0)) }
    let name = path.popLast() ?? "value"
    let note = around?.member(["description"])?.node.text ?? ""
    let stated = around?.member(["unit", "units"])?.node.text
    let thresholds: [Threshold] = (around?.members ?? []).compactMap { member in
      guard let level = Self.thresholdLevel(member.key), let value = member.node.number else {
        return nil
      }
      return Threshold(level: level, value: value, line: document.line(member.line))
    }
    for column in columns {
      var samples: [Sample] = []
      for element in node.elements {
        guard let timeText = column.time(element),
          let time = AnyTime.read(timeText, zone: document.zone)
        else {
          harvest.problems.append(
            document.problem(
              line: element.line, "A reading has a time that exists, and this one has none",
              fix: "Write times as YYYY-MM-DDTHH:MM:SSZ"))
          continue
        }
        harvest.note(time)
        let value = column.value(element)
        if let value, !value.isNull, value.number == nil {
          harvest.problems.append(
            document.problem(
              line: element.line, "A reading is a number or null, and this one is not",
              fix: "Write a number, or null where there is no reading"))
        }
        samples.append(
          Sample(time: time.time, value: value?.number, line: document.line(element.line)))
      }
      harvest.recordCount += samples.count
      samples.sort { ($0.time, $0.line) < ($1.time, $1.line) }
      let ownName = column.name.isEmpty ? name : column.name
      harvest.series.append(
        Series(
          name: ownName, path: column.name.isEmpty ? path : path + [name], file: document.file,
          unit: stated.flatMap(UnitName.unit) ?? UnitName.atEnd(of: ownName), note: note,
          samples: samples, stepSeconds: SampleStep.seconds(samples), thresholds: thresholds))
    }
  }

  private static func thresholdLevel(_ key: String) -> Threshold.Level? {
    let plain = KeyName.plain(key)
    guard plain.hasPrefix("threshold") || plain.hasSuffix("threshold") else { return nil }
    if plain.hasPrefix("thresholdwarn") || plain.hasPrefix("warn") { return .warning }
    return plain.hasPrefix("thresholdcrit") || plain.hasPrefix("crit") ? .critical : nil
  }

  private mutating func addFigure(_ member: JSONNode.Member, _ text: String, path: [String]) {
    let name = (path + [member.key]).joined(separator: ".")
    let line = document.line(member.line)
    if let value = member.node.number {
      harvest.statedFigures.append(
        StatedFigure(name: name, value: value, text: text, line: line))
    } else if let time = AnyTime.read(text, zone: document.zone) {
      // A stated time: its value is the time itself, in seconds since 1970.
      harvest.statedFigures.append(
        StatedFigure(
          name: name, value: Double(time.time.seconds), text: text, time: time.time, line: line))
    }
  }
}

/// Arrays of readings.
enum SeriesArray {
  struct Column: Sendable {
    /// Empty when the readings have no name of their own.
    let name: String
    private let timeKey: String?
    private let valueKey: String?

    init(name: String, timeKey: String?, valueKey: String?) {
      self.name = name
      self.timeKey = timeKey
      self.valueKey = valueKey
    }

    func time(_ element: JSONNode) -> String? {
      guard let timeKey else { return element.elements.first?.text }
      return element.members.first { $0.key == timeKey }?.node.text
    }

    /// `nil` when the reading is left out.
    func value(_ element: JSONNode) -> JSONNode? {
      guard let valueKey else { return element.elements.last }
      return element.members.first { $0.key == valueKey }?.node
    }
  }

  /// Keys that hold readings and say nothing about them.
  static let wrapperNames: Set<String> = [
    "metrics", "datapoints", "points", "values", "data", "samples", "series", "timeseries",
  ]
  private static let timeNames = ["timestamp", "time", "t", "ts", "datetime", "date", "x"]
  private static let valueNames = ["value", "v", "val", "y", "average", "avg"]

  /// The columns of an array of readings; `nil` when it is something else.
  static func columns(of node: JSONNode) -> [Column]? {
    guard let first = node.elements.first else { return nil }
    if first.elements.count == 2 {
      let isSeries = node.elements.prefix(3).allSatisfy {
        $0.elements.count == 2 && isTime($0.elements[0].text)
          && ($0.elements[1].number != nil || $0.elements[1].isNull)
      }
      return isSeries ? [Column(name: "", timeKey: nil, valueKey: nil)] : nil
    }
    guard let time = first.member(timeNames), isTime(time.node.text),
      first.member(["severity", "level", "title", "subject", "message"]) == nil
    else { return nil }
    if let value = first.member(valueNames), value.node.isNull || value.node.number != nil {
      return [Column(name: "", timeKey: time.key, valueKey: value.key)]
    }
    let numeric = first.members.filter {
      $0.key != time.key && ($0.node.number != nil || $0.node.isNull)
    }
    return numeric.isEmpty || numeric.count + 1 < first.members.count
      ? nil : numeric.map { Column(name: $0.key, timeKey: time.key, valueKey: $0.key) }
  }

  private static func isTime(_ text: String?) -> Bool {
    text.flatMap { AnyTime.read($0, zone: .assumedUTC) } != nil
  }
}
