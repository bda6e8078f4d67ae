import Testing

@testable import Intake

@Suite struct SpanSearchTests {
  @Test func countsTheLettersUpToTheFirstByteThatIsNone() {
    for byte in UInt8.min...UInt8.max {
      let text: [UInt8] = [97, 90, byte, 65, 122, 97, 98, 99, 100]
      let isLetter = (65...90).contains(byte) || (97...122).contains(byte)
      #expect(text.span.letters(at: 0) == (isLetter ? 8 : 2), "byte \(byte)")
    }
    #expect(Array("abc".utf8).span.letters(at: 0) == 3)
    #expect([UInt8]().span.letters(at: 0) == 0)
  }

  @Test func findsNearBytesAndMarksAsLookingAtEachDoes() {
    var numbers = SeededNumbers(state: 3)
    let bytes: [UInt8] = [
      32, 61, 34, 39, 47, 48, 57, 58, 60, 62, 97, 0, 127, 128, 160, 176, 189, 255,
    ]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...40, using: &numbers)).map { _ in
        bytes[Int.random(in: bytes.indices, using: &numbers)]
      }
      let start = Int.random(in: 0...text.count, using: &numbers)
      let byte = bytes[Int.random(in: bytes.indices, using: &numbers)]
      let near = text[start...].firstIndex(of: byte) ?? text.count
      let end = Int.random(in: start...text.count, using: &numbers)
      let mark =
        text[start..<end].firstIndex { (48...57).contains($0) || [61, 34, 39].contains($0) } ?? end
      let word = text.dropFirst(start).prefix(8).reversed().reduce(UInt64(0)) {
        $0 << 8 | UInt64($1)
      }
      guard text.span.near(byte, from: start) == near,
        text.span.shapeMark(from: start, to: end) == mark, text.span.word(at: start) == word
      else {
        Issue.record("\(text) from \(start) to \(end), looking for \(byte)")
        return
      }
    }
  }

  @Test func tellsUTF8AsTheStandardLibraryDoes() {
    var numbers = SeededNumbers(state: 5)
    // Bytes that start, go on and break characters, more often than chance would have them.
    let bytes: [UInt8] = [
      0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF,
      0xF0,
      0xF3, 0xF4, 0xF5, 0xFF,
    ]
    var valid = 0
    for _ in 0..<200_000 {
      let text = (0..<Int.random(in: 0...12, using: &numbers)).map { _ in
        bytes[Int.random(in: bytes.indices, using: &numbers)]
      }
      let expected = String(validating: text, as: UTF8.self) != nil
      if expected { valid += 1 }
      guard DisplayText.isUTF8(text.span) == expected else {
        Issue.record("\(text) is taken for \(expected ? "no UTF-8" : "UTF-8")")
        return
      }
    }
    #expect(valid > 10_000 && valid < 190_000)
  }

  @Test(arguments: [
    #"plain"#, #"a \"b\" \\ \/ \n\t\r"#, #"caf\u00e9 \ud83d\ude00"#, #"broken \q"#, #"ends \"#, "",
  ])
  func resolvesEscapesIntoBytesAsIntoText(text: String) {
    let line = Array(text.utf8)
    var own = Array("before ".utf8)
    JSONText.append(line.span, 0..<line.count, to: &own)
    #expect(
      String(decoding: own, as: UTF8.self)
        == "before " + JSONText.unescaped(line.span, 0..<line.count))
  }
}
