internal import Records

/// Money that people paid for nothing, and money that the organisation lost.
struct MoneyEstimates {
  let reports: [PersonReport]
  let joined: VoiceJoiner
  let figures: [StatedClaim]
  let history: ServiceHistory

  private var paid: [Int] {
    reports.indices.filter {
      reports[$0].mood == .problem && reports[$0].themes.contains(DutyFinder.paidTheme)
    }
  }

  /// Prices that people say they paid.
  private var prices: [(value: Double, line: SourceLine)] {
    paid.flatMap { place in
      MoneyWords.pounds(in: reports[place].text).map { ($0, reports[place].line) }
    }
  }

  var paidWithoutBooking: ImpactEstimate {
    let fewest = sum(by: joined.probable)
    let most = sum(by: joined.certain)
    let lines = paid.map { reports[$0].line }.sorted()
    let cases = Set(paid.map { joined.probable[$0] }).count
    let upTo = Set(paid.map { joined.certain[$0] }).count
    let people =
      cases == upTo
      ? PlainNumber.counted(cases, "case")
      : "\(PlainNumber.words(cases)) to \(PlainNumber.counted(upTo, "case"))"
    let ways =
      lines.isEmpty
      ? []
      : [
        EstimateWay(
          title: "Amounts that people state", low: fewest, high: most,
          method:
            "\(people), from \(PlainNumber.counted(lines.count, "report")). Reports in different "
            + "channels that tell one story are counted once in the lower number. Payments of people "
            + "who did not write are not in it.",
          basis: Basis(lines: lines))
      ]
    return ImpactEstimate(
      subject: .paidWithoutBooking, title: "Money paid without a booking", low: fewest, high: most,
      unit: .pounds,
      words: lines.isEmpty
        ? "Nobody reports it. Payments and bookings have not been compared."
        : fewest == nil
          ? "\(people) reported. The amounts are not stated."
          : "\(people) reported. Whether there are more is known only when payments and bookings have "
            + "been compared.",
      ways: ways)
  }

  /// One amount for each person: the largest, where somebody names several.
  private func sum(by people: [Int]) -> Double? {
    var amounts: [Int: Double] = [:]
    for place in paid {
      guard let amount = MoneyWords.pounds(in: reports[place].text).max() else { continue }
      amounts[people[place]] = max(amounts[people[place]] ?? 0, amount)
    }
    return amounts.isEmpty ? nil : amounts.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
  }

  func revenue(lost: ImpactEstimate) -> ImpactEstimate {
    var ways: [EstimateWay] = []
    let prices = self.prices
    if let lowest = prices.map(\.value).min(), let highest = prices.map(\.value).max(),
      lost.low != nil || lost.high != nil
    {
      ways.append(
        EstimateWay(
          title: "Lost bookings times a price", low: lost.low.map { $0 * lowest },
          high: lost.high.map { $0 * highest },
          method: "The price is the one that people state; other bookings cost other prices, and "
            + "some people booked later.",
          basis: Basis(
            lines: (prices.map(\.line) + lost.ways.flatMap(\.basis.lines)).sorted().uniqued
              .firstAndLast(12), calculation: "Lost bookings times the stated price")))
    }
    return ImpactEstimate(
      subject: .revenue, title: "Revenue lost", low: ways.first?.low, high: ways.first?.high,
      unit: .pounds,
      words: ways.isEmpty
        ? "Not established: the materials state no price and no payments."
        : "A rough range: it stands on one stated price and on a wide range of lost bookings.",
      ways: ways)
  }

  /// A stated cost of a minute, times the minutes in which people were affected.
  var cost: ImpactEstimate? {
    let rates = figures.filter { $0.subject == .cost }
    guard let low = rates.map(\.value).min(), let high = rates.map(\.value).max(),
      !history.spans.isEmpty
    else { return nil }
    let unusable = history.seconds(atLeast: .unusable) / 60
    let affected = history.seconds(atLeast: .degraded) / 60
    return ImpactEstimate(
      subject: .cost, title: "Cost of the time affected", low: low * unusable,
      high: high * affected,
      unit: .pounds,
      words: "The cost of a minute is the materials' own and was not checked.",
      ways: [
        EstimateWay(
          title: "Stated cost of a minute, times minutes", low: low * unusable,
          high: high * affected,
          method:
            "The lower number takes the \(PlainNumber.counted(unusable, "minute")) in which the "
            + "service was unusable, the higher the \(PlainNumber.counted(affected, "minute")) in which "
            + "people were affected at all.",
          basis: Basis(
            lines: (rates.map(\.line) + history.spans.flatMap { $0.basis.lines.prefix(1) }).sorted()
              .uniqued.firstAndLast(12), calculation: history.definition))
      ])
  }

  /// What lies behind a stated loss: its price for each lost booking, and for each minute.
  func remarks(on revenue: StatedClaim) -> String {
    var words: [String] = []
    let counts = figures.filter { $0.subject == .lostBookings && $0.value > 0 }
    if let count = counts.first {
      let each = revenue.value / count.value
      words.append(
        "Divided by the \(PlainNumber.words(count.value, decimals: 0)) bookings that are stated as lost, "
          + "it is £\(PlainNumber.words(each, decimals: 2)) for each.")
      if let price = prices.first(where: { abs($0.value - each) <= 0.02 * each }) {
        words.append(
          "A person paid £\(PlainNumber.words(price.value, decimals: 2)). So it looks like one number "
            + "times one price, not like a measurement.")
      }
    }
    let minutes = history.seconds(atLeast: .degraded) / 60
    if minutes >= 1 {
      words.append(
        "Over the time affected it is £\(PlainNumber.words(revenue.value / minutes, decimals: 2)) a "
          + "minute.")
    }
    return words.joined(separator: " ")
  }
}
