import Foundation
import Records
import Testing

@testable import Intake

/// Every format against lines that are cut, mixed and broken.
@Suite struct HostileLinesTests {
  private static func lines(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Corpus")
    return Array(try Data(contentsOf: folder.appendingPathComponent("\(name).txt")))
  }

  @Test(arguments: LogCorpusTests.names)
  func accountsForEveryLineHoweverItIsBroken(name: String) throws {
    let whole = try Self.lines(name)
    var numbers = SeededNumbers(state: 7)
    let folder = try MaterialFolder()
    for round in 0..<4 {
      var bytes = whole
      for _ in 0..<(round * 40) {
        let place = Int(numbers.next() % UInt64(bytes.count))
        switch numbers.next() % 3 {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: numbers.next())
        case 1: bytes.remove(at: place)
        default:
          bytes.insert(UInt8("\"[{:=\\9\n".utf8.randomElement(using: &numbers) ?? 0), at: place)
        }
      }
      bytes.removeLast(Int(numbers.next() % UInt64(bytes.count / 2)))
      try folder.write("\(round)", Data(bytes))
    }
    let evidence = try folder.evidence()
    #expect(evidence.sources.count == 4)
    #expect(evidence.sources.allSatisfy { $0.lines.addsUp })
  }

  @Test func readsEveryFileTheSameWhateverItIsCalled() throws {
    let named = try MaterialFolder()
    let shuffled = try MaterialFolder()
    for (number, name) in LogCorpusTests.names.enumerated() {
      let data = Data(try Self.lines(name))
      try named.write("\(name).log", data)
      try shuffled.write("f\((number * 17 + 5) % LogCorpusTests.names.count)", data)
    }
    let first = try named.evidence().sources
    let second = try shuffled.evidence().sources
    let byDigest = Dictionary(second.map { ($0.sha256, $0) }, uniquingKeysWith: { a, _ in a })
    for source in first {
      #expect(byDigest[source.sha256]?.recognition == source.recognition)
      #expect(byDigest[source.sha256]?.lines == source.lines)
    }
  }

  @Test func readsBothPartsOfAFileOfTwoFormats() throws {
    let python = "2025-01-15 08:30:23,156 - app.halls - WARNING - slow answer\n"
    let rails = "I, [2025-01-15T08:30:23.156789 #1237]  INFO -- : Completed\n"
    let text = String(repeating: python + python + rails, count: 20)
    let source = try #require(try evidence(of: text).sources.first)
    #expect(source.recognition?.format == "Python logging and Rails log")
    #expect(source.lines == LineAccount(total: 60, understood: 60))
  }
}
