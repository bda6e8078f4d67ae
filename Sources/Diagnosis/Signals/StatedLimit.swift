internal import Records

/// A limit that log lines state beside a duration: "took 1856ms (threshold: 1000ms)",
/// "exceeded threshold: 1823ms > 1000ms".
enum StatedLimit {
  private static let words = ["threshold", "limit", "slo", "budget"]

  /// In milliseconds; `nil` when the lines state none, or not the same one.
  static func milliseconds(in events: [Event]) -> Double? {
    let found = events.prefix(50).map { milliseconds(in: $0.message) }
    guard let first = found.first, let limit = first else { return nil }
    return found.allSatisfy { $0 == limit } ? limit : nil
  }

  /// The last duration after the first word that means a limit; `nil` when there is none.
  static func milliseconds(in message: String) -> Double? {
    let bytes = Array(message.utf8.prefix(2_000))
    guard let place = endOfLimitWord(in: bytes) else { return nil }
    var rest = bytes[place...].prefix(40)
    if let close = rest.firstIndex(of: UInt8(ascii: ")")) { rest = rest[..<close] }
    return durations(in: Array(rest)).last
  }

  private static func endOfLimitWord(in bytes: [UInt8]) -> Int? {
    let lower = bytes.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    for word in words {
      let wanted = Array(word.utf8)
      guard lower.count >= wanted.count else { continue }
      for start in 0...(lower.count - wanted.count) where lower[start...].starts(with: wanted) {
        return start + wanted.count
      }
    }
    return nil
  }

  private static func durations(in bytes: [UInt8]) -> [Double] {
    var found: [Double] = []
    var place = 0
    while place < bytes.count {
      guard isDigit(bytes[place]) else {
        place += 1
        continue
      }
      let start = place
      while place < bytes.count, isDigit(bytes[place]) || bytes[place] == UInt8(ascii: ".") {
        place += 1
      }
      let digits = String(decoding: bytes[start..<place], as: UTF8.self)
      while place < bytes.count, bytes[place] == UInt8(ascii: " ") { place += 1 }
      let unit = bytes[place...].prefix { $0 >= 97 && $0 <= 122 }
      if let number = Double(digits), let scale = scales[String(decoding: unit, as: UTF8.self)] {
        found.append(number * scale)
      }
    }
    return found
  }

  private static let scales: [String: Double] = [
    "ms": 1, "msec": 1, "milliseconds": 1, "s": 1_000, "sec": 1_000, "seconds": 1_000,
  ]

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}
