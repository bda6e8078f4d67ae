/// Where an access log states how long a request took: at the end of the line, as one of these.
enum AccessDuration: Hashable, Sendable {
  case none
  /// `1889ms`, `0.5s`, `250us`: the unit stands there.
  case withUnit
  /// A bare number in this many microseconds each.
  case bare(microseconds: Int)

  /// Decides from the bare numbers of a sample: with a point they are seconds (nginx
  /// `$request_time`); whole numbers are microseconds (Apache `%D`) when the typical one is large,
  /// else milliseconds.
  static func ofBareNumbers(_ numbers: [Double], anyPoint: Bool) -> AccessDuration {
    guard !numbers.isEmpty else { return .none }
    if anyPoint { return .bare(microseconds: 1_000_000) }
    let middle = numbers.sorted()[numbers.count / 2]
    return .bare(microseconds: middle >= 2_000 ? 1 : 1_000)
  }

  /// Microseconds stated by `token`; `notStated` for `-`, blanks and what is no number.
  @inline(__always)
  func microseconds(_ line: Bytes, _ start: Int, _ end: Int) -> Int {
    var place = start
    var whole = 0
    var digits = 0
    while place < end, isDigit(line[place]), digits < 12 {
      whole = whole &* 10 &+ Int(line[place] &- 48)
      place &+= 1
      digits &+= 1
    }
    var fraction = 0
    var scale = 1
    if place < end, line[place] == 46 {
      place &+= 1
      while place < end, isDigit(line[place]) {
        if scale < 1_000_000 {
          fraction = fraction &* 10 &+ Int(line[place] &- 48)
          scale &*= 10
        }
        place &+= 1
        digits &+= 1
      }
    }
    guard digits > 0, digits < 24 else { return LineFields.notStated }
    let unit = self.unit(line, place, end)
    guard unit > 0 else { return LineFields.notStated }
    let value = whole &* unit &+ fraction &* unit / scale
    return min(value, DurationCounts.longest)
  }

  @inline(__always)
  private func unit(_ line: Bytes, _ place: Int, _ end: Int) -> Int {
    if place == end {
      if case .bare(let microseconds) = self { return microseconds }
      return 0
    }
    let last = line[end &- 1]
    guard last == 115 else { return 0 }
    if end &- place == 1 { return 1_000_000 }
    if end &- place == 2, line[place] == 109 { return 1_000 }
    if end &- place == 2, line[place] == 117 { return 1 }
    // µ in UTF-8 is two bytes.
    return end &- place == 3 && line[place] == 0xC2 ? 1 : 0
  }
}
