/// How a record starts whose lines say something only together.
protocol RecordStart: Sendable {
  static func isStart(_ line: Bytes) -> Bool
}

/// `# Time:`, which is left out while the second stays the same, or `# User@Host:`.
enum SlowLogStart: RecordStart {
  static func isStart(_ line: Bytes) -> Bool {
    line.has("# User@Host:", at: 0) || line.has("# Time:", at: 0)
  }
}

/// `1) 1) (integer) 14`.
enum RedisSlowLogStart: RecordStart {
  static func isStart(_ line: Bytes) -> Bool { !RedisSlowLogScanner.isContinuation(line) }
}

/// Records of several lines among lines that each start with a time: a record goes on until a line
/// starts one of either kind.
enum StartedLines<Start: RecordStart>: LineJoining {
  static var joinsLines: Bool { true }

  static func isContinuation(_ line: Bytes) -> Bool {
    !Start.isStart(line) && !LineStart.isTime(line)
  }
}

/// What the first bytes of a line say of it.
enum LineStart {
  /// Whether a line starts with a date: `2026-03-18`, `[2026/03/18`, `18.03.2026`, `18/Mar/2026`,
  /// `Mar 18 08:`.
  static func isTime(_ line: Bytes) -> Bool {
    let start = line.count > 0 && (line[0] == 91 || line[0] == 40 || line[0] == 60) ? 1 : 0
    guard start + 10 <= line.count else { return false }
    if isDigit(line[start]) { return isDate(line, start) }
    guard isLetter(line[start]), isLetter(line[start + 1]), isLetter(line[start + 2]),
      line[start + 3] == 32, isDigit(line[start + 5]), line[start + 6] == 32
    else { return false }
    return isDigit(line[start + 7]) && isDigit(line[start + 8]) && line[start + 9] == 58
  }

  private static func isDate(_ line: Bytes, _ start: Int) -> Bool {
    func digits(_ place: Int, _ count: Int) -> Bool {
      line.number(at: start + place, length: count) != nil
    }
    func isMark(_ place: Int) -> Bool { (45...47).contains(line[start + place]) }
    if digits(0, 4), isMark(4), digits(5, 2), isMark(7) { return digits(8, 2) }
    guard digits(0, 2), isMark(2) else { return false }
    if digits(3, 2), isMark(5) { return digits(6, 4) }
    return isLetter(line[start + 3]) && isMark(6)
  }
}
