import Records
import Testing

@testable import Diagnosis

@Suite struct FailureShareTests {
  @Test func countsFailuresAmongAllRequestsOfAStretch() throws {
    let route = searches([
      ("9:00", 100, 200), ("9:01", 100, 500), ("9:02", 100, 503), ("9:10", 100, 404),
      ("9:20", 100, 200), ("9:30", 100, 200), ("9:40", 100, 200), ("9:50", 100, 200),
    ])
    let measures = FailureShare.measures(of: [route], file: FileID(1))
    let failed = try #require(measures.first { $0.signal.id == "requests-failed" }).signal
    #expect(failed.stepSeconds == 3_600)
    #expect(failed.samples.map(\.value) == [25])
    #expect(failed.samples.first?.line == SourceLine(FileID(1), line: 1))
  }

  @Test func usesShorterStretchesForABusyLog() throws {
    let busy = operation(
      .route, "GET /api/search",
      (0..<1_200).map { place in
        event(
          "9:0\(place / 300):\(place % 60 < 10 ? "0" : "")\(place % 60)", status: 200,
          line: place + 1)
      })
    let measures = FailureShare.measures(of: [busy], file: FileID(1))
    #expect(measures.allSatisfy { $0.signal.stepSeconds == 60 })
  }

  @Test func makesNothingOfAHandfulOfRequests() {
    #expect(FailureShare.measures(of: [searches([("9:00", 1, 500)])], file: FileID(1)).isEmpty)
    #expect(FailureShare.measures(of: [], file: FileID(1)).isEmpty)
  }
}
