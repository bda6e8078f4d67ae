/// Payment cards: the lengths and first digits that issuers use, and Luhn's check.
enum CardPattern {
  static func match(_ text: ScannedText, at start: Int) -> Range<Int>? {
    let isSeparator: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
    let run = DigitRun(text.bytes, at: start, most: 19, separators: isSeparator)
    guard run.digits.count >= 13, text.closes(run.end), isGrouped(run.groups), isIssued(run.digits),
      run.passesLuhn
    else { return nil }
    return start..<run.end
  }

  /// Unbroken, fours, or American Express's 4-6-5.
  private static func isGrouped(_ groups: [Int]) -> Bool {
    groups.count == 1 || groups.dropLast().allSatisfy { $0 == 4 } || groups == [4, 6, 5]
      || groups == [4, 6, 4]
  }

  private static func isIssued(_ digits: [UInt8]) -> Bool {
    let two = Int(digits[0]) * 10 + Int(digits[1])
    let four = two * 100 + Int(digits[2]) * 10 + Int(digits[3])
    switch (two, digits.count) {
    case (34, 15), (37, 15), (36, 14), (38, 14), (30, 14): return true
    case (40...49, 13), (40...49, 16), (40...49, 19): return true
    case (51...55, 16): return true
    case (22...27, 16): return (2221...2720).contains(four)
    case (35, 16...19), (60...67, 16...19), (50, 13...19), (56...58, 13...19): return true
    default: return false
    }
  }
}

/// NHS numbers: ten digits, 3-3-4 or unbroken, with the modulus 11 check.
enum HealthNumberPattern {
  static func match(_ text: ScannedText, at start: Int) -> Range<Int>? {
    let isSeparator: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
    let run = DigitRun(text.bytes, at: start, most: 10, separators: isSeparator)
    guard run.passesModulus11, text.closes(run.end) else { return nil }
    if run.groups == [3, 3, 4] { return start..<run.end }
    // Unbroken: seconds since 1970 start with 1, so only the ranges in use are taken.
    guard run.groups.count == 1, run.digits[0] == 4 || run.digits[0] == 6 || run.digits[0] == 7
    else { return nil }
    return start..<run.end
  }
}

/// National Insurance numbers, by HMRC's manual NIM39110: two letters, six digits, A to D;
/// QQ, which is never given out, is taken too because forms and examples show it.
enum InsuranceNumberPattern {
  static func match(_ text: ScannedText, at start: Int) -> Range<Int>? {
    let first = text.byte(start).lowered
    let second = text.byte(start + 1).lowered
    guard first.isLower, second.isLower, !"dfiuv".utf8.contains(first),
      !"dfiuvo".utf8.contains(second),
      !["bg", "gb", "kn", "nk", "nt", "tn", "zz"].contains(where: {
        Array($0.utf8) == [first, second]
      })
    else { return nil }
    var index = start + 2
    for pair in 0..<4 {
      if text.byte(index).isSpace || text.byte(index) == UInt8(ascii: "-") { index += 1 }
      guard pair < 3 else { break }
      guard text.byte(index).isDigit, text.byte(index + 1).isDigit else { return nil }
      index += 2
    }
    let suffix = text.byte(index).lowered
    guard (UInt8(ascii: "a")...UInt8(ascii: "d")).contains(suffix), text.closes(index + 1) else {
      return nil
    }
    return start..<index + 1
  }
}
