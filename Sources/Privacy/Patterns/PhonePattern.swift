/// Phone numbers: UK numbers as people write them, and international ones behind a `+`.
enum PhonePattern {
  /// A number that starts at `start`: at its `+`, `(` or first digit.
  static func match(_ text: ScannedText, at start: Int) -> Range<Int>? {
    var first = start
    switch text.byte(start) {
    case UInt8(ascii: "+"):
      guard text.byte(start + 1).isDigit || text.byte(start + 1) == UInt8(ascii: "(") else {
        return nil
      }
      first = text.byte(start + 1).isDigit ? start + 1 : start + 2
      return international(text, from: first).map { start..<$0 }
    case UInt8(ascii: "("):
      first = start + 1
      if text.byte(first) == UInt8(ascii: "+") {
        return international(text, from: first + 1).map { start..<$0 }
      }
    default: break
    }
    guard text.byte(first) == UInt8(ascii: "0") else { return nil }
    if text.byte(first + 1) == UInt8(ascii: "0"), text.byte(first + 2).isDigit {
      return international(text, from: first + 2).map { start..<$0 }
    }
    return national(text, from: first).map { start..<$0 }
  }

  /// Ten or eleven digits from a 0, in groups a person would write: the first has three to five.
  private static func national(_ text: ScannedText, from first: Int) -> Int? {
    switch text.byte(first + 1) {
    case UInt8(ascii: "1"), UInt8(ascii: "2"), UInt8(ascii: "3"), UInt8(ascii: "5"),
      UInt8(ascii: "7"), UInt8(ascii: "8"), UInt8(ascii: "9"):
      break
    default: return nil
    }
    let run = DigitRun(text.bytes, at: first, most: 11, separators: isSeparator)
    guard run.digits.count >= 10, text.closes(run.end), isWritten(run) else { return nil }
    if run.digits.count == 10 {
      // Ten digits are complete only in a few old area codes and for 0500 and 0800.
      guard run.digits[1] == 1 || run.digits[1] == 5 || run.digits[1] == 8 else { return nil }
    }
    return run.end
  }

  private static func isWritten(_ run: DigitRun) -> Bool {
    guard run.groups.count > 1 else { return true }
    guard run.groups.count <= 6 else { return run.digits[1] == 7 }
    return (3...6).contains(run.groups[0]) || (run.groups[0] == 2 && run.digits[1] == 7)
  }

  /// Country code and number, E.164's 15 digits at most; `+44 (0)7…` included.
  private static func international(_ text: ScannedText, from first: Int) -> Int? {
    guard text.byte(first).isDigit, text.byte(first) != UInt8(ascii: "0") else { return nil }
    let isUK = text.byte(first) == UInt8(ascii: "4") && text.byte(first + 1) == UInt8(ascii: "4")
    var run = DigitRun(text.bytes, at: first, most: 15, separators: isSeparator)
    if isUK {
      // A UK number ends with its tenth digit behind the code, whatever number follows it.
      let zero = run.digits.count > 2 && run.digits[2] == 0 ? 1 : 0
      run = DigitRun(text.bytes, at: first, most: 12 + zero, separators: isSeparator)
      guard run.digits.count >= 11 + zero else { return nil }
    }
    return run.digits.count >= 9 && text.closes(run.end) ? run.end : nil
  }

  static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
  }
}
