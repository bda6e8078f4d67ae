package import Records
import Yams

/// Reads `response.yaml`. What cannot be used is a problem with its line; the rest is kept.
package enum ResponseReader {
  static let keys = [
    "date", "start", "time_zone", "triage", "hypotheses", "decisions", "checks", "rollback",
    "updates", "forecasts", "went_well", "could_improve", "was_lucky", "causes", "actions",
    "lessons",
  ]

  /// - Parameters:
  ///   - day: the day of times without a date, used when the file has no `date`.
  ///   - timeZone: zone of times without one, used when the file has no `time_zone`.
  /// - Returns: the record, empty when nothing could be read, and the problems by line.
  package static func read(
    _ bytes: [UInt8], file: FileID, path: String, day: CivilTime? = nil,
    timeZone: String = "Europe/London"
  ) -> (record: ResponseRecord, problems: [Problem]) {
    var record = ResponseRecord(line: SourceLine(file, line: 1))
    let root: Node?
    do throws(Problem) { root = try ResponseDocument.root(of: bytes, path: path) } catch {
      return (record, [error])
    }
    guard let root else { return (record, []) }
    var fields = FieldReader(
      file: file, path: path,
      clock: ResponseClock(
        zone: ClockZone(named: timeZone, ground: .assumed) ?? .assumedUTC, day: day, start: nil))
    guard let top = fields.group(root, "the file", keys: keys) else {
      return (record, fields.problems)
    }
    setClock(top, &fields)
    record.triage = top["triage"].flatMap { triage($0, &fields) }
    record.hypotheses = fields.list(top["hypotheses"]).compactMap { hypothesis($0, &fields) }
    record.decisions = inOrder(
      fields.list(top["decisions"]).compactMap { decision($0, &fields) }, \.time, \.line)
    record.checks = inOrder(
      fields.list(top["checks"]).compactMap { check($0, &fields) }, \.time, \.line)
    record.rollback = top["rollback"].flatMap { rollback($0, &fields) }
    record.updates = inOrder(
      fields.list(top["updates"]).compactMap { update($0, &fields) }, \.time, \.line)
    record.forecasts = inOrder(
      fields.list(top["forecasts"]).compactMap { forecast($0, &fields) }, \.time, \.line)
    record.wentWell = fields.remarks(top["went_well"], "what went well")
    record.couldImprove = fields.remarks(top["could_improve"], "what could improve")
    record.wasLucky = fields.remarks(top["was_lucky"], "what was lucky")
    record.causes = causes(top["causes"], &fields)
    record.actions = fields.list(top["actions"]).compactMap { action($0, &fields) }
    record.lessons = fields.list(top["lessons"]).compactMap { LessonReader.lesson($0, &fields) }
    checkSums(record.hypotheses, &fields)
    checkReferences(record, &fields)
    return (record, fields.problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
  }

  private static func setClock(_ top: FieldReader.Group, _ fields: inout FieldReader) {
    if let node = top["time_zone"] {
      let name = fields.text(node, "the time zone")
      if let zone = ClockZone(named: name, ground: .stated) {
        fields.clock.zone = zone
      } else {
        fields.report(
          node, "The time zone is UTC, Europe/London or an offset",
          "Write 'Europe/London', 'UTC' or '+01:00'")
      }
    }
    if let day = fields.date(top["date"]) { fields.clock.day = day }
    fields.clock.start = fields.time(top["start"])
  }

  static func inOrder<Item>(
    _ items: [Item], _ time: (Item) -> Timestamp?, _ line: (Item) -> SourceLine
  ) -> [Item] {
    items.sorted { a, b in
      switch (time(a), time(b)) {
      case (let first?, let second?) where first != second: first < second
      case (.some, nil): true
      case (nil, .some): false
      default: line(a) < line(b)
      }
    }
  }

  /// Rival explanations share 100 per cent: what was held at one time must not add up to more.
  private static func checkSums(_ hypotheses: [TeamHypothesis], _ fields: inout FieldReader) {
    let times = Set(hypotheses.flatMap { $0.readings.compactMap(\.time) }).sorted()
    for time in times {
      let held = hypotheses.compactMap { hypothesis in
        hypothesis.readings.last { $0.time.map { $0 <= time } ?? false }
      }
      let sum = held.reduce(0) { $0 + $1.confidence }
      if sum > 100.5, let last = held.filter({ $0.time == time }).map(\.line.line).max() {
        fields.report(
          line: last,
          "Rival explanations share 100 per cent, and at this time they add up to "
            + "\(Int(sum.rounded()))",
          "Lower the others when one rises, or join two that can both be true", .note)
      }
    }
    let undated = hypotheses.compactMap { $0.readings.first { $0.time == nil } }
    let sum = undated.reduce(0) { $0 + $1.confidence }
    if times.isEmpty, sum > 100.5, let line = undated.map(\.line.line).max() {
      fields.report(
        line: line,
        "Rival explanations share 100 per cent, and these add up to \(Int(sum.rounded()))",
        "Lower the others when one rises, or join two that can both be true", .note)
    }
  }

  private static func checkReferences(_ record: ResponseRecord, _ fields: inout FieldReader) {
    let ids = record.causes.map(\.id)
    for (place, id) in ids.enumerated() where ids[..<place].contains(id) {
      fields.report(
        line: record.causes[place].line.line, "A cause has an id of its own, and '\(id)' is taken",
        "Give this cause another id", .note)
    }
    for action in record.actions where !action.cause.isEmpty && !ids.contains(action.cause) {
      let near = ClosestWord.of(action.cause, among: ids).map { "Write '\($0)', if that is meant" }
      fields.report(
        line: action.line.line,
        "An action names a cause of this file, and '\(action.cause)' is none",
        near ?? "Write the id of one of the causes", .note)
    }
  }
}
