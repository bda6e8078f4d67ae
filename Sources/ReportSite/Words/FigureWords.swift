internal import Records

/// Numbers with their units as people read them.
enum FigureWords {
  /// "1,889".
  static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var result = number < 0 ? "\u{2212}" : ""
    for (index, digit) in digits.unicodeScalars.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { result += "," }
      result.unicodeScalars.append(digit)
    }
    return result
  }

  /// "0.75", "12.5", "1,889": as many decimals as help, at most `decimals`, no zeros at the end.
  static func number(_ value: Double, decimals: Int? = nil) -> String {
    guard value.isFinite else { return "no data" }
    let limited = min(max(value, -1e15), 1e15)
    let places = decimals ?? usefulDecimals(limited)
    var power = 1.0
    for _ in 0..<places { power *= 10 }
    let scaled = (limited.magnitude * power).rounded()
    let whole = Int(scaled / power)
    var fraction = String(Int(scaled - Double(whole) * power))
    fraction = String(repeating: "0", count: max(0, places - fraction.utf8.count)) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let sign = limited < 0 && scaled > 0 ? "\u{2212}" : ""
    return sign + grouped(whole) + (fraction.isEmpty || places == 0 ? "" : ".\(fraction)")
  }

  /// Fewer decimals the larger the number is.
  static func usefulDecimals(_ value: Double) -> Int {
    switch value.magnitude {
    case 100...: 0
    case 10..<100: 1
    default: 2
    }
  }

  /// "160 milliseconds", "1.9 seconds", "95%", "£1,204", "12 a minute".
  static func figure(_ value: Double, _ unit: MeasureUnit) -> String {
    switch unit {
    case .none, .count, .score: return number(value)
    case .percent: return number(value) + "%"
    case .ratio: return number(value * 100) + "%"
    case .microseconds where value.magnitude >= 1_000: return figure(value / 1_000, .milliseconds)
    case .milliseconds where value.magnitude >= 1_000: return figure(value / 1_000, .seconds)
    case .microseconds: return plural(value, "microsecond")
    case .milliseconds: return plural(value, "millisecond")
    case .seconds where value.magnitude >= 120: return UKWords.duration(value)
    case .seconds: return plural(value, "second", decimals: value.magnitude >= 10 ? 0 : 1)
    case .minutes: return plural(value, "minute")
    case .perSecond: return number(value) + " a second"
    case .perMinute: return number(value) + " a minute"
    case .perHour: return number(value) + " an hour"
    case .bytes: return size(value)
    case .kilobytes: return number(value) + "KB"
    case .megabytes: return number(value) + "MB"
    case .gigabytes: return number(value) + "GB"
    case .pounds: return value < 0 ? "\u{2212}£" + number(-value) : "£" + number(value)
    }
  }

  /// Title of an axis or a column: "Milliseconds", "%". Empty for bare numbers.
  static func unitTitle(_ unit: MeasureUnit) -> String {
    switch unit {
    case .none, .count: ""
    case .score: "score"
    case .percent: "%"
    case .ratio: "ratio"
    case .perSecond: "a second"
    case .perMinute: "a minute"
    case .perHour: "an hour"
    default: unit.rawValue
    }
  }

  /// "569KB", "4.2MB": thousands of bytes.
  static func size(_ bytes: Double) -> String {
    switch bytes.magnitude {
    case 1e9...: number(bytes / 1e9, decimals: 2) + "GB"
    case 1e6...: number(bytes / 1e6, decimals: 2) + "MB"
    case 1e3...: number(bytes / 1e3, decimals: 0) + "KB"
    default: UKWords.counted(Int(bytes), "byte")
    }
  }

  /// "12.5%" of a whole; "not known" of nothing.
  static func share(_ part: Int, of whole: Int) -> String {
    whole > 0 ? number(Double(part) / Double(whole) * 100, decimals: 1) + "%" : "not known"
  }

  private static func plural(_ value: Double, _ unit: String, decimals: Int? = nil) -> String {
    let text = number(value, decimals: decimals)
    return "\(text) \(text == "1" ? unit : unit + "s")"
  }
}
