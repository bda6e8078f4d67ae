/// A stretch of a folded text that is personal data.
struct Spot {
  let start: Int
  /// Behind the last byte.
  let end: Int
  let kind: PersonalKind
  /// The person of the incident, when known.
  let person: Int?

  init(_ range: Range<Int>, _ kind: PersonalKind, person: Int? = nil) {
    start = range.lowerBound
    end = range.upperBound
    self.kind = kind
    self.person = person
  }

  /// What is written in its place: "[citizen 4]", "[name]", "[email address]".
  var replacement: String {
    if kind == .name || kind == .handle, let person { return "[citizen \(person)]" }
    return kind.replacement
  }

  /// Spots in order without overlaps: of two that meet, the earlier stays, of two that start
  /// together the longer, and of two alike the one that knows the person. Where a later one reaches
  /// further, its rest is kept, so that no byte of a spot is ever let through.
  static func resolved(_ spots: [Spot]) -> [Spot] {
    let ordered = spots.enumerated().sorted { a, b in
      if a.element.start != b.element.start { return a.element.start < b.element.start }
      if a.element.end != b.element.end { return a.element.end > b.element.end }
      if (a.element.person != nil) != (b.element.person != nil) { return a.element.person != nil }
      return a.offset < b.offset
    }
    var result: [Spot] = []
    for (_, spot) in ordered where spot.end > spot.start {
      guard let last = result.last, spot.start < last.end else {
        result.append(spot)
        continue
      }
      let known = last.person ?? (last.kind == .name && spot.kind == .name ? spot.person : nil)
      result[result.count - 1] = Spot(
        last.start..<max(last.end, spot.end), last.kind, person: known)
    }
    return result
  }
}
