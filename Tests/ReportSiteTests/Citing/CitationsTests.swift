import Diagnosis
import Records
import Testing

@testable import ReportSite

@Suite struct CitationsTests {
  private func line(_ file: Int, _ line: Int) -> SourceLine { SourceLine(FileID(file), line: line) }

  @Test func givesTheSameLinesTheSameNumber() {
    let citations = Citations(Evidence(folder: "x"))
    let basis = Basis(lines: [line(0, 7)])
    let first = citations.link(basis, for: "one statement")
    _ = citations.link(Basis(lines: [line(0, 8)]), for: "another")
    #expect(citations.link(basis, for: "a third") == first)
    #expect(citations.citations.map(\.number) == [1, 2])
    #expect(citations.citations[0].uses == ["one statement", "a third"])
  }

  @Test func linksNothingToNothing() {
    let citations = Citations(Evidence(folder: "x"))
    #expect(citations.link(Basis(), for: "a guess") == .flag(false))
    #expect(citations.citations.isEmpty)
  }

  @Test func listsEachLineOnceInOrderOfFileAndLine() {
    let citations = Citations(Evidence(folder: "x"))
    _ = citations.link(Basis(lines: [line(1, 2), line(0, 9), line(1, 2)]), for: "a")
    _ = citations.link(Basis(lines: [line(0, 9)]), for: "b")
    #expect(citations.lines.map(\.line) == [line(0, 9), line(1, 2)])
    #expect(citations.lines.map(\.numbers) == [[1, 2], [1]])
    #expect(Citations.anchor(line(3, 120)) == "f3-l120")
  }

  @Test func namesAFileThatIsNotThereWithoutFailing() {
    let citations = Citations(Evidence(folder: "x"))
    #expect(citations.path(line(-1, 0)) == "unknown file")
    #expect(Citations.anchor(line(-1, -5)) == "f0-l0")
  }
}
