import Records
import Testing

@testable import Intake

@Suite struct HouseFormatsTests {
  private static let yaml = """
    formats:
      - name: Booking engine log
        kind: application-log
        pattern: '{time} ~ {level} ~ {component} ~ {message} ~ {hall}'
        samples:
          - '15/01/2025 08:30:23 ~ WARN ~ search ~ slow answer ~ north'
    """

  @Test func readsALogByThePatternOfTheHouse() throws {
    let folder = try MaterialFolder([
      "formats.yaml": Self.yaml,
      "a.log": "15/01/2025 08:30:23 ~ ERROR ~ search ~ no answer ~ south\n",
    ])
    let evidence = try folder.evidence()
    let source = try #require(evidence.sources.first)
    #expect(source.recognition?.format == "Booking engine log")
    #expect(source.recognition?.confidence == 1)
    let event = try #require(evidence.operations.first?.exemplars.first)
    #expect(event.severity == .error)
    #expect(event.component == "search")
    #expect(event.message == "no answer")
    #expect(event.value(of: "hall") == "south")
    #expect(event.time == Timestamp(seconds: 1_736_929_823))
  }

  @Test func namesTheSampleThatDoesNotFit() throws {
    let broken = Self.yaml + "\n      - '15/01/2025 08:30:23 WARN search'\n"
    let evidence = try MaterialFolder(["formats.yaml": broken]).evidence()
    let problem = try #require(evidence.problems.first { $0.headline.contains("sample") })
    #expect(problem.line == 7)
    #expect(problem.headline.contains("does not fit"))
  }

  @Test(arguments: [
    "formats: 1", "formats:\n  - name: x", "formats:\n  - name: x\n    pattern: '{message}'",
    "formats:\n  - name: x\n    pattern: '{time'\n    samples: [1]", "formats: [[[[", "{{{{",
    "formats:\n  - name: x\n    pattern: '{time} {message}'",
  ])
  func saysWhatIsWrongWithTheFile(text: String) throws {
    let evidence = try MaterialFolder(["formats.yaml": text]).evidence()
    #expect(!evidence.problems.isEmpty)
    #expect(evidence.sources.allSatisfy { $0.lines.addsUp })
  }
}
