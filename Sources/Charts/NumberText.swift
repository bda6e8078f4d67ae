/// Numbers as text: fixed decimals, never an exponent, never "-0".
enum NumberText {
  /// Beyond this a number is drawn and printed as this, after the word "over".
  static let limit = 1e15

  /// The number as programs read it: ASCII minus, no separators. What is not finite is empty.
  static func plain(_ value: Double, decimals: Int) -> String {
    text(value, decimals: decimals, minus: "-", separator: "")
  }

  /// The number as people read it: a true minus and thousands separators.
  static func grouped(_ value: Double, decimals: Int) -> String {
    text(value, decimals: decimals, minus: "\u{2212}", separator: ",")
  }

  /// How many decimals a step of an axis needs, at most nine.
  static func decimals(step: Double) -> Int {
    guard step.isFinite, step > 0 else { return 0 }
    var decimals = 0
    var scaled = step
    while decimals < 9, (scaled - scaled.rounded()).magnitude > 1e-6 * max(scaled, 1e-3) {
      scaled *= 10
      decimals += 1
    }
    return decimals
  }

  private static func text(
    _ value: Double, decimals: Int, minus: String, separator: String
  ) -> String {
    guard value.isFinite else { return "" }
    let decimals = min(max(decimals, 0), 9)
    let size = min(value.magnitude, limit)
    var power: UInt64 = 1
    for _ in 0..<decimals { power &*= 10 }
    var whole = UInt64(size)
    // The fraction is split off first: size times the power could pass what 64 bits hold.
    var fraction = UInt64(((size - Double(whole)) * Double(power)).rounded())
    if fraction >= power {
      whole &+= 1
      fraction = 0
    }
    var bytes: [UInt8] = []
    if value < 0 && (whole > 0 || fraction > 0) { bytes += minus.utf8 }
    let digits = String(whole).utf8
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { bytes += separator.utf8 }
      bytes.append(digit)
    }
    if decimals > 0 {
      let tail = String(fraction).utf8
      bytes.append(UInt8(ascii: "."))
      bytes += repeatElement(UInt8(ascii: "0"), count: decimals - tail.count)
      bytes += tail
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
