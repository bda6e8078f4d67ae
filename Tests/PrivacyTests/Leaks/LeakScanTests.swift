import Records
import Testing

@testable import Privacy

@Suite struct LeakScanTests {
  private func leaks(
    _ content: String, _ data: [PersonalDatum] = [], profile: IncidentProfile = IncidentProfile()
  ) -> [Leak] {
    var evidence = Evidence(folder: "x", profile: profile)
    evidence.personalData = data
    return LeakScan(evidence: evidence).leaks(in: [("index.html", Array(content.utf8))])
  }

  static let names = [
    PersonalDatum(kind: .name, value: "Siobhán O'Brien", person: 1),
    PersonalDatum(kind: .name, value: "Will Park", person: 2),
    PersonalDatum(kind: .name, value: "Łukasz Nowak", person: 3),
    PersonalDatum(kind: .name, value: "Marnie", person: 4),
    PersonalDatum(kind: .name, value: "Mark", person: 5),
    PersonalDatum(kind: .name, value: "Li", person: 6),
    PersonalDatum(kind: .email, value: "x@site.example", person: 1),
    PersonalDatum(kind: .account, value: "tenant/77", person: 1),
    PersonalDatum(kind: .phone, value: "07700 900123", person: 1),
  ]

  @Test(arguments: [
    "<p>Siobhán O'Brien</p>", "<p>SIOBHÁN O&#39;BRIEN</p>",
    "{\"a\":\"Siobh\\u00e1n O\\u0027Brien\"}",
    "?q=Siobh%C3%A1n%20O%27Brien", "a,O’Brien Siobhán,b", "Siobh&#xE1;n&nbsp;O&apos;Brien",
    "{\"a\":\"one\\nSiobhán O'Brien\"}", "siobhán_o'brien", "&#x141;ukasz Nowak", "ŁUKASZ NOWAK",
    "%C5%81ukasz+Nowak", "%20Marnie", "<b>Marnie's</b>", "Will Park", "(Will  Park)",
    "X@SITE.EXAMPLE", "x&#64;site.example", "tenant\\/77", "tel:07700 900123",
  ])
  func findsKnownValuesHoweverTheyAreEscaped(content: String) {
    #expect(leaks(content, Self.names).count == 1)
  }

  @Test(arguments: [
    "the page will park there", "Mark this as done", "<li>Li</li>", "marniea", "armarnie",
    "O'Brien alone", "Willow Parkway", "Siobhán, not O Brienne", "will be done. Park closed",
    "[citizen 1] wrote", "marnie",
  ])
  func letsEverydayWordsPass(content: String) {
    #expect(leaks(content, Self.names).isEmpty)
  }

  @Test(arguments: [
    ("a\nb jane@mail.co.uk", PersonalKind.email), ("x\n07911 123456", .phone),
    ("\n+44 7911 123456", .phone), ("\n<td>SW1A 1AA</td>", .postcode),
    ("\n10.20.30.40", .ipAddress), ("\nAB 12 34 56 C", .nationalInsurance),
    ("\n4111 1111 1111 1111", .card), ("\nNHS 943 476 5919", .nhsNumber),
    ("\nfe80::1ff:fe23:4567:890a", .ipAddress), ("\neyJhbGciOi.eyJzdWIiOiIx.c2lnbmF0dXJl", .token),
  ])
  func findsFormsWithTheirLine(content: String, kind: PersonalKind) {
    #expect(leaks(content) == [Leak(path: "index.html", line: 2, kind: kind)])
  }

  @Test(arguments: [
    "<path d=\"M0 12.5L10.5 20 L030.5 1.5 M12 3 40 50 600 7000\"/>",
    "<svg viewBox=\"0 0 720 320\">",
    "sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "1736930013482",
    "2025-01-15T09:15:33Z", "Chrome/120.0.0.0", "version 14.2.0.1", "a::before{color:#0b0c0c}",
    "@media (min-width:40.0625em)", "12:34:56", "0.4 0.5 0.6", "198.51.100.7", "2001:db8::7:1",
    "press@council.example", "020 7946 0123", "points=\"100,200 300,400 1000,2000\"",
    "4111 1111 1111 1111 1111 1111",
  ])
  func letsPagesAndDocumentationValuesPass(content: String) {
    #expect(leaks(content).isEmpty)
  }

  @Test func letsThePublishedContactStand() {
    let profile = IncidentProfile(other: [Attribute("contact.phone", "01234 567890")])
    #expect(leaks("Ring 01234 567 890.", profile: profile).isEmpty)
    #expect(leaks("Ring 01234 567 891.", profile: profile).count == 1)
  }

  @Test func blocksADocumentationValueThatACitizenGave() {
    #expect(leaks("07700 900123", Self.names).map(\.kind) == [.phone])
  }

  private func scan(
    _ data: [PersonalDatum], profile: IncidentProfile = IncidentProfile()
  ) -> LeakScan {
    var evidence = Evidence(folder: "x", profile: profile)
    evidence.personalData = data
    return LeakScan(evidence: evidence)
  }

  @Test func findsInOneReadingWhatTheScansOfSeveralIncidentsFind() throws {
    let page = """
      Siobh&#xE1;n&nbsp;O&apos;Brien
      mark and will park
      Mark Will Park
      tel:07700 900123, tenant/77, TENANT\\/78
      jane@mail.co.uk and 20 Marnie
      O’Brien Siobhán, marniea
      Łukasz Nowak; %C5%81ukasz+Nowak

      """
    let files = [("a.html", Array(page.utf8)), ("letters/will-park.csv", [UInt8]())]
    // One group a datum, overlapping groups, and a name that is an everyday word to one only.
    let groups = [
      Self.names.map { [$0] }, [Array(Self.names.prefix(4)), Array(Self.names.suffix(6)), []],
      [
        [PersonalDatum(kind: .account, value: "tenant/78", person: 1)],
        [PersonalDatum(kind: .account, value: "tenant/7", person: 1)], Self.names,
      ],
    ]
    for group in groups {
      let scans = group.map { scan($0) }
      let apart = Set(scans.flatMap { $0.leaks(in: files) })
      let merged = try #require(LeakScan.merged(scans)).leaks(in: files)
      #expect(Set(merged) == apart)
      #expect(merged.count == Set(merged).count)
      #expect(apart.contains(Leak(path: "a.html", line: 5, kind: .email)))
    }
    #expect(LeakScan.merged([LeakScan]()) == nil)
  }

  @Test func letsTheContactOfOneIncidentStandOnTheSiteOfSeveral() throws {
    let contact = IncidentProfile(other: [Attribute("contact.phone", "01234 567890")])
    let file = [("index.html", Array("Ring 01234 567 890.".utf8))]
    let publishing = scan([], profile: contact)
    let other = scan([PersonalDatum(kind: .name, value: "Will Park", person: 1)])
    #expect(try #require(LeakScan.merged([other, publishing])).leaks(in: file).isEmpty)
    // A citizen of the other incident gave that very number.
    let citizen = scan([PersonalDatum(kind: .phone, value: "01234 567 890", person: 1)])
    #expect(try #require(LeakScan.merged([citizen, publishing])).leaks(in: file).count == 1)
  }

  @Test func readsTheNamesOfFiles() {
    var evidence = Evidence(folder: "x")
    evidence.personalData = Self.names
    let leaks = LeakScan(evidence: evidence).leaks(in: [
      ("letters/will-park.html", []), ("Will Park.csv", []),
    ])
    #expect(leaks == [Leak(path: "(a file's name)", line: 0, kind: .name)])
  }

  @Test func readsAnyBytes() {
    var evidence = Evidence(folder: "x")
    evidence.personalData = Self.names
    let scan = LeakScan(evidence: evidence)
    let bytes = (0..<60_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 7) }
    _ = scan.leaks(in: [("noise", bytes)])
    for unit in ["&", "\\u", "%C", "Will ", "O&#39;", "@", "0", "4111 ", "ffff:", "\u{FF}"] {
      let content = String(repeating: unit, count: 5_000) + "\n Marnie"
      let found = scan.leaks(in: [("x", Array(content.utf8))])
      #expect(found.contains(Leak(path: "x", line: 2, kind: .name)), "\(unit)")
    }
  }
}
