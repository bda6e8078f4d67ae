import Records
import Testing

@testable import Intake

@Suite struct DoubleEncodingTests {
  @Test(arguments: [
    ("50 â†’ 12", "50 → 12"), ("- Local: âœ“", "- Local: ✓"), ("Ã— 3", "× 3"),
    ("ðŸš¨ ALERT", "🚨 ALERT"), ("cafÃ© â€“ closed", "café – closed"),
  ])
  func putsRightWhatWasReadAsWindows1252(before: String, after: String) {
    #expect(DoubleEncoding.repair(Array(before.utf8))?.bytes == Array(after.utf8))
  }

  @Test(arguments: ["café → 3", "50 €", "âge", "Ã is a letter", "plain"])
  func leavesRightTextAlone(text: String) {
    #expect(DoubleEncoding.repair(Array(text.utf8)) == nil)
  }

  @Test func leavesBytesAloneThatAreNoUTF8() {
    #expect(DoubleEncoding.repair([0xE2, 0x28, 0xA1, 0xFF]) == nil)
  }

  @Test func tellsThatAFileWasPutRight() throws {
    let evidence = try evidence(of: "T+0:00 - Payment errors: 45% â†’ 30%\n")
    #expect(evidence.notes.first?.text == "Payment errors: 45% → 30%")
    #expect(evidence.problems.contains { $0.headline.contains("'→' stood as 'â†’'") })
  }
}
