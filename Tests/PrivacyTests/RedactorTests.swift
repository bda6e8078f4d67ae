import Records
import Testing

@testable import Privacy

@Suite struct RedactorTests {
  static func evidence(_ data: [PersonalDatum], redact: [String] = []) -> Evidence {
    var evidence = Evidence(
      folder: "x",
      profile: IncidentProfile(
        service: "Hall booking", organisation: "Riverside Borough Council", redact: redact))
    evidence.personalData = data
    return evidence
  }

  let plain = Redactor(evidence: RedactorTests.evidence([]))
  let knowing = Redactor(
    evidence: RedactorTests.evidence(
      [
        PersonalDatum(kind: .name, value: "Sarah Mitchell", person: 4),
        PersonalDatum(kind: .name, value: "Grace Park", person: 5),
        PersonalDatum(kind: .name, value: "Omar Riverside", person: 6),
        PersonalDatum(kind: .name, value: "Elderly Support Network", person: nil),
        PersonalDatum(kind: .name, value: "Nguyễn Thị Hoa", person: 7),
        PersonalDatum(kind: .account, value: "sm-west", person: 4),
        PersonalDatum(kind: .email, value: "sarah@localhost", person: 4),
      ], redact: ["Project Heron"]))

  @Test(arguments: [
    ("Sarah Mitchell rang.", "[citizen 4] rang."),
    ("SARAH MITCHELL rang.", "[citizen 4] rang."),
    ("Mitchell, Sarah", "[citizen 4]"),
    ("Sarah's form", "[citizen 4]'s form"),
    ("login sarah_mitchell", "login [citizen 4]"),
    ("see sarah.mitchell", "see [citizen 4]"),
    (
      "Grace Park rang about grace periods at the park",
      "[citizen 5] rang about grace periods at the park"
    ),
    ("Riverside is closed", "Riverside is closed"),
    ("Elderly Support Network posted", "Elderly Support Network posted"),
    ("Nguye\u{302}\u{303}n Thi\u{323} Hoa rang", "[citizen 7] rang"),
    ("write to sarah@localhost", "write to [email address]"),
    ("account SM-WEST locked", "account [account] locked"),
    ("the project heron budget", "the [removed] budget"),
  ])
  func usesTheSameWordsForTheSamePerson(text: String, expected: String) {
    #expect(knowing.redacted(text) == expected)
  }

  @Test(arguments: [
    ("jane@exa\u{200B}mple.org", "[email address]"),
    ("0770\u{202E}0 900123", "[phone number]"),
    ("Regards,\u{00A0}Jane Smith", "Regards,\u{00A0}[name]"),
    ("jane.smith [at] mail dot org", "[email address]"),
    ("？jane＠example.org", "？[email address]"),
    ("O’Brien rang", "[name] rang"),
  ])
  func findsDataBehindInvisibleAndLookalikeCharacters(text: String, expected: String) {
    #expect(plain.redacted(text) == expected)
  }

  @Test func readsLogLinesForFormsOnly() {
    #expect(
      plain.redacted("[Sarah] Linda started by James", as: .technical)
        == "[Sarah] Linda started by James")
    #expect(
      plain.redacted("user=user_12345, facility=MR005, @Test", as: .technical)
        == "user=[account], facility=MR005, @Test")
  }

  @Test func tellsVersionsFromAddresses() {
    #expect(plain.redacted("from 10.4.2.1 port 22") == "from [IP address] port 22")
    #expect(plain.redacted("driver version 10.4.2.1") == "driver version 10.4.2.1")
    #expect(plain.redacted("pool-5.0.1.2.jar") == "pool-5.0.1.2.jar")
  }

  @Test func changesNothingTheSecondTime() {
    for text in PlantedText.all(seed: 7) {
      let once = knowing.redacted(text.text)
      #expect(knowing.redacted(once) == once)
    }
  }

  @Test func keepsTechnicalDetailFromThePublicOnly() {
    let text = "jdbc:postgresql://db-primary:5432/x on booking-app-01 runs v2.1.3"
    #expect(plain.redacted(text, as: .technical, audience: .internal) == text)
    #expect(
      plain.redacted(text, as: .technical, audience: .public)
        == "[internal address] on [host name] runs [version]")
    #expect(
      plain.redacted("web1 and db02 wait, room 1 and covid19 do not", audience: .public)
        == "[host name] and [host name] wait, room 1 and covid19 do not")
    #expect(
      plain.redacted("ran SELECT a FROM b WHERE c = 1", as: .technical, audience: .public)
        == "ran [database statement]")
    #expect(
      plain.redacted("Please select a room from the list at 09:15 for £12.50.", audience: .public)
        == "Please select a room from the list at 09:15 for £12.50.")
  }

  @Test(arguments: [
    String(repeating: "@", count: 20_000), String(repeating: "a@", count: 10_000),
    String(repeating: "1", count: 20_000), String(repeating: "0 1", count: 10_000),
    String(repeating: "eyJa.", count: 5_000), String(repeating: "password=", count: 3_000),
    String(repeating: "Dear ", count: 5_000), String(repeating: "O'", count: 10_000),
    String(repeating: "e\u{301}\u{202E}\0", count: 5_000), String(repeating: "::a:", count: 5_000),
    String(repeating: "Al-", count: 8_000), String(repeating: "van der ", count: 5_000),
    String(repeating: "J. ", count: 5_000), String(repeating: "SELECT a ", count: 3_000),
    String(repeating: "%40%", count: 8_000),
    String(repeating: "1 High ", count: 4_000), String(repeating: "my son ", count: 4_000),
    String(repeating: "999999999999999999.", count: 2_000), "\u{FEFF}", "", "\0", "@", "%", "'",
  ])
  func survivesHostileText(text: String) {
    let once = knowing.redacted(text)
    #expect(knowing.redacted(text) == once)
    let marked = knowing.redacted(text + "\nSarah Mitchell")
    #expect(!marked.contains("Mitchell"))
  }
}
