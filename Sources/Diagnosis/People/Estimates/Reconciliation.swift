internal import Records

/// Holds every stated figure against the computed range of its kind.
struct Reconciliation {
  let claims: [StatedClaim]
  let money: MoneyEstimates
  let windows: [AttemptWindow]

  func applied(to estimate: ImpactEstimate) -> ImpactEstimate {
    var estimate = estimate
    let own = claims.filter { $0.subject == estimate.subject }
    estimate.stated += own.map { claim in
      // A stated rate is what the cost is made from: nothing to hold it against.
      let verdict: StatedComparison.Verdict =
        estimate.subject == .cost
        ? .cannotBeComputed
        : Bounds.verdict(of: claim.value, low: estimate.low, high: estimate.high)
      return StatedComparison(
        name: claim.name, value: claim.value, text: claim.text, time: claim.time, verdict: verdict,
        words: words(verdict, claim, estimate, others: own.filter { $0 != claim }),
        basis: Basis(lines: [claim.line]))
    }
    return estimate
  }

  private func words(
    _ verdict: StatedComparison.Verdict, _ claim: StatedClaim, _ estimate: ImpactEstimate,
    others: [StatedClaim]
  ) -> String {
    let range = Self.range(estimate)
    var words: [String] = []
    switch verdict {
    case .agrees: words.append("It lies in the computed range, \(range).")
    case .within:
      words.append(
        "The computed range, \(range), allows it and does not confirm it. The materials do not say how "
          + "it was counted.")
    case .conflicts: words.append("It lies outside the computed range, \(range).")
    case .cannotBeComputed:
      words.append("The materials hold nothing to check it against.")
    }
    if let other = others.first(where: { $0.value != claim.value }) {
      words.append(Self.difference(claim, other))
    }
    if claim.subject == .revenue {
      let remarks = money.remarks(on: claim)
      if !remarks.isEmpty { words.append(remarks) }
    }
    if claim.subject == .lostBookings, !windows.isEmpty {
      let counts = windows.map { PlainNumber.words($0.failed, decimals: 0) }
      words.append(
        "It is not the same count as the \(Phrases.list(counts)) failed attempts that alerts state: "
          + "those are attempts in a few minutes, and one person may try many times.")
    }
    return words.joined(separator: " ")
  }

  /// "489 to 4,310", "at least 489", "at most 4,310".
  static func range(_ estimate: ImpactEstimate) -> String {
    let low = estimate.low.map { PlainNumber.reading($0.rounded(), estimate.unit) }
    let high = estimate.high.map { PlainNumber.reading($0.rounded(), estimate.unit) }
    switch (low, high) {
    case (let low?, let high?): return low == high ? low : "\(low) to \(high)"
    case (let low?, nil): return "at least \(low)"
    case (nil, let high?): return "at most \(high)"
    case (nil, nil): return "not established"
    }
  }

  private static func difference(_ claim: StatedClaim, _ other: StatedClaim) -> String {
    let distance = abs(claim.value - other.value)
    let share = 100 * distance / max(claim.value, other.value)
    let when = { (claim: StatedClaim) in
      claim.time.map { "at \(PlainTime.clock($0))" } ?? "for the incident as a whole"
    }
    return
      "It was stated \(when(claim)); \(PlainNumber.words(other.value, decimals: 2)) was stated "
      + "\(when(other)). They differ by \(PlainNumber.words(distance, decimals: 2)) "
      + "(\(PlainNumber.words(share))%)"
      + (claim.time == other.time ? "." : ", and they speak of different times.")
  }
}
