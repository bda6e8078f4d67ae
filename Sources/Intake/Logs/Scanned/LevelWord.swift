import Records

/// The words, letters and numbers of many log libraries for how bad a line is, in any case.
enum LevelWord {
  /// Reads a level at `place`; returns where it ends, `nil` when no level stands there.
  static func read(_ line: Bytes, at place: Int, into severity: inout Severity) -> Int? {
    var end = place
    var word: UInt64 = 0
    while end < line.count, isLetter(line[end]), end &- place < 12 {
      if end &- place < 8 {
        word |= UInt64(line[end] | 32) &<< UInt64(truncatingIfNeeded: (end &- place) &* 8)
      }
      end &+= 1
    }
    guard end > place, let level = words.level(word) else { return nil }
    severity = level
    // DEBUG1 to DEBUG5 of PostgreSQL.
    if level == .debug, end < line.count, isDigit(line[end]) { end &+= 1 }
    return end
  }

  /// The level a text is, all of it.
  static func level(_ line: Bytes, _ range: Range<Int>) -> Severity? {
    var severity = Severity.unknown
    guard let end = read(line, at: range.lowerBound, into: &severity), end == range.upperBound
    else { return nil }
    return severity
  }

  /// As `level`, and numbers as syslog and pino use them.
  static func counted(_ line: Bytes, _ range: Range<Int>) -> Severity? {
    if let level = level(line, range) { return level }
    guard let number = line.number(at: range.lowerBound, length: range.count) else { return nil }
    return number < 10 ? syslog(number) : graded(number)
  }

  /// 0 to 7 as in syslog (RFC 5424, table 2).
  static func syslog(_ number: Int) -> Severity {
    switch number & 7 {
    case 0...2: .fatal
    case 3: .error
    case 4: .warning
    case 5: .notice
    case 6: .info
    default: .debug
    }
  }

  /// 10 to 60 as in pino and bunyan.
  private static func graded(_ number: Int) -> Severity {
    switch number {
    case ..<20: .trace
    case ..<30: .debug
    case ..<40: .info
    case ..<50: .warning
    case ..<60: .error
    default: .fatal
    }
  }

  /// Open addressing by the letters of a word: a dictionary's hashing costs more than reading a line's
  /// time.
  private struct Table: Sendable {
    private var letters = [UInt64](repeating: 0, count: 256)
    private var levels = [Severity](repeating: .unknown, count: 256)

    init(_ table: [(Severity, [String])]) {
      for (severity, names) in table {
        for name in names {
          var word: UInt64 = 0
          for (place, byte) in name.utf8.prefix(8).enumerated() {
            word |= UInt64(byte) << UInt64(place * 8)
          }
          var slot = Self.slot(word)
          while letters[slot] != 0 { slot = (slot + 1) & 255 }
          letters[slot] = word
          levels[slot] = severity
        }
      }
    }

    @inline(__always)
    private static func slot(_ word: UInt64) -> Int {
      Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) &>> 56)
    }

    func level(_ word: UInt64) -> Severity? {
      var slot = Self.slot(word)
      while letters[slot] != 0 {
        if letters[slot] == word { return levels[slot] }
        slot = (slot &+ 1) & 255
      }
      return nil
    }
  }

  private static let words = Table([
    (.trace, ["trace", "verbose", "vrb", "finest", "finer", "trc"]),
    (.debug, ["debug", "dbg", "fine", "dbug"]),
    (
      .info,
      [
        "info", "information", "inf", "informational", "log", "config", "hint", "detail",
        "context", "statement",
      ]
    ),
    (.notice, ["notice", "note", "system"]),
    (.warning, ["warning", "warn", "wrn"]),
    (.error, ["error", "err", "severe", "fail", "eror"]),
    (
      .fatal,
      [
        "fatal", "critical", "crit", "panic", "emerg", "emergency", "alert", "ftl", "dpanic",
      ]
    ),
  ])
}
