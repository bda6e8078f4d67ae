import Records

/// A time as documents write it: ISO 8601, UK day order, or a count since 1970.
struct AnyTime: Hashable, Sendable {
  let time: Timestamp
  let statesZone: Bool

  /// `nil` when the text is no time, or no such date exists.
  static func read(_ text: String, zone: ClockZone) -> AnyTime? {
    let trimmed = text.utf8.drop { $0 == 32 }
    guard let first = trimmed.first, isDigit(first), trimmed.count <= 40 else { return nil }
    var bytes = Array(trimmed)
    while bytes.last == 32 { bytes.removeLast() }
    if bytes.allSatisfy({ isDigit($0) || $0 == 46 }) { return epoch(bytes) }
    return iso(bytes, zone) ?? dayFirst(bytes, zone)
  }

  /// Seconds, milliseconds, microseconds or nanoseconds since 1970, told apart by size: years 2001 to
  /// 2286 have 10, 13, 16 and 19 digits.
  private static func epoch(_ bytes: [UInt8]) -> AnyTime? {
    let digits = bytes.firstIndex(of: 46) ?? bytes.count
    guard let value = Double(DisplayText.decode(bytes)) else { return nil }
    let perSecond: Double
    switch digits {
    case 9, 10: perSecond = 1
    case 12, 13: perSecond = 1e3
    case 15, 16: perSecond = 1e6
    case 18, 19: perSecond = 1e9
    default: return nil
    }
    let micros = (value / perSecond * 1e6).rounded()
    guard micros < 9e17 else { return nil }
    return AnyTime(time: Timestamp(microseconds: Int64(micros)), statesZone: true)
  }

  /// `2026-03-18T08:00:00Z`, `2026-03-18 08:00`, `2026-03-18`.
  private static func iso(_ bytes: [UInt8], _ zone: ClockZone) -> AnyTime? {
    var bytes = bytes
    if bytes.count == 10 { bytes.append(contentsOf: Array("T00:00".utf8)) }
    if bytes.count >= 16, bytes.count == 16 || bytes[16] != 58 {
      bytes.insert(contentsOf: Array(":00".utf8), at: 16)
    }
    var reader = ISOTime(zone: zone)
    var reading = TimeReading()
    guard reader.read(bytes.span, at: 0, into: &reading) == nil, reading.end == bytes.count else {
      return nil
    }
    return AnyTime(time: Timestamp(microseconds: reading.time), statesZone: reading.statesZone)
  }

  /// `18/03/2026 08:00[:00]`, day first as in the UK.
  private static func dayFirst(_ bytes: [UInt8], _ zone: ClockZone) -> AnyTime? {
    guard bytes.count >= 10, bytes[2] == bytes[5],
      bytes[2] == 47 || bytes[2] == 46 || bytes[2] == 45,
      let day = bytes.span.number(at: 0, length: 2),
      let month = bytes.span.number(at: 3, length: 2),
      let year = bytes.span.number(at: 6, length: 4),
      CivilTime(year: year, month: month, day: day) != nil
    else { return nil }
    let date = Array(bytes[6..<10]) + [45] + bytes[3..<5] + [45] + bytes[0..<2]
    return iso(date + bytes[10...], zone)
  }
}
