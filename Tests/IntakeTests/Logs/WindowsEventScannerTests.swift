import Records
import Testing

@testable import Intake

@Suite struct WindowsEventScannerTests {
  private let heading = "Level,Date and Time,Source,Event ID,Task Category\r\n"

  @Test func joinsTheLinesOfAMessageBlankOnesToo() throws {
    let evidence = try evidence(
      of: heading
        + "Error,18/03/2026 08:30:23,App,1000,(1),\"Failed: \"\"x\"\"\r\n\r\nModule: y\"\r\n"
        + "Information,18/03/2026 08:31:00,App,1001,None,Fine\r\n")
    let events = evidence.operations.flatMap(\.exemplars).sorted { $0.line < $1.line }
    #expect(events.map(\.message) == ["Failed: \"x\"\n\nModule: y", "Fine"])
    #expect(events.map(\.severity) == [.error, .info])
    #expect(events.map(\.component) == ["App", "App"])
    #expect(events.first?.attributes.contains(Attribute("event.id", "1000")) == true)
    #expect(
      evidence.sources.first?.lines == LineAccount(total: 5, understood: 3, joined: 2))
  }

  @Test(arguments: [("25/03/2026", "04/03/2026"), ("3/25/2026", "3/4/2026")])
  func tellsTheOrderOfDayAndMonthFromTheWholeColumn(certain: String, open: String) throws {
    let evidence = try evidence(
      of: heading + "Error,\(open) 8:30:23 PM,App,1,None,\"a\"\r\n"
        + "Error,\(certain) 8:30:23 PM,App,1,None,\"a\"\r\n")
    #expect(evidence.sources.first?.span?.start.seconds == 1_772_656_223)
  }

  @Test func namesARowThatWasCut() throws {
    let evidence = try evidence(
      of: heading + "Error,18/03/2026 08:30:23,App,1,None,\"a\"\r\n"
        + "Error,18/03/2026 08:30:24,App,2,None,\"b\"\r\nError,18/03/2026 08:30:25,App\r\n")
    #expect(evidence.problems.map(\.line) == [4])
    #expect(evidence.sources.first?.lines.notUnderstood == 1)
  }
}
