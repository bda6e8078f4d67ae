/// Where the parts stand that the keys of a line name. Kept from line to line: making it anew for each
/// costs as much as reading the line.
struct FoundParts: Sendable {
  private var ranges = [Range<Int>](repeating: 0..<0, count: JSONKeys.Role.allCases.count)
  private var ranks = [UInt8](repeating: 255, count: JSONKeys.Role.allCases.count)

  subscript(_ role: JSONKeys.Role) -> Range<Int> { ranges[role.rawValue] }

  mutating func clear() {
    for role in ranges.indices {
      ranges[role] = 0..<0
      ranks[role] = 255
    }
  }

  /// Whether no better key was met for the part.
  @inline(__always)
  func lacks(_ entry: JSONKeys.Entry) -> Bool { entry.rank < ranks[entry.role.rawValue] }

  @inline(__always)
  mutating func take(_ range: Range<Int>, as entry: JSONKeys.Entry) {
    ranks[entry.role.rawValue] = entry.rank
    ranges[entry.role.rawValue] = range
  }
}
