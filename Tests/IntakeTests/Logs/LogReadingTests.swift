import Records
import Testing

@testable import Intake

@Suite struct LogReadingTests {
  /// A log with everything in it: traces, cut lines, blanks, CRLF, no line end at the end.
  private static func applicationText(lines: Int) -> String {
    var numbers = SeededNumbers(state: 7)
    var text = "\u{FEFF}"
    for line in 0..<lines {
      let minute = line / 40 % 60
      let second = line % 60
      let time =
        "2025-01-15 09:\(minute < 10 ? "0" : "")\(minute):\(second < 10 ? "0" : "")\(second).5"
      switch numbers.next() % 10 {
      case 0: text += "\(time) [t] ERROR c.e.A - Broke\nx.y.ZException: no\n\tat a.b(C.java:1)\n"
      case 1: text += "cut line \(line)\n"
      case 2: text += "\r\n"
      default:
        text += "\(time) [t-\(line % 5)] INFO  c.e.S - Done in \(numbers.next() % 9_000)ms\r\n"
      }
    }
    return text + "2025-01-15 10:00:00.000 [t] WARN  c.e.S - Last"
  }

  @Test(arguments: [64, 100, 1_000, 4_096])
  func givesTheSameWhateverTheBlocks(block: Int) throws {
    let bytes = Array(Self.applicationText(lines: 600).utf8)
    for keep in [true, false] {
      let whole = try readLog(bytes, as: ApplicationLog(zone: .assumedUTC), keep: keep)
      #expect(whole.lines.addsUp)
      let parts = try readLog(
        bytes, as: ApplicationLog(zone: .assumedUTC), block: block, keep: keep)
      #expect(dump(parts) == dump(whole))
    }
  }

  @Test func givesTheSameWhateverTheJobs() throws {
    let bytes = Array(Self.applicationText(lines: 2_000).utf8)
    let one = try readLog(bytes, as: ApplicationLog(zone: .assumedUTC), block: 700, keep: false)
    let four = try readLog(
      bytes, as: ApplicationLog(zone: .assumedUTC), block: 700, jobs: 4, keep: false)
    #expect(dump(one) == dump(four))
  }

  @Test func foldsTheSameOperationsWhateverTheOrder() throws {
    let lines = (0..<500).map {
      "a - - [15/Jan/2025:08:\(10 + $0 % 50):23 +0000] \"GET /p\(Self.word($0 % 97)) HTTP/1.1\" 200 1"
    }
    let bytes = Array(lines.joined(separator: "\n").utf8)
    let limits = OperationTable.Limits(operations: 10, buckets: 40)
    let format = AccessLog(duration: .none)
    let one = try readLog(bytes, as: format, block: 1 << 20, keep: false, limits: limits)
    let many = try readLog(bytes, as: format, block: 300, jobs: 4, keep: false, limits: limits)
    #expect(dump(one) == dump(many))
    #expect(one.operations.count == 11)
    #expect(one.operations.map(\.total.count).reduce(0, +) == 500)
    #expect(one.operations.map(\.buckets.count).reduce(0, +) <= 40)
    #expect(
      one.problems.contains { $0.headline.contains("counted together") && $0.weight == .note })
  }

  private static func word(_ number: Int) -> String {
    String(UnicodeScalar(UInt8(97 + number % 26))) + String(UnicodeScalar(UInt8(97 + number / 26)))
  }

  @Test func accountsForEveryLineOfHostileBytes() throws {
    let good = Array(
      (Self.applicationText(lines: 60)
        + "\n1.1.1.1 - - [15/Jan/2025:08:30:23 +0000] \"GET /a?b=%zz HTTP/1.1\" 200 1 \"-\" \"-\" 3ms\n"
        + "2025-01-15 08:30:23.156 UTC [1] LOG:  duration: 6.2 ms  statement: SELECT 'a' || \"b\" /* x\n")
        .utf8)
    var numbers = SeededNumbers(state: 42)
    for _ in 0..<150 {
      var bytes = good
      for _ in 0..<Int(numbers.next() % 60) {
        let place = Int(numbers.next() % UInt64(bytes.count))
        switch numbers.next() % 3 {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: numbers.next())
        case 1: bytes.remove(at: place)
        default:
          bytes.insert(contentsOf: [39, 34, 10, 0, 255].shuffled(using: &numbers), at: place)
        }
      }
      let lines = bytes.split(separator: 10, omittingEmptySubsequences: false).count
      let total = bytes.last == 10 || bytes.isEmpty ? lines - 1 : lines
      for result in [
        try readLog(bytes, as: ApplicationLog(zone: .assumedUTC), block: 512),
        try readLog(bytes, as: AccessLog(duration: .withUnit), block: 512),
        try readLog(bytes, as: PostgreSQLLog(zone: .assumedUTC), block: 512),
      ] {
        #expect(result.lines.addsUp)
        #expect(result.lines.total == total)
      }
    }
  }

  @Test func readsLinesOfAnyLengthUpToTheStatedOne() throws {
    let start = "a - - [15/Jan/2025:08:30:23 +0000] \"GET /"
    let end = " HTTP/1.1\" 200 1\n"
    let text = start + String(repeating: "x", count: 70_000) + end + start + "y" + end
    let format = AccessLog(duration: .none)
    let result = try readLog(Array(text.utf8), as: format, block: 4_096)
    #expect(result.lines == LineAccount(total: 2, understood: 2))
    let short = try readLog(Array(text.utf8), as: format, block: 4_096, longestLine: 10_000)
    #expect(short.lines == LineAccount(total: 2, understood: 1, notUnderstood: 1))
    #expect(short.operations.first?.exemplars.first?.line.line == 2)
  }

  @Test func keepsNULAndLatin1BytesInALine() throws {
    let bytes =
      Array("a - - [15/Jan/2025:08:30:23 +0000] \"GET /caf".utf8) + [0xE9, 0]
      + Array(" HTTP/1.1\" 200 1".utf8)
    let result = try readLog(bytes, as: AccessLog(duration: .none))
    #expect(result.operations.first?.exemplars.first?.message == "/café\u{0}")
    #expect(result.problems.map(\.weight) == [.note])
  }

  @Test func showsTheFirstLinesThatItDoesNotUnderstandAndCountsTheRest() throws {
    let text = (1...9).map { "bad \($0)\n" }.joined()
    let result = try readLog(Array(text.utf8), as: AccessLog(duration: .none), block: 16, jobs: 3)
    #expect(result.problems.compactMap(\.line) == [1, 2, 3, 4, 5])
    #expect(result.problems.last?.headline.hasPrefix("4 more lines") == true)
  }

  @Test func keepsFirstLastSlowestAndFailuresOfALargeOperation() throws {
    let lines = (0..<400).map { number in
      "a - - [15/Jan/2025:08:30:23 +0000] \"GET / HTTP/1.1\" \(number == 300 ? 500 : 200) 1 "
        + "\"-\" \"-\" \(number == 123 ? 9_999 : 10)ms"
    }
    let operation = try #require(
      try readLog(
        Array(lines.joined(separator: "\n").utf8), as: AccessLog(duration: .withUnit), block: 999,
        keep: false
      ).operations.first)
    let kept = operation.exemplars.map(\.line.line)
    #expect(!operation.isComplete)
    #expect(kept.count <= 19)
    for line in [1, 2, 124, 301, 400] { #expect(kept.contains(line)) }
  }

  /// NIST's published digest of "abc" (FIPS 180-4 examples), here over blocks of one byte.
  @Test func hashesTheFileAcrossItsBlocks() throws {
    let result = try readLog(Array("abc".utf8), as: AccessLog(duration: .none), block: 1, jobs: 3)
    #expect(
      result.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
