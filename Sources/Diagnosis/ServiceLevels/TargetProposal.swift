internal import Records

/// A target that the calm readings support, with the reason.
struct TargetProposal: Hashable, Sendable {
  /// `nil` when the materials support none.
  let target: Double?
  let reason: String

  /// Strictest first. 99.9% stands only where a week or more of calm data supports it.
  private static let ladder = [0.999, 0.995, 0.99, 0.98, 0.95, 0.9]
  /// When nothing is wrong, at most this part of the budget may be used: the rest is for incidents
  /// and for changes.
  private static let restingPart = 0.5
  private static let week = 7.0 * 86_400
  /// A stretch that is wholly good or bad tells less than a share: fewer of them than this, and 95%
  /// is the most that is proposed. By the rule of three (Hanley and Lippman-Hand, JAMA 249, 1983) 60
  /// good ones in a row put the share of bad ones below 5%.
  private static let stretchesFor99 = 300

  /// `badShare` of the calm readings, how many there are, and how long they cover. `isStretch` when
  /// a reading is good or bad as a whole.
  init(badShare: Double?, readings: Int, seconds: Double, isStretch: Bool) {
    guard let badShare, readings > 0 else {
      target = nil
      reason =
        "No target is proposed: no reading was taken before the first sign, so what the service "
        + "does when nothing is wrong is not established"
      return
    }
    let most =
      seconds >= Self.week ? 0.999 : isStretch && readings < Self.stretchesFor99 ? 0.95 : 0.995
    let found = Self.ladder.first {
      $0 <= most && badShare <= (1 - $0) * Self.restingPart + 1e-12
    }
    target = found
    let calm = "\(PlainNumber.words(badShare * 100, decimals: 2))% were bad when nothing was wrong"
    guard let found else {
      reason =
        "No target is proposed: \(calm), more than half of the budget of the lowest target, 90%"
      return
    }
    let share = "\(PlainNumber.words(found * 100, decimals: 2))%"
    let used = PlainNumber.words(badShare / (1 - found) * 100, decimals: 0)
    var words =
      badShare == 0
      ? "None were bad when nothing was wrong"
      : "\(calm): at \(share) that uses \(used)% of the budget, within the half that is allowed"
    if let stricter = Self.ladder.last(where: { $0 > found }), stricter <= most {
      words += "; \(PlainNumber.words(stricter * 100, decimals: 2))% would be strained at rest"
    } else if found == most, most < 0.999 {
      words +=
        "; the calm data is \(PlainNumber.counted(readings, "reading")) over "
        + "\(PlainDuration.words(seconds: seconds)), too little to support more than \(share)"
    }
    reason = words
  }
}
