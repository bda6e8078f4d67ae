/// Where a record starts: its offset orders records, and its line is found once all blocks are read.
struct Place: Comparable, Sendable {
  var offset: Int
  var block: Int32
  /// Lines of the block before this one.
  var line: Int32

  @inline(__always)
  static func < (a: Place, b: Place) -> Bool { a.offset < b.offset }

  @inline(__always)
  static func == (a: Place, b: Place) -> Bool { a.offset == b.offset }
}

/// The line numbers at which blocks start.
struct LineNumbers: Sendable {
  private let before: [Int]

  /// `lines[block]` is how many lines start in a block (with the lines joined to its last record).
  init(linesInBlocks lines: [Int]) {
    var sum = 0
    before = lines.map { count in
      defer { sum += count }
      return sum
    }
  }

  /// Counted from 1.
  func number(of place: Place) -> Int {
    before.indices.contains(Int(place.block)) ? before[Int(place.block)] + Int(place.line) + 1 : 1
  }
}
