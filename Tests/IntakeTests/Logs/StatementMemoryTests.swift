import Testing

@testable import Intake

@Suite struct StatementMemoryTests {
  private func walked(_ text: String, seed: UInt64 = 0) -> UInt64 {
    let bytes = Array(text.utf8)
    var hash = StatementHash(seed: seed)
    StatementShape.walk(bytes.span, 0..<bytes.count, &hash)
    return hash.value
  }

  private func remembered(
    _ text: String, seed: UInt64 = 0, in memory: inout StatementMemory
  ) -> UInt64 {
    let bytes = Array(text.utf8)
    return memory.hash(bytes.span, 0..<bytes.count, seed: seed)
  }

  @Test(arguments: [
    "SELECT * FROM slot WHERE day = '2025-06-24' AND id IN (1, 2, 3)",
    "SELECT * FROM slot WHERE day = '2025-06-25' AND id IN (4, 5, 6)",
    "SELECT * FROM slot WHERE day = 'it''s' AND id IN (4, 5, 6)",
    "SELECT * FROM slot WHERE day = '2025-06-25' AND id IN (4, 5)",
    "SELECT * FROM slot WHERE day = 20250625 AND id IN (4, 5, 6)",
    "SELECT * FROM slot -- 1 note's\n WHERE id = 7",
    "SELECT * FROM slot -- 2 note's\n WHERE id = 7",
    "SELECT date'2025-06-24', x", "SELECT date2025, x", "SELECT $1, 5", "SELECT $2, 5",
    "SELECT 'unfinished", "SELECT 'unfinished more", "SELECT \"1\" FROM t", "SELECT", "",
    "SELECT 5",
    "SELECT 1.5e10", "SELECT 1.5e10;", "SELECT /* 1 */ 2", "SELECT é, 'é' FROM ü",
  ])
  func agreesWithWalkingAfterAnyOther(statement: String) {
    let others = [
      "SELECT * FROM slot WHERE day = '2025-06-24' AND id IN (1, 2, 3)",
      "SELECT date'2025-06-24', x",
      "SELECT $1, 5", "SELECT 'unfinished", "SELECT 1.5e10",
      "SELECT * FROM slot -- 1 note's\n WHERE id = 7",
      "SELECT /* 1 */ 2",
    ]
    var memory = StatementMemory()
    for other in others { _ = remembered(other, in: &memory) }
    for _ in 0..<2 { #expect(remembered(statement, in: &memory) == walked(statement)) }
  }

  @Test func agreesWithWalkingOnStatementsNobodyWrote() {
    let pieces = [
      "SELECT ", "a", "f.name", " ", ",", ", ", "(", ")", "'x'", "'it''s'", "'", "1", "23.5", "4ms",
      "--c\n", "--", "/*1*/", "/*", "$1", "$", "\"Q 1\"", "\"", "E'a'", "=", "<>", "\n", "é", "IN",
    ]
    // The multiplier of Knuth's MMIX, for texts that are the same in every run.
    var state: UInt64 = 11
    func draw(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var memory = StatementMemory()
    for _ in 0..<20_000 {
      let text = "SELECT f " + (0...draw(9)).map { _ in pieces[draw(pieces.count)] }.joined()
      #expect(remembered(text, in: &memory) == walked(text), "\(text)")
    }
  }

  @Test func tellsTheSameTextApartBySeed() {
    var memory = StatementMemory()
    let text = "SELECT name FROM facility WHERE id = 1"
    for seed: UInt64 in [0, 7, 0, 7] {
      #expect(remembered(text, seed: seed, in: &memory) == walked(text, seed: seed))
    }
    #expect(walked(text, seed: 0) != walked(text, seed: 7))
  }

  @Test func goesOnWhenItRemembersAllItCan() {
    var memory = StatementMemory()
    for number in 0..<3_000 {
      let text = "SELECT column_\(number) FROM facility WHERE id = \(number)"
      #expect(remembered(text, in: &memory) == walked(text))
    }
  }
}
