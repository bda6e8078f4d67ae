/// Cells of rows whose texts may hold line ends, as byte ranges.
enum CSVCell {
  /// A cell that starts at `start`, without its quotes; `nil` when its quote has no end.
  static func range(_ line: Bytes, _ start: Int) -> Range<Int>? {
    guard start < line.count, line[start] == 34 else {
      return start..<line.place(of: 44, from: start)
    }
    var close = line.place(of: 34, from: start + 1)
    while close + 1 < line.count, line[close + 1] == 34 {
      close = line.place(of: 34, from: close + 2)
    }
    return close < line.count ? start + 1..<close : nil
  }

  /// Two quotes in a cell stand for one; line ends are those of Unix.
  static func text(_ line: Bytes, _ range: Range<Int>) -> String {
    let text = DisplayText.decode(line, range)
    guard text.utf8.contains(34) || text.utf8.contains(13) else { return text }
    return text.replacing("\"\"", with: "\"").replacing("\r\n", with: "\n")
  }
}
