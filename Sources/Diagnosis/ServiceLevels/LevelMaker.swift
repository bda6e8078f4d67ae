internal import Records

/// Makes a service level from an indicator: target, budget, what was spent, windows, guard.
struct LevelMaker: Sendable {
  let review: Review
  let calm: Span?
  let traffic: RuleMetric?
  let healthy: HealthyDays?

  func level(for indicator: Indicator) -> ServiceLevel {
    let subject = LevelWords(indicator)
    var level = ServiceLevel(
      id: subject.id, title: subject.title, journey: indicator.journey, aspect: indicator.aspect,
      signal: indicator.metric.signal, good: subject.good, valid: subject.valid,
      slowLimit: indicator.slowLimit, targetReason: "", notes: subject.notes)
    let calmReadings = indicator.metric.samples.filter {
      calm?.contains($0.time) == true && $0.value?.isFinite == true
    }
    let usual = healthy?.metric(like: indicator.metric)
    let usualReadings = usual?.samples.filter { $0.value?.isFinite == true } ?? []
    let share = calmShare(
      of: [(indicator.badShare, calmReadings)]
        + (usual.map { [(BadShare(metric: $0, rule: indicator.badShare.rule), usualReadings)] }
          ?? []))
    level.calmBadShare = share
    let count = calmReadings.count + usualReadings.count
    let proposal = TargetProposal(
      badShare: share?.value, readings: count,
      seconds: Double(count * max(1, indicator.metric.stepSeconds)),
      isStretch: indicator.aspect == .speed)
    level.target = proposal.target
    level.targetReason = proposal.reason
    guard let target = proposal.target else { return level }
    addBudget(to: &level, target: target, indicator: indicator)
    level.windows = BurnWindow.all(target: target, periodSeconds: ServiceLevel.periodSeconds)
    level.notes += level.windows.filter { !$0.isReachable }.map(unreachable)
    if let fast = level.windows.first, fast.shortSeconds < indicator.metric.stepSeconds {
      level.notes.append(
        "The measure is read every "
          + "\(PlainDuration.words(seconds: Double(indicator.metric.stepSeconds))), more rarely than "
          + "the short window of \(PlainDuration.words(seconds: Double(fast.shortSeconds))): one "
          + "reading decides it.")
    }
    level.lowTraffic = trafficGuard(for: indicator, fast: level.windows.first)
    return level
  }

  /// An aspect that nothing measures is named, so that the gap is seen.
  func unmeasured(_ aspect: ServiceLevel.Aspect) -> ServiceLevel {
    let (title, good, valid, what): (String, String, String, String) =
      switch aspect {
      case .availability:
        (
          "People’s requests succeed", "requests that succeed", "requests that people make",
          "Count requests by outcome at the edge of the service."
        )
      case .speed:
        (
          "Pages answer in time", "requests answered within 2 seconds", "requests that people make",
          "Record how long each request takes at the edge of the service."
        )
      case .correctness:
        (
          "What people are told is right", "outcomes that agree in every system",
          "outcomes that people were told of",
          "Compare what people were told with what was recorded, every hour: payments with bookings, "
            + "confirmations with records."
        )
      }
    return ServiceLevel(
      id: "\(aspect.rawValue)-not-measured", title: title, journey: nil, aspect: aspect,
      signal: nil, good: good, valid: valid,
      targetReason: "No target is proposed: nothing in the materials measures it", notes: [what])
  }

  /// Over the readings before the first sign and those of healthy days.
  private func calmShare(of stretches: [(bad: BadShare, readings: [Sample])]) -> Figure? {
    let values = stretches.flatMap { bad, readings in
      readings.compactMap { reading -> Double? in
        bad.minutes.value(at: Int(clamping: reading.time.minute - bad.minutes.start.minute))
      }
    }
    guard !values.isEmpty else { return nil }
    let mean = values.reduce(0, +) / Double(values.count)
    let places = stretches.flatMap { [$0.readings.first?.line, $0.readings.last?.line] }
    let healthy = stretches.dropFirst().contains { !$0.readings.isEmpty }
    return Figure(
      mean, .ratio,
      basis: Basis(
        lines: places.compactMap(\.self),
        calculation:
          "Mean share of bad events in the \(values.count) readings before the first sign"
          + (healthy ? " and on healthy days" : "")))
  }

  private func addBudget(to level: inout ServiceLevel, target: Double, indicator: Indicator) {
    let allowed = (1 - target) * ServiceLevel.periodSeconds / 60
    let share = PlainNumber.words((1 - target) * 100, decimals: 2)
    level.budget = Figure(
      1 - target, .ratio, basis: Basis(calculation: "1 minus the target of the service level"))
    level.budgetMinutes = Figure(
      allowed, .minutes,
      basis: Basis(calculation: "\(share)% of the 40,320 minutes in 28 days, as a complete stop"))
    guard let period = review.period else { return }
    let inside = indicator.bad.values.indices.filter { period.contains(indicator.bad.time(at: $0)) }
    let known = inside.compactMap { indicator.bad.values[$0] }
    guard !known.isEmpty else {
      level.notes.append("The measure has no reading during the incident: what it cost is unknown.")
      return
    }
    let minutes = known.reduce(0, +)
    let lines = indicator.metric.samples.filter { period.contains($0.time) }.map(\.line)
    let basis = Basis(
      lines: [lines.first, lines.last].compactMap(\.self),
      calculation:
        "Sum over \(PlainNumber.words(known.count)) minutes of the incident of the share "
        + "of bad events, each reading carried to the next; not weighted by the number of requests")
    level.spentMinutes = Figure(minutes, .minutes, basis: basis)
    level.spent = Figure(
      minutes / allowed, .ratio,
      basis: Basis(
        lines: basis.lines,
        calculation: "\(PlainNumber.words(minutes)) bad minutes divided by the "
          + "\(PlainNumber.words(allowed)) minutes that the budget allows in 28 days"))
    if known.count < inside.count {
      level.notes.append(
        "\(PlainNumber.counted(inside.count - known.count, "minute")) of the incident have no "
          + "reading and are not counted.")
    }
  }

  private func unreachable(_ window: BurnWindow) -> String {
    "The windows of \(window.words) would need \(PlainNumber.words(window.badShare * 100))% of "
      + "events to be bad: they can never fire at this target. Alert on the share of bad events "
      + "itself instead."
  }

  private func trafficGuard(for indicator: Indicator, fast: BurnWindow?) -> LowTrafficGuard? {
    guard let fast, fast.badShare > 0 else { return nil }
    let least = Int(min(1e9, (3 / fast.badShare).rounded(.up)))
    let calmReadings = (traffic?.samples ?? []).filter { calm?.contains($0.time) == true }
    let values = calmReadings.compactMap(\.value).filter(\.isFinite).sorted()
    guard let traffic, !values.isEmpty, indicator.journey == nil else {
      return LowTrafficGuard(
        calmEventsInShortWindow: nil, leastEvents: least, oneFailureWouldFire: nil,
        words: "How many of these events there are in a quiet hour is not measured. Let the rule "
          + "fire only with \(PlainNumber.words(least)) events or more in the long window, and add "
          + "a rule that counts failures for the quiet hours.")
    }
    let perMinute = values[values.count / 2] * (traffic.unit == .perSecond ? 60 : 1)
    let events = perMinute * Double(fast.shortSeconds) / 60
    let oneFires = events * fast.badShare < 1
    return LowTrafficGuard(
      calmEventsInShortWindow: Figure(
        events, .count,
        basis: Basis(
          lines: [calmReadings.first?.line, calmReadings.last?.line].compactMap(\.self),
          calculation: "The middle calm reading of \(Phrases.inline(traffic.title)) times "
            + PlainDuration.words(seconds: Double(fast.shortSeconds)))),
      leastEvents: least, oneFailureWouldFire: oneFires,
      words: (oneFires
        ? "With calm traffic one failure alone would pass the limit in the short window. "
        : "With calm traffic one failure alone does not pass the limit in the short window. ")
        + "The rule stays silent with fewer than \(PlainNumber.counted(least, "event")) in the long "
        + "window, so that at least three must be bad.")
  }
}
