import Records

/// The same quantity at the same moment, stated by two sources, more than a fifth apart.
enum TwoValues {
  /// Apart by this share of the larger value, and by more than rounding can explain.
  static let leastDifference = 0.2

  static func contradictions(in claims: [QuantityClaim], _ evidence: Evidence) -> [Contradiction] {
    var groups: [String: [QuantityClaim]] = [:]
    for claim in claims where claim.statistic != "limit" && claim.name.count >= 2 {
      let unit = claim.isPercent ? "%" : ""
      groups[claim.name.joined(separator: " ") + claim.statistic + unit, default: []].append(claim)
    }
    return groups.sorted { $0.key < $1.key }.flatMap { contradictions(within: $0.value) }
  }

  private static func contradictions(within claims: [QuantityClaim]) -> [Contradiction] {
    let files = Set(claims.map(\.line.file))
    guard files.count > 1 else { return [] }
    // Walk in time; each claim of a sparser source is put beside the nearest of every other file.
    let byFile = Dictionary(grouping: claims, by: \.line.file)
      .mapValues { $0.sorted { ($0.time, $0.line) < ($1.time, $1.line) } }
    let order = byFile.keys.sorted {
      (byFile[$0]?.count ?? 0, $0) < (byFile[$1]?.count ?? 0, $1)
    }
    var found: [Contradiction] = []
    for (place, file) in order.enumerated() {
      for other in order.dropFirst(place + 1) {
        let worst = (byFile[file] ?? []).compactMap { claim in
          nearest(to: claim, in: byFile[other] ?? []).map { (claim, $0) }
        }
        .filter { differ($0.0, $0.1) }
        .max { gap($0.0, $0.1) < gap($1.0, $1.1) }
        if let worst { found.append(contradiction(worst.0, worst.1)) }
      }
    }
    return found
  }

  private static func nearest(
    to claim: QuantityClaim, in others: [QuantityClaim]
  ) -> QuantityClaim? {
    let reach = max(claim.resolution, others.first?.resolution ?? 0) / 2
    return others.min {
      abs($0.time.seconds(since: claim.time)) < abs($1.time.seconds(since: claim.time))
    }.flatMap { abs($0.time.seconds(since: claim.time)) <= min(reach, 180) ? $0 : nil }
  }

  private static func gap(_ a: QuantityClaim, _ b: QuantityClaim) -> Double {
    let larger = max(abs(a.value), abs(b.value))
    return larger > 0 ? abs(a.value - b.value) / larger : 0
  }

  private static func differ(_ a: QuantityClaim, _ b: QuantityClaim) -> Bool {
    gap(a, b) > leastDifference && abs(a.value - b.value) > (a.isPercent ? 2 : 1)
  }

  private static func contradiction(_ a: QuantityClaim, _ b: QuantityClaim) -> Contradiction {
    let name = a.name.joined(separator: " ")
    return Contradiction(
      kind: .twoValues,
      subject: "\(name.prefix(1).uppercased())\(name.dropFirst()) at \(PlainTime.clock(a.time))",
      first: .init(words: a.quote, basis: Basis(lines: [a.line])),
      second: .init(words: b.quote, basis: Basis(lines: [b.line])),
      consequence: "Neither is preferred: figures from them are shown with their own source")
  }
}
