import Records
import Testing

@testable import Diagnosis

@Suite struct OpenQuestionsTests {
  @Test func namesEveryKindOfMaterialThatIsAbsent() {
    var evidence = Evidence(folder: "test")
    evidence.sources = [
      Source(
        id: FileID(0), path: "alerts.json", byteCount: 1, sha256: "",
        recognition: Recognition(format: "alerts", kind: .alerts, confidence: 1, reason: ""),
        lines: LineAccount(), clock: SourceClock(zone: "UTC", ground: .stated, note: ""),
        recordCount: 1, span: nil)
    ]
    let missing = MissingMaterials.all(in: evidence).map(\.kind)
    #expect(!missing.contains(.alerts))
    #expect(missing.contains(.deployments))
    #expect(missing.contains(.accessLog))
  }

  @Test func saysThatAcknowledgementsHaveNoTime() {
    var evidence = Evidence(folder: "test")
    evidence.alerts = [
      alert("9:00", status: "acknowledged"), alert("9:10", line: 2), alert("9:20", line: 3),
    ]
    let review = Diagnosis.review(of: evidence)
    #expect(review.notEstablished.contains { $0.hasPrefix("One alert is marked as acknowledged") })
  }
}
