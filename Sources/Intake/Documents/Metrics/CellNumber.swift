import Records

/// A number as people and dashboards write it in a cell: `95%`, `1.2 s`, `3.4GB`, `1,234.5`, `£12`.
struct CellNumber: Hashable, Sendable {
  let value: Double
  /// `.none` when the cell has none.
  let unit: MeasureUnit

  /// `nil` when the text is no number.
  static func read(_ text: String) -> CellNumber? {
    if let plain = NumberText.plain(text) { return CellNumber(value: plain, unit: .none) }
    var bytes = Array(text.utf8)[...]
    var unit = MeasureUnit.none
    if bytes.starts(with: Array("£".utf8)) {
      unit = .pounds
      bytes = bytes.dropFirst(2)
    }
    var digits: [UInt8] = []
    if bytes.first == 45 || bytes.first == 43 {
      digits.append(bytes.removeFirst())
    }
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      if isDigit(byte) || byte == 46 {
        digits.append(byte)
      } else if !isGroup(bytes, place) {
        break
      }
      place += 1
    }
    guard let value = NumberText.plain(DisplayText.decode(digits)) else { return nil }
    while place < bytes.endIndex, bytes[place] == 32 { place += 1 }
    let word = DisplayText.decode(Array(bytes[place...]))
    if word.isEmpty { return CellNumber(value: value, unit: unit) }
    guard unit == .none, let (known, factor) = units[word] ?? units[word.lowercased()] else {
      return nil
    }
    return CellNumber(value: value * factor, unit: known)
  }

  /// A comma, space or apostrophe before exactly three digits groups thousands.
  private static func isGroup(_ bytes: ArraySlice<UInt8>, _ place: Int) -> Bool {
    guard bytes[place] == 44 || bytes[place] == 32 || bytes[place] == 39,
      place > bytes.startIndex, place + 3 < bytes.endIndex,
      (1...3).allSatisfy({ isDigit(bytes[place + $0]) })
    else { return false }
    return place + 4 == bytes.endIndex || !isDigit(bytes[place + 4])
  }

  private static let units: [String: (MeasureUnit, Double)] = [
    "%": (.percent, 1), "ns": (.microseconds, 0.001), "us": (.microseconds, 1),
    "µs": (.microseconds, 1), "μs": (.microseconds, 1), "ms": (.milliseconds, 1),
    "s": (.seconds, 1), "sec": (.seconds, 1), "secs": (.seconds, 1), "seconds": (.seconds, 1),
    "m": (.minutes, 1), "min": (.minutes, 1), "mins": (.minutes, 1), "h": (.minutes, 60),
    "hour": (.minutes, 60), "B": (.bytes, 1), "bytes": (.bytes, 1),
    "KB": (.kilobytes, 1), "kB": (.kilobytes, 1), "K": (.none, 1e3), "k": (.none, 1e3),
    "kb": (.kilobytes, 1), "MB": (.megabytes, 1), "mb": (.megabytes, 1), "GB": (.gigabytes, 1),
    "gb": (.gigabytes, 1), "TB": (.gigabytes, 1e3), "KiB": (.kilobytes, 1.024),
    "MiB": (.megabytes, 1.048576), "GiB": (.gigabytes, 1.073741824),
    "TiB": (.gigabytes, 1_099.511627776), "Mil": (.none, 1e6), "mil": (.none, 1e6),
    "Bil": (.none, 1e9), "req/s": (.perSecond, 1), "reqps": (.perSecond, 1),
    "ops/s": (.perSecond, 1),
    "/s": (.perSecond, 1), "rps": (.perSecond, 1), "rpm": (.perMinute, 1), "/min": (.perMinute, 1),
  ]

  /// The factor that turns a value in `unit` into `other`; `nil` when they do not measure the same.
  static func factor(from unit: MeasureUnit, to other: MeasureUnit) -> Double? {
    if unit == other { return 1 }
    guard let a = sizes[unit], let b = sizes[other], a.family == b.family else { return nil }
    return a.size / b.size
  }

  private static let sizes: [MeasureUnit: (family: Int, size: Double)] = [
    .microseconds: (0, 1), .milliseconds: (0, 1e3), .seconds: (0, 1e6), .minutes: (0, 6e7),
    .bytes: (1, 1), .kilobytes: (1, 1e3), .megabytes: (1, 1e6), .gigabytes: (1, 1e9),
  ]
}

/// One column of cells brought to one unit.
struct CellColumn: Sendable {
  let unit: MeasureUnit
  let values: [Double?]

  /// The unit that most cells state wins; `named` is what the heading says, for cells that state none.
  init(_ cells: [CellNumber?], named: MeasureUnit) {
    var counts: [MeasureUnit: Int] = [:]
    for case let cell? in cells where cell.unit != .none { counts[cell.unit, default: 0] += 1 }
    let stated = counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
    let unit = stated ?? named
    self.unit = unit
    values = cells.map { cell in
      guard let cell else { return nil }
      if cell.unit == .none || cell.unit == unit { return cell.value }
      return CellNumber.factor(from: cell.unit, to: unit).map { cell.value * $0 }
    }
  }
}

/// Tells a counter, which only ever rises, from a level.
enum CounterNote {
  /// Words for the series' note; empty when the series falls, stands still or is too short to tell.
  static func words(_ samples: [Sample]) -> String {
    let values = samples.compactMap(\.value)
    guard values.count >= 10, let first = values.first, let last = values.last, last > first,
      zip(values, values.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return "" }
    let rises = zip(values, values.dropFirst()).count { $0 < $1 }
    guard rises * 2 >= values.count else { return "" }
    return "Never falls: this looks like a counter, whose rise counts and not its level."
  }
}
