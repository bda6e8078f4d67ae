package import Records

/// Numbers as the GOV.UK style guide writes them: "1,889", "0.75", "50%", "£15".
package enum PlainNumber {
  /// With commas between thousands and at most `decimals` places, none when the value is whole.
  package static func words(_ value: Double, decimals: Int = 1) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "an unknown number" }
    let places = min(max(decimals, 0), 6)
    let scale = (0..<places).reduce(1.0) { product, _ in product * 10 }
    let scaled = (abs(value) * scale).rounded()
    guard scaled < 9e18 else { return words(value, decimals: 0) }
    let all = Int64(scaled)
    let unit = Int64(scale)
    var fraction = String(all % unit)
    while fraction.count < places { fraction = "0" + fraction }
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let sign = value < 0 && all != 0 ? "–" : ""
    let whole = thousands(all / unit)
    return places == 0 || fraction.isEmpty ? sign + whole : "\(sign)\(whole).\(fraction)"
  }

  package static func words(_ value: Int) -> String { words(Double(value), decimals: 0) }

  /// "one minute" in prose is "1 minute" here: these are measurements.
  package static func counted(_ value: Int, _ noun: String) -> String {
    "\(words(value)) \(noun)\(value == 1 ? "" : "s")"
  }

  package static func counted(_ value: Double, _ noun: String) -> String {
    let whole = value.rounded()
    return "\(words(whole, decimals: 0)) \(noun)\(whole == 1 ? "" : "s")"
  }

  /// A reading with its unit: "11.7%", "1.9 seconds", "10".
  package static func reading(_ value: Double, _ unit: MeasureUnit) -> String {
    switch unit {
    case .percent: "\(words(value, decimals: 1))%"
    case .ratio: "\(words(value * 100, decimals: 1))%"
    case .microseconds: duration(value / 1_000_000)
    case .milliseconds: duration(value / 1_000)
    case .seconds: duration(value)
    case .minutes: duration(value * 60)
    case .perSecond: "\(words(value)) a second"
    case .perMinute: "\(words(value)) a minute"
    case .perHour: "\(words(value)) an hour"
    case .bytes: "\(words(value, decimals: 0)) bytes"
    case .kilobytes: "\(words(value, decimals: 2))KB"
    case .megabytes: "\(words(value, decimals: 2))MB"
    case .gigabytes: "\(words(value, decimals: 2))GB"
    case .pounds: "£\(words(value, decimals: 2))"
    case .none, .count, .score: words(value)
    }
  }

  /// A difference between two readings: "1.5 percentage points", "30 milliseconds".
  package static func distance(_ value: Double, _ unit: MeasureUnit) -> String {
    switch unit {
    case .percent: counted1(value, "percentage point")
    case .ratio: counted1(value * 100, "percentage point")
    default: reading(value, unit)
    }
  }

  private static func counted1(_ value: Double, _ noun: String) -> String {
    let number = words(value)
    return "\(number) \(noun)\(number == "1" ? "" : "s")"
  }

  /// How many times as large: "11 times", "2.5 times".
  package static func times(_ ratio: Double) -> String {
    "\(words(ratio, decimals: ratio < 9.5 ? 1 : 0)) times"
  }

  private static func duration(_ seconds: Double) -> String {
    (seconds < 0 ? "–" : "") + PlainDuration.words(seconds: seconds)
  }

  private static func thousands(_ value: Int64) -> String {
    var digits = Array(String(value))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return String(digits)
  }
}
