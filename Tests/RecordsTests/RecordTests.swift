import Records
import Testing

@Suite struct RecordTests {
  @Test func spanNeverEndsBeforeItStarts() {
    let span = Span(start: Timestamp(seconds: 10), end: Timestamp(seconds: 4))
    #expect(span.seconds == 0)
    #expect(!span.contains(Timestamp(seconds: 10)))
  }

  @Test func spanHoldsItsStartButNotItsEnd() {
    let span = Span(start: Timestamp(seconds: 0), end: Timestamp(seconds: 60))
    #expect(span.contains(Timestamp(seconds: 0)))
    #expect(!span.contains(Timestamp(seconds: 60)))
  }

  @Test func problemSaysPlaceRuleAndFix() {
    let problem = Problem(
      path: "logs/app.log", line: 12, headline: "Hour in '25:61' is past 23",
      fix: "Write times as HH:MM:SS")
    #expect(
      problem.description
        == "logs/app.log:12: Hour in '25:61' is past 23. Write times as HH:MM:SS.")
  }

  @Test func placeOfALineOfAnUnknownFileDoesNotTrap() {
    let evidence = Evidence(folder: "x")
    #expect(evidence.place(SourceLine(FileID(7), line: 3)) == "unknown file:3")
  }

  @Test func tallyWithoutTimedEventsHasNoPercentileAndNoMean() {
    let tally = Tally(count: 5)
    #expect(tally.microseconds(atPercentile: 95) == nil)
    #expect(tally.meanMicroseconds == nil)
  }

  @Test func severitiesRiseFromUnknownToFatal() {
    #expect(Severity.allCases == Severity.allCases.sorted())
    #expect(Severity.warning < .error)
  }
}
