import Records
import Testing

@testable import Intake

@Suite struct ProfileFileTests {
  private func read(_ yaml: String) throws -> Evidence {
    try MaterialFolder(["incident.yaml": yaml]).evidence()
  }

  @Test func readsWhatPeopleState() throws {
    let profile = try read(
      """
      title: Slow bookings
      service: Bookings
      time_zone: Europe/London
      period: {start: 2025-07-15 09:00, end: 2025-07-15T12:00:00Z}
      journeys:
        search: [GET /search]
      thresholds:
        cpu: {warning: 80, critical: 95}
      redact: [BK-1]
      team: {lead: duty manager}
      """
    ).profile
    #expect(profile.title == "Slow bookings")
    #expect(profile.timeZone == "Europe/London")
    #expect(profile.period?.start == Timestamp(seconds: 1_752_566_400))
    #expect(profile.journeys == [.init(name: "search", routes: ["GET /search"])])
    #expect(profile.thresholds["cpu"]?.map(\.value) == [80, 95])
    #expect(profile.redact == ["BK-1"])
    #expect(profile.other == [Attribute("team.lead", "duty manager")])
  }

  @Test func readsOtherFilesByItsZone() throws {
    let evidence = try MaterialFolder([
      "incident.yaml": "time_zone: Europe/London\n",
      "a.csv": "time,a\n2025-07-15 08:00:00,1\n2025-07-15 08:01:00,2\n",
    ]).evidence()
    #expect(evidence.sources.first?.clock.ground == .profile)
    #expect(evidence.series.first?.samples.first?.time == Timestamp(seconds: 1_752_562_800))
  }

  @Test(arguments: [
    ("official", "OFFICIAL"), ("OFFICIAL-SENSITIVE", "OFFICIAL-SENSITIVE"),
    (
      "OFFICIAL-SENSITIVE: staff of the service only",
      "OFFICIAL-SENSITIVE: staff of the service only"
    ),
  ])
  func takesAMarkingWithItsHandling(written: String, shown: String) throws {
    let evidence = try read("marking: '\(written)'\n")
    #expect(evidence.profile.marking == shown)
    #expect(evidence.problems.isEmpty)
  }

  @Test(arguments: ["SECRET", "OFFICIALLY", "public"])
  func carriesTheStrictestMarkingForOneItDoesNotKnow(written: String) throws {
    let evidence = try read("service: a\nmarking: \(written)\n")
    #expect(evidence.profile.marking == "OFFICIAL-SENSITIVE")
    #expect(evidence.problems.first?.line == 2)
    #expect(evidence.problems.first?.weight == .loss)
  }

  @Test func knowsHowFarAReviewIs() throws {
    let evidence = try read("status: Reviewed\nreviewed_by: service owner\nretention: 7 years\n")
    #expect(evidence.problems.isEmpty)
    #expect(evidence.profile.other.contains(Attribute("status", "reviewed")))
    #expect(evidence.profile.other.contains(Attribute("reviewed_by", "service owner")))
    let odd = try read("status: done\n")
    #expect(odd.problems.first?.description.contains("draft, reviewed or published") == true)
  }

  @Test func refusesEndlessNestingByItsLine() throws {
    let evidence = try read("title: a\nother: " + String(repeating: "[", count: 5_000) + "\n")
    #expect(evidence.problems.first?.line == 2)
  }

  @Test func reportsBrokenYAMLByItsLine() throws {
    let evidence = try read("title: a\nservice: [b\nmarking: c\n")
    #expect(evidence.problems.first?.weight == .loss)
    #expect(evidence.problems.first?.line.map { $0 >= 2 } == true)
    #expect(evidence.sources.first?.lines.addsUp == true)
  }

  @Test func reportsValuesItCannotUse() throws {
    let evidence = try read(
      "time_zone: Mars/Base\nperiod: soon\nthresholds: {cpu: {warning: lots}}\n")
    #expect(evidence.problems.filter { $0.weight == .loss }.map(\.line).prefix(2) == [1, 2])
    #expect(evidence.profile.timeZone == nil)
  }

  @Test func survivesYAMLMadeToBreakReaders() throws {
    let bomb = (1...9).map {
      "k\($0): &a\($0) [\(Array(repeating: $0 == 1 ? "x" : "*a\($0 - 1)", count: 9).joined(separator: ", "))]"
    }
    #expect(try read(bomb.joined(separator: "\n")).profile.other.count <= 1_000)
    let deep = try read("title: " + String(repeating: "[", count: 100_000))
    #expect(deep.problems.contains { $0.weight == .loss })
  }
}
