import Records

/// One JSON object a line, as most log libraries write on request: time, level, message and the like
/// found by the names of the keys, everything else kept as attributes.
struct JSONLineScanner: LineScanner {
  let zone: ClockZone
  private var iso: ISOTime
  private let keys = JSONKeys.known
  private let barePart: AccessDuration
  /// Of the line read last: made once, because making it for every line costs as much as reading it.
  private var found = FoundParts()

  /// `barePart`: what a number under `duration` counts.
  init(zone: ClockZone, barePart: AccessDuration = .bare(microseconds: 1_000)) {
    self.zone = zone
    self.barePart = barePart
    iso = ISOTime(zone: zone)
  }

  static func text(_ record: Bytes, _ range: Range<Int>) -> String {
    JSONText.unescaped(record, range)
  }

  static let noObject = LineFault(
    headline: "A line of this file is one JSON object, and this one is not whole",
    fix: "Check whether the line was cut")
  static let noTime = LineFault(
    headline: "The JSON of the line has no time under a name that is known",
    fix: "Name the time timestamp, as most log libraries do")

  mutating func scan(_ line: Bytes, into parts: inout LineParts) -> LineFault? {
    found.clear()
    guard Self.find(line, keys, &found) else { return Self.noObject }
    let time = found[.time]
    guard !time.isEmpty else { return Self.noTime }
    if let fault = readTime(line, time, &parts.time) { return fault }
    if !found[.level].isEmpty {
      parts.severity = LevelWord.counted(line, found[.level]) ?? .unknown
    } else if line.has("{\"@t\"", at: 0) {
      // CLEF leaves the level out where it is Information.
      parts.severity = .info
    }
    parts.message = found[.message]
    parts.component = found[.component]
    parts.thread = found[.thread]
    parts.client = found[.client]
    parts.user = found[.user]
    parts.duration = duration(line, found)
    let status = found[.status]
    if status.count == 3 { parts.status = line.number(at: status.lowerBound, length: 3) ?? 0 }
    if !found[.target].isEmpty, !found[.method].isEmpty {
      parts.method = found[.method]
      parts.takeTarget(line, found[.target])
      if parts.message.isEmpty { parts.message = found[.target] }
    }
    parts.takeStatement(line)
    return nil
  }

  private static func find(_ line: Bytes, _ keys: JSONKeys, _ found: inout FoundParts) -> Bool {
    let end = JSONWalk.walk(line, from: 0) { hash, range, isText in
      guard let entry = keys.entry(hash), !range.isEmpty else { return }
      guard found.lacks(entry) else { return }
      if !isText, line[range.lowerBound] == 110 { return }
      // `status` and `s` may be words; only three digits are an HTTP status.
      if entry.role == .status, !isDigit(line[range.lowerBound]) { return }
      found.take(range, as: entry)
    }
    return end != nil
  }

  private mutating func readTime(
    _ line: Bytes, _ range: Range<Int>, _ reading: inout TimeReading
  ) -> LineFault? {
    let text = line.extracting(0..<range.upperBound)
    if iso.read(text, at: range.lowerBound, into: &reading) == nil { return nil }
    if FreeTime.epoch(text, at: range.lowerBound, into: &reading) == nil { return nil }
    for form in Self.rareForms {
      var reader = FreeTime(form, zone: zone)
      if reader.read(text, at: range.lowerBound, into: &reading) == nil { return nil }
    }
    return .time
  }

  private static let rareForms: [TimeForm] = [.access, .dayMonthName, .weekday, .dayFirst]

  private func duration(_ line: Bytes, _ found: FoundParts) -> Int {
    for (role, unit) in Self.units where !found[role].isEmpty {
      return AccessDuration.bare(microseconds: unit)
        .microseconds(line, found[role].lowerBound, found[role].upperBound)
    }
    let nanoseconds = found[.nanoseconds]
    if !nanoseconds.isEmpty {
      let value = AccessDuration.bare(microseconds: 1)
        .microseconds(line, nanoseconds.lowerBound, nanoseconds.upperBound)
      return value >= 0 ? value / 1_000 : value
    }
    let range = found[.duration]
    guard !range.isEmpty else { return LineFields.notStated }
    if let value = Milliseconds.parse(line, range.lowerBound, range.upperBound) { return value }
    return barePart.microseconds(line, range.lowerBound, range.upperBound)
  }

  private static let units: [(JSONKeys.Role, Int)] = [
    (.milliseconds, 1_000), (.seconds, 1_000_000), (.microseconds, 1),
  ]

  func attributes(_ record: Bytes, _ parts: LineParts) -> [Attribute] {
    guard let root = JSONReader.read(record.copy()).root else { return [] }
    var attributes: [Attribute] = []
    let shown = [parts.message, parts.component, parts.thread].map {
      JSONText.unescaped(record, $0)
    }
    func visit(_ node: JSONNode, _ path: String, _ depth: Int) {
      for member in node.members where attributes.count < 32 {
        let name = path.isEmpty ? member.key : "\(path).\(member.key)"
        if let text = member.node.text {
          if shown.contains(text) || AnyTime.read(text, zone: zone) != nil && path.isEmpty {
            continue
          }
          attributes.append(Attribute(name, text))
        } else if depth < JSONWalk.deepest {
          visit(member.node, name, depth + 1)
        }
      }
    }
    visit(root, "", 0)
    return attributes
  }
}
