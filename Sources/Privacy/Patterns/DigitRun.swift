/// Digits in groups with small separators between them: what a phone, a card or an NHS number is
/// before its rule is checked.
struct DigitRun {
  private(set) var digits: [UInt8] = []
  /// Digits in each group.
  private(set) var groups: [Int] = []
  /// Behind the last digit.
  private(set) var end: Int

  /// Reads from a digit at `start` up to `most` digits; groups are parted by one byte of
  /// `separators`, or by two where the second is a space or an opening bracket.
  init(
    _ bytes: [UInt8], at start: Int, most: Int, separators: (UInt8) -> Bool
  ) {
    end = start
    var index = start
    var group = 0
    while index < bytes.count {
      if bytes[index].isDigit {
        if digits.count == most { break }
        digits.append(bytes[index] - 48)
        group += 1
        index += 1
        end = index
        continue
      }
      var next = index
      while next < bytes.count, next - index < 3, separators(bytes[next]) { next += 1 }
      guard group > 0, next > index, next < bytes.count, bytes[next].isDigit, digits.count < most
      else { break }
      groups.append(group)
      group = 0
      index = next
    }
    if group > 0 { groups.append(group) }
  }

  /// Luhn's check (ISO/IEC 7812-1, annex B).
  var passesLuhn: Bool {
    var sum = 0
    for (offset, digit) in digits.reversed().enumerated() {
      let doubled = Int(digit) * (offset % 2 + 1)
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0
  }

  /// The NHS Data Dictionary's modulus 11 check on ten digits.
  var passesModulus11: Bool {
    guard digits.count == 10 else { return false }
    var sum = 0
    for index in 0..<9 { sum += Int(digits[index]) * (10 - index) }
    let check = 11 - sum % 11
    return check != 10 && Int(digits[9]) == check % 11
  }
}
