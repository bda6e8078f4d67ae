internal import Records

/// How many people were affected, and how many of them lost what they came for.
struct PeopleEstimates {
  let evidence: Evidence
  let heard: PeopleHeard
  let reports: [PersonReport]
  /// As `VoiceJoiner.probable`.
  let people: [Int]
  let numbers: [StatedPeople]
  let outcome: OutcomeShare?
  let harm: Span?

  func affected(failedRequests: ImpactEstimate) -> ImpactEstimate {
    let sessions = self.sessions
    let ways = [reporters, spokenFor, sessions].compactMap(\.self)
    let low = ways.compactMap(\.low).max()
    let high = (sessions?.high ?? failedRequests.high).map { max($0, low ?? 0) }
    let words: String
    switch (low, high) {
    case (nil, nil): words = "Not established: the materials hold nothing to work it out from."
    case (_, nil): words = "Only the least can be said. Most people who are affected never write."
    case (_, .some) where sessions?.high != nil:
      words =
        "The range is wide, because a session is not a person and its length is not in the materials."
    default:
      words =
        "The lower number is people heard from; the higher one would need every failed request to be "
        + "another person's. Between them nothing in the materials decides."
    }
    return ImpactEstimate(
      subject: .people, title: "People affected", low: low, high: high, unit: .count, words: words,
      ways: ways)
  }

  private var reporters: EstimateWay? {
    guard heard.mostWithProblem > 0 else { return nil }
    return EstimateWay(
      title: "People who reported a problem", low: Double(heard.fewestWithProblem),
      high: Double(heard.mostWithProblem),
      method:
        "Reports in all channels, with those of one person or one story joined. Most people who "
        + "are affected never write, so this is a floor.",
      basis: heard.basis)
  }

  /// People may belong to two of the groups, so the largest is certain and the sum is the most.
  private var spokenFor: EstimateWay? {
    let news = Set(
      reports.filter { $0.mood == .information }.map(\.line))
    let own = numbers.filter { number in
      !number.countsGroups && !number.basis.lines.contains { news.contains($0) }
    }
    guard let largest = own.map(\.low).max() else { return nil }
    let hasLimit = own.allSatisfy { $0.high != nil }
    return EstimateWay(
      title: "People whom reporters speak for", low: largest,
      high: hasLimit ? own.reduce(0) { $0 + ($1.high ?? 0) } : nil,
      method:
        "Numbers that people state of their own groups. The largest single number is the least; "
        + "one person may belong to two groups. Nobody checked the numbers.",
      basis: Basis(lines: own.flatMap(\.basis.lines).sorted().uniqued))
  }

  /// Sessions open at once while attempts failed: if every session stayed throughout, the largest
  /// number of one moment is all there were; if none stayed until the next reading, their sum is.
  private var sessions: EstimateWay? {
    guard let outcome,
      let series = evidence.series.first(where: { series in
        let words = NameTokens(series.name)
        return [.count, .none].contains(series.unit)
          && words.containsAny(of: ["session*", "users", "visitors"])
          && words.containsAny(of: ["active", "concurrent", "online", "open", "current"])
      })
    else { return nil }
    var most: (value: Double, line: SourceLine)?
    var sum = 0.0
    var lines: [SourceLine] = []
    for sample in series.samples {
      guard let value = sample.value, value.isFinite, value >= 0, value < 1e12,
        harm?.contains(sample.time) ?? true, let failed = outcome.failed(at: sample.time)
      else { continue }
      let affected = value * failed.share
      sum += affected
      lines.append(sample.line)
      if affected > most?.value ?? 0 { most = (affected, sample.line) }
    }
    guard let most, let first = lines.first, let last = lines.last else { return nil }
    return EstimateWay(
      title: "Sessions open while attempts failed", low: most.value.rounded(), high: sum.rounded(),
      method: "Sessions times the share of attempts that failed. The lower number is one moment's: "
        + "right if everybody stayed. The higher adds up all readings: right if nobody stayed from one "
        + "to the next.",
      basis: Basis(
        lines: [first, most.line, last].sorted().uniqued,
        calculation: "\(series.fullName) times the share that failed by \(outcome.title)"))
  }

  /// People who say that they have nothing for their payment are the least; every failed attempt as
  /// another person's lost booking is the most.
  func lost(failedBookings: ImpactEstimate) -> ImpactEstimate {
    let paid = reports.indices.filter {
      reports[$0].mood == .problem && reports[$0].themes.contains(DutyFinder.paidTheme)
    }
    let count = Double(Set(paid.map { people[$0] }).count)
    var ways: [EstimateWay] = []
    if count > 0 {
      ways.append(
        EstimateWay(
          title: "People who say they paid and have no booking", low: count, high: nil,
          method: "Reports of the same story are joined. Others may have lost a booking and not "
            + "written.",
          basis: Basis(lines: paid.map { reports[$0].line }.sorted())))
    }
    if let high = failedBookings.high {
      ways.append(
        EstimateWay(
          title: "Attempts that failed", low: nil, high: high,
          method: "No more bookings can be lost than attempts failed. People who tried again and "
            + "succeeded lost nothing, so the truth is lower.",
          basis: Basis(
            lines: failedBookings.ways.flatMap(\.basis.lines).sorted().uniqued.firstAndLast(12))))
    }
    return ImpactEstimate(
      subject: .lostBookings, title: "Bookings lost", low: count > 0 ? count : nil,
      high: failedBookings.high, unit: .count,
      words: ways.isEmpty
        ? "Not established: the materials hold nothing to work it out from."
        : "Not established more closely: the materials do not say who tried again and succeeded.",
      ways: ways)
  }
}
