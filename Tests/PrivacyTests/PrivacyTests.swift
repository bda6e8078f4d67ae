import Foundation
import Records
import Testing

@testable import Privacy

@Suite struct PrivacyTests {
  static let marked = "Sarah Mitchell 07700 900123 sarah.m@mail.example SW1A 1AA user_12345"

  /// Evidence with the same personal data in every text that can hold one.
  static func evidence() -> Evidence {
    let line = SourceLine(FileID(0), line: 1)
    let time = Timestamp(seconds: 1_700_000_000)
    let pair = [Attribute("user_id", "4431"), Attribute("note", marked)]
    var profile = IncidentProfile(
      title: marked, service: "Hall booking", organisation: "Riverside Council", marking: marked,
      journeys: [.init(name: marked, routes: [marked])], redact: ["Heron"])
    profile.other = [
      Attribute("response.0.text", marked), Attribute("contact.email", "desk@council.uk"),
    ]
    var evidence = Evidence(folder: "letters of Sarah Mitchell", profile: profile)
    for path in ["a/Sarah_Mitchell.txt", "a/sarah mitchell.txt"] {
      evidence.sources.append(
        Source(
          id: FileID(evidence.sources.count), path: path, byteCount: 1, sha256: "00",
          recognition: Recognition(format: "notes", kind: .notes, confidence: 1, reason: marked),
          lines: LineAccount(), clock: SourceClock(zone: "UTC", ground: .none, note: marked),
          recordCount: 0, span: nil))
    }
    evidence.problems = [Problem(path: "a/sarah mitchell.txt", headline: marked, fix: marked)]
    let event = Event(
      time: time, line: line, component: marked, thread: marked, message: marked, attributes: pair)
    evidence.operations = [
      Operation(
        kind: .message, name: marked, file: FileID(0), component: marked, severity: .info,
        total: Tally(), bucketSeconds: 60, buckets: [], exemplars: [event], isComplete: true)
    ]
    evidence.series = [
      Series(
        name: marked, path: [marked], file: FileID(0), unit: .none, note: marked, samples: [],
        stepSeconds: nil)
    ]
    evidence.alerts = [
      Alert(
        time: time, line: line, level: .info, metric: marked, title: marked, text: marked,
        status: marked, system: marked, details: pair)
    ]
    evidence.tickets = [
      Ticket(
        time: time, line: line, priority: .low, category: marked, subject: marked, text: marked,
        status: marked, statedEffect: marked, person: 4)
    ]
    evidence.posts = [
      Post(
        time: time, line: line, platform: marked, text: marked, isOfficial: false, engagement: pair,
        person: 4)
    ]
    evidence.changes = [
      Change(
        kind: .other, time: nil, line: line, component: marked, text: marked, before: marked,
        after: marked)
    ]
    evidence.notes = [Note(time: nil, line: line, text: marked + " Heron")]
    evidence.statedFigures = [StatedFigure(name: marked, value: 1, text: marked, line: line)]
    evidence.personalData = [PersonalDatum(kind: .name, value: "Sarah Mitchell", person: 4)]
    return evidence
  }

  @Test func keepsWhichFilesShowHealthyDays() {
    var evidence = Self.evidence()
    evidence.sources[1].isHealthy = true
    let (clean, _) = Privacy.redacted(evidence)
    #expect(clean.sources.map(\.isHealthy) == [false, true])
    #expect(clean.incidentSources.count == 1)
  }

  @Test func cleansEveryTextOfTheEvidence() {
    let (clean, _) = Privacy.redacted(Self.evidence())
    var dumped = ""
    dump(clean, to: &dumped)
    for value in ["Mitchell", "mitchell", "900123", "sarah.m", "1AA", "12345", "4431", "Heron"] {
      #expect(!dumped.contains(value), "\(value)")
    }
    #expect(clean.tickets[0].text.contains("[citizen 4] [phone number] [email address]"))
    #expect(clean.tickets[0].person == 4)
    #expect(clean.personalData.isEmpty)
    #expect(clean.profile.organisation == "Riverside Council")
    #expect(clean.profile.other[1].value == "desk@council.uk")
  }

  @Test func givesTwoFilesOfOnePersonTwoPaths() {
    let (clean, _) = Privacy.redacted(Self.evidence())
    #expect(clean.sources.map(\.path) == ["a/[citizen 4].txt", "a/[citizen 4].txt (2)"])
    #expect(clean.problems[0].path == "a/[citizen 4].txt (2)")
  }

  @Test func keepsTheNamesOfFilesWithoutPersons() {
    let cleaner = Redactor(evidence: Evidence(folder: "x"))
    var files = EvidenceCleaner(Evidence(folder: "x"))
    #expect(cleaner.redacted("logs", as: .technical) == "logs")
    #expect(files.path("logs/app_server-01.log") == "logs/app_server-01.log")
  }

  @Test func countsByKindWithoutValues() {
    let (_, report) = Privacy.redacted(Self.evidence())
    let phones = report.counts.first { $0.kind == .phone }?.count
    let emails = report.counts.first { $0.kind == .email }?.count
    #expect(phones == emails)
    #expect((phones ?? 0) > 30)
    #expect(report.touchedTexts <= report.texts)
    #expect(!"\(report)".contains("Mitchell"))
  }

  @Test func givesTheSameResultTwice() {
    var first = ""
    var second = ""
    dump(Privacy.redacted(Self.evidence()).evidence.tickets, to: &first)
    dump(Privacy.redacted(Self.evidence()).evidence.tickets, to: &second)
    #expect(first == second)
  }

  @Test func letsNoTicketsPersonThroughOnTheRealSet() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder =
      ProcessInfo.processInfo.environment["INCIDENTS"].map { URL(filePath: $0) }
      ?? root.appending(path: "shared/incidents")
    let set = folder.appending(path: "community-centre-booking")
    let tickets = set.appending(path: "citizen-impact/service-desk-tickets.json")
    guard let data = try? Data(contentsOf: tickets) else {
      print("SKIPPED: no incident materials beside the repository; nothing was checked")
      return
    }
    let records = try #require(
      try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    var evidence = Evidence(folder: "community-centre-booking")
    var values: [String] = []
    for (number, record) in records.enumerated() {
      for (key, kind) in [
        ("citizen_name", PersonalDatum.Kind.name), ("contact_email", .email), ("phone", .phone),
      ] {
        guard let value = record[key] as? String else { continue }
        values.append(value)
        evidence.personalData.append(PersonalDatum(kind: kind, value: value, person: number + 1))
      }
    }
    #expect(values.count >= 15)
    let redactor = Redactor(evidence: evidence)
    var cleaned: [(path: String, bytes: [UInt8])] = []
    let files = FileManager.default.enumerator(at: set, includingPropertiesForKeys: nil)
    for case let file as URL in try #require(files) {
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
      for writing in [Redactor.Writing.prose, .technical] {
        let clean = redactor.redacted(text, as: writing)
        for value in values { #expect(!clean.lowercased().contains(value.lowercased())) }
        cleaned.append((file.lastPathComponent, Array(clean.utf8)))
      }
      // The scan must see in the material what the redactor takes out of it.
      if file.lastPathComponent == tickets.lastPathComponent {
        let leaks = LeakScan(evidence: evidence).leaks(in: [("t", Array(text.utf8))])
        #expect(leaks.count >= values.count)
      }
    }
    #expect(LeakScan(evidence: evidence).leaks(in: cleaned).isEmpty)
    print("checked \(cleaned.count) cleaned texts against \(values.count) values")
  }
}
