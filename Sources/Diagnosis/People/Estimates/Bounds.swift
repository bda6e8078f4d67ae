internal import Records

/// The lowest and the highest that several ways give, and how far they agree.
struct Bounds: Hashable, Sendable {
  /// From this ratio on, ways count different things and do not confirm each other.
  private static let farApart = 3.0

  let low: Double?
  let high: Double?
  private let count: Int
  private let ratio: Double

  init(of ways: [EstimateWay]) {
    low = ways.compactMap(\.low).min()
    high = ways.compactMap(\.high).max()
    count = ways.count
    let middles = ways.compactMap { way in
      way.low.flatMap { low in way.high.map { (low + $0) / 2 } }
    }
    ratio = (middles.max() ?? 0) / max(middles.min() ?? 1, 1)
  }

  func words(ofPeople: Bool) -> String {
    switch count {
    case 0: return "Not established: the materials hold nothing to work it out from."
    case 1: return "Worked out in one way, with nothing to check it against."
    default:
      return ratio > Self.farApart
        ? "The ways differ \(PlainNumber.times(ratio)), so they do not count the same thing. Until "
          + "that is settled, only the range stands."
        : "Worked out in \(PlainNumber.counted(count, "way")) that give numbers of the same size."
    }
  }

  /// How a stated figure stands beside a range; 5% is the room for rounding.
  static func verdict(
    of stated: Double, low: Double?, high: Double?
  ) -> StatedComparison.Verdict {
    if low == nil, high == nil { return .cannotBeComputed }
    if let low, stated < low * 0.95 { return .conflicts }
    if let high, stated > high * 1.05 { return .conflicts }
    guard let low, let high else { return .within }
    return high <= low * farApart ? .agrees : .within
  }
}
