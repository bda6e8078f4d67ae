/// Bytes of a log on their way to a file: text and numbers are appended without making a String.
struct LineBuffer: Sendable {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  mutating func text(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  mutating func raw(_ more: [UInt8]) {
    bytes.append(contentsOf: more)
  }

  mutating func newline() {
    bytes.append(0x0A)
  }

  /// A whole number with at least `width` digits, zeros in front.
  mutating func number(_ value: Int, width: Int = 1) {
    if value < 0 { bytes.append(0x2D) }
    var rest = value.magnitude
    // Digits come last one first; they wait in a number of their own, four bits each.
    var waiting: UInt64 = 0
    var digits = 0
    repeat {
      if digits == 16 {
        bytes.append(contentsOf: String(value.magnitude).utf8)
        return
      }
      waiting = waiting << 4 | UInt64(rest % 10)
      rest /= 10
      digits += 1
    } while rest > 0 || digits < min(width, 16)
    for _ in 0..<digits {
      bytes.append(UInt8(truncatingIfNeeded: waiting & 0xF) + 0x30)
      waiting >>= 4
    }
  }

  /// A number of thousandths as `12.345`.
  mutating func thousandths(_ value: Int) {
    number(value / 1_000)
    bytes.append(0x2E)
    number(value % 1_000, width: 3)
  }

  /// Milliseconds after midnight as `08:30:23`.
  mutating func timeOfDay(_ milliseconds: Int) {
    let seconds = milliseconds / 1_000
    twoDigits(seconds / 3_600)
    bytes.append(0x3A)
    twoDigits(seconds / 60 % 60)
    bytes.append(0x3A)
    twoDigits(seconds % 60)
  }

  /// Milliseconds after midnight as `08:30:23.156`.
  mutating func preciseTimeOfDay(_ milliseconds: Int) {
    timeOfDay(milliseconds)
    bytes.append(0x2E)
    number(milliseconds % 1_000, width: 3)
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func twoDigits(_ value: Int) {
    bytes.append(UInt8(truncatingIfNeeded: value / 10 % 10) + 0x30)
    bytes.append(UInt8(truncatingIfNeeded: value % 10) + 0x30)
  }
}
