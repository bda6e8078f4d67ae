import Records
import Testing

@testable import Intake

@Suite struct AccessLogTests {
  private func event(
    _ line: String, _ duration: AccessDuration = .withUnit
  ) throws -> Event? {
    try readLog(Array(line.utf8), as: AccessLog(duration: duration)).operations.first?
      .exemplars.first
  }

  private let start = #"10.0.0.1 - - [15/Jan/2025:08:30:23 +0000] "#

  @Test func readsTimeStatusPathCriteriaAndDuration() throws {
    let line =
      start + #""GET /search?area=north&date=2025-01-20 HTTP/1.1" 200 12 "-" "curl/8" 1889ms"#
    let event = try #require(try event(line))
    #expect(event.time == Timestamp(seconds: 1_736_929_823))
    #expect(event.status == 200)
    #expect(event.message == "/search")
    #expect(event.durationMicroseconds == 1_889_000)
    #expect(event.value(of: "area") == "north")
    #expect(event.value(of: "date") == "2025-01-20")
  }

  @Test func keepsAZoneOffset() throws {
    let line = #"a - - [15/Jan/2025:23:30:00 -0500] "GET / HTTP/1.1" 200 1"#
    #expect(try event(line)?.time == Timestamp(seconds: 1_736_983_800 + 18_000))
  }

  @Test(arguments: [
    ("12.5ms", 12_500), ("1.2s", 1_200_000), ("250us", 250), ("0ms", 0),
  ])
  func readsUnitsBehindANumber(text: String, microseconds: Int) throws {
    let line = start + #""GET / HTTP/1.1" 200 1 "-" "-" "# + text
    #expect(try event(line)?.durationMicroseconds == microseconds)
  }

  @Test(arguments: [#" " ""#, "", " -", #" "-""#, " x"])
  func leavesAMissingDurationMissing(text: String) throws {
    let line = start + #""GET / HTTP/1.1" 200 1 "-" "a 12ms""# + text
    let event = try #require(try event(line))
    #expect(event.durationMicroseconds == nil)
  }

  @Test func tellsSecondsFromMicrosecondsByTheWholeSample() throws {
    func duration(_ ends: [String]) -> AccessDuration {
      let lines = ends.map { start + #""GET / HTTP/1.1" 200 1 "-" "-" "# + $0 }
      return AccessLog.duration(in: FileSample(text: lines.joined(separator: "\n")))
    }
    #expect(duration(["0.123", "1.5"]) == .bare(microseconds: 1_000_000))
    #expect(duration([#""0.123""#]) == .bare(microseconds: 1_000_000))
    #expect(duration(["120345", "98000", "-"]) == .bare(microseconds: 1))
    #expect(duration(["120", "98"]) == .bare(microseconds: 1_000))
    #expect(duration(["12ms"]) == .withUnit)
    #expect(duration([""]) == AccessDuration.none)
  }

  @Test(arguments: ["::1", "2001:db8::7", "host.example", "-", "10.0.0.1"])
  func takesAnyClient(client: String) throws {
    let line = client + #" - - [15/Jan/2025:08:30:23 +0000] "GET / HTTP/1.1" 299 1"#
    #expect(try event(line)?.status == 299)
  }

  @Test(arguments: [
    #""\x16\x03\x01""#, #""-""#, #""GET /a\"b\" HTTP/1.1""#, #""GET /<script> HTTP/1.1""#, #""""#,
  ])
  func takesAnyRequestLine(request: String) throws {
    #expect(try event(start + request + " 400 157")?.status == 400)
  }

  @Test(arguments: ["30/Feb/2025:08:30:23", "15/Jan/2025:25:30:23", "00/Jan/2025:08:30:23"])
  func refusesTimesThatDoNotExist(time: String) throws {
    let line = "a - - [\(time) +0000] \"GET / HTTP/1.1\" 200 1"
    let result = try readLog(Array(line.utf8), as: AccessLog(duration: .none))
    #expect(result.lines.notUnderstood == 1)
    #expect(result.problems.first?.line == 1)
    #expect(result.problems.first?.headline.contains("No such date") == true)
  }

  @Test(arguments: [#" "https://a.exam"#, #" "-" "Mozilla/5.0 (X11; Lin"#, #" "-" ""#])
  func doesNotTakeACutLineForAWholeOne(end: String) throws {
    let line = start + #""GET / HTTP/1.1" 200 1"# + end
    let result = try readLog(Array(line.utf8), as: AccessLog(duration: .withUnit))
    #expect(result.lines.notUnderstood == 1)
    #expect(result.problems.first?.headline.contains("quotes") == true)
  }

  @Test func namesRoutesWithoutTheirIds() throws {
    let paths = [
      "/api/bookings/BK-20250115-00042", "/api/bookings/BK-20250116-3", "/v2/halls/7",
      "/static/app.4f2c91.js", "/sports-hall", "/users/3f2504e0-4f89-11d3-9a0c-0305e82c3301",
    ]
    let text = paths.map { start + "\"GET \($0) HTTP/1.1\" 200 1" }.joined(separator: "\n")
    let names = try readLog(Array(text.utf8), as: AccessLog(duration: .none)).operations.map(\.name)
    #expect(
      names == [
        "GET /api/bookings/{id}", "GET /sports-hall", "GET /static/{id}.js", "GET /users/{id}",
        "GET /v2/halls/{id}",
      ])
  }

  @Test func countsFailuresAndRefusalsByStatus() throws {
    let text = [200, 404, 500, 503].map { start + "\"GET / HTTP/1.1\" \($0) 1" }
      .joined(separator: "\n")
    let total = try #require(
      try readLog(Array(text.utf8), as: AccessLog(duration: .none)).operations.first?.total)
    #expect((total.count, total.failures, total.refusals) == (4, 2, 1))
  }

  @Test func keepsClientsOutOfEventsAndNamesThemToBeKeptOut() throws {
    let line = #"10.1.2.3 - ann [15/Jan/2025:08:30:23 +0000] "GET / HTTP/1.1" 200 1"#
    let result = try readLog(Array(line.utf8), as: AccessLog(duration: .none))
    #expect(
      result.personalData == [
        PersonalDatum(kind: .account, value: "ann", person: nil),
        PersonalDatum(kind: .ipAddress, value: "10.1.2.3", person: nil),
      ])
    #expect(!"\(result.operations)".contains("10.1.2.3"))
  }
}
