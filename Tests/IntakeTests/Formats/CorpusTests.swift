import Foundation
import Records
import Testing

@testable import Intake

/// Files of Corpus/ with the truth beside them: line, time in UTC, level and message of every record,
/// written together with the lines and not by any reader.
@Suite struct CorpusTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Corpus")

  static let files: [String: String] = [
    "undated-log.log": "Application log without dates",
    "undated-logback.log": "Application log without dates",
    "deployments.txt": "Deployments list (text)", "alert-lines.txt": "Alerts (text)",
    "timeline.md": "Operations timeline (Markdown)",
    "responder-log.txt": "Responder log (minutes from the start)",
    "transcript.txt": "Shell transcript", "settings.diff": "Unified diff", "git.log": "Git log",
    "change-calendar.csv": "Change calendar (CSV)",
    "tickets-servicenow.csv": "Service desk tickets (CSV)",
    "tickets-zendesk.csv": "Service desk tickets (CSV)",
    "tickets-jira.csv": "Service desk tickets (CSV)",
    "issues-jira.json": "Issue tracker export (JSON)",
    "alertmanager.json": "Alertmanager alerts (JSON)",
    "pagerduty.json": "PagerDuty incidents (JSON)", "opsgenie.json": "Opsgenie alerts (JSON)",
    "cloudwatch-history.json": "CloudWatch alarm history (JSON)",
    "nagios.log": "Nagios or Icinga log", "slack.json": "Slack export (JSON)",
    "teams.json": "Teams export (JSON)", "status-page.json": "Status page export (JSON)",
  ]

  static let profile = """
    time_zone: Europe/London
    period:
      from: 2025-07-14T08:00:00Z
      to: 2025-07-14T20:00:00Z
    response_start: 2025-07-14T08:32:15Z
    """

  struct Row: Hashable {
    let line: Int
    let time: Timestamp?
    let level: String
    let message: String
  }

  @Test(arguments: files.keys.sorted())
  func readsTimeLevelAndMessageOfEveryRecord(file: String) throws {
    let data = try Data(contentsOf: Self.folder.appendingPathComponent(file))
    let folder = try MaterialFolder(["incident.yaml": Self.profile])
    // Content alone decides: the file has no name that says what it is.
    try folder.write("material", data)
    let evidence = try folder.evidence()
    let source = try #require(evidence.sources.last)
    #expect(source.recognition?.format == Self.files[file])
    #expect(source.lines.addsUp)
    #expect(source.lines.notUnderstood == 0)
    let truth = try Self.truth(of: file)
    #expect(truth.count >= 30)
    var found: [Int: [Row]] = [:]
    for row in Self.rows(evidence, file: source.id) { found[row.line, default: []].append(row) }
    var right = (time: 0, level: 0, message: 0)
    for row in truth {
      let candidates = found[row.line] ?? []
      if candidates.contains(where: { $0.time == row.time }) { right.time += 1 }
      if candidates.contains(where: { $0.level == row.level }) { right.level += 1 }
      if candidates.contains(where: { $0.message == row.message }) { right.message += 1 }
      if !candidates.contains(row) { print("  \(file): wanted \(row), read \(candidates)") }
    }
    print(
      "\(file): \(truth.count) records; \(right.time) times, \(right.level) levels,"
        + " \(right.message) messages right")
    for count in [right.time, right.level, right.message] {
      #expect(count * 100 >= truth.count * 99)
    }
  }

  /// Every file of the corpus in one folder: under its own name, and under letters in another order.
  @Test func readsTheSameWhateverTheFilesAreCalled() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
      .filter { !$0.contains(".truth") && !$0.contains(".readings") && $0 != "mail" }
    #expect(names.count > 80)
    let own = try MaterialFolder(["incident.yaml": Self.profile])
    let renamed = try MaterialFolder(["incident.yaml": Self.profile])
    for (index, name) in names.enumerated() {
      let data = try Data(contentsOf: Self.folder.appendingPathComponent(name))
      try own.write(name, data)
      let letters = index * 37 % names.count
      try renamed.write("\(Self.letter(letters / 26))\(Self.letter(letters % 26))", data)
    }
    #expect(try Self.accounts(renamed.evidence()) == Self.accounts(own.evidence()))
  }

  private static func letter(_ number: Int) -> String {
    String(UnicodeScalar(UInt8(97 + number % 26)))
  }

  /// What was read of each file, by its content.
  private static func accounts(_ evidence: Evidence) -> [String: String] {
    Dictionary(
      evidence.sources.map { source in
        (
          source.sha256,
          "\(source.recognition?.format ?? "-") \(source.lines) \(source.recordCount)"
            + " \(String(describing: source.span))"
        )
      }, uniquingKeysWith: { "\($0); \($1)" })
  }

  /// Letters in four encodings and three zones: file, time, subject and text.
  @Test func readsEveryLetter() throws {
    let folder = try MaterialFolder()
    let truth = try String(
      contentsOf: Self.folder.appendingPathComponent("mail.truth"), encoding: .utf8
    ).split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(truth.count >= 30)
    for row in truth {
      try folder.write(
        row[0] + ".txt", try Data(contentsOf: Self.folder.appendingPathComponent("mail/\(row[0])")))
    }
    let evidence = try folder.evidence()
    #expect(evidence.sources.allSatisfy { $0.recognition?.format == "E-mail" })
    var right = 0
    for (row, source) in zip(truth, evidence.sources) {
      let ticket = evidence.tickets.first { $0.line.file == source.id }
      let time = AnyTime.read(row[1], zone: .assumedUTC)?.time
      let isRight = ticket?.time == time && ticket?.subject == row[2] && ticket?.text == row[3]
      if isRight {
        right += 1
      } else {
        print("  wanted \(row), read \(String(describing: ticket))")
      }
    }
    print("mail: \(truth.count) letters; \(right) right")
    #expect(right * 100 >= truth.count * 99)
  }

  private static func truth(of file: String) throws -> [Row] {
    let name = file.split(separator: ".")[0]
    let text = try String(
      contentsOf: folder.appendingPathComponent("\(name).truth"), encoding: .utf8)
    return try text.split(separator: "\n").map { line in
      let cells = line.split(separator: "\t").map(String.init)
      return Row(
        line: try #require(Int(cells[0])),
        time: cells[1] == "-" ? nil : try #require(AnyTime.read(cells[1], zone: .assumedUTC)).time,
        level: cells[2], message: cells[3])
    }
  }

  /// Every record of a file with what a reader sees of it.
  private static func rows(_ evidence: Evidence, file: FileID) -> [Row] {
    var rows: [Row] = []
    func add(_ line: SourceLine, _ time: Timestamp?, _ level: String, _ message: String) {
      guard line.file == file else { return }
      rows.append(Row(line: line.line, time: time, level: level, message: message))
    }
    for alert in evidence.alerts { add(alert.line, alert.time, alert.level.rawValue, alert.title) }
    for note in evidence.notes { add(note.line, note.time, "note", note.text) }
    for ticket in evidence.tickets {
      add(ticket.line, ticket.time, ticket.priority.rawValue, ticket.subject)
    }
    for post in evidence.posts {
      add(post.line, post.time, post.isOfficial ? "official" : "citizen", post.text)
    }
    for change in evidence.changes {
      let values = change.before.flatMap { before in change.after.map { " \(before)>\($0)" } } ?? ""
      let isList = change.kind == .deployment && !change.text.hasPrefix("Release ")
      add(
        change.line, change.time, change.kind.rawValue + (isList ? "" : values), change.text)
    }
    for operation in evidence.operations {
      for event in operation.exemplars {
        add(event.line, event.time, "\(event.severity)", event.message)
      }
    }
    return rows
  }
}
