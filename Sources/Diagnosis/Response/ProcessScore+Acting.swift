internal import Records

/// Planning, and how the team thought while acting.
extension ProcessScore {
  static let planning: [Item] = [
    Item("planning-triage", "Structured initial triage") { context in
      guard let triage = context.record.triage else { return nil }
      let blocks = [
        !triage.known.isEmpty, !triage.notKnown.isEmpty, !triage.priorities.isEmpty,
        !triage.notDoingYet.isEmpty,
      ].count { $0 }
      return blocks >= 3
        ? Finding("The triage has \(blocks) of its 4 parts", [triage.line]) : nil
    },
    Item("planning-priorities", "Put containing the harm before finding the cause, before repair") {
      context in
      let ranked = (context.record.triage?.priorities ?? []).compactMap { priority in
        ResponseWords.rank(priority.text).map { ($0, priority.line) }
      }
      guard ranked.count >= 2, zip(ranked, ranked.dropFirst()).allSatisfy({ $0.0 <= $1.0 }),
        let first = ranked.first, first.0 < 2
      else { return nil }
      return Finding(
        "The priorities stand in the order contain, find out, repair", ranked.map(\.1))
    },
    Item("planning-check", "Planned a check before acting") { context in
      guard let act = context.actingDecisions.first?.time ?? context.firstAct else { return nil }
      let before = context.record.checks.filter { $0.time.map { $0 <= act } ?? false }
      return before.isEmpty
        ? nil
        : Finding(
          "\(PlainNumber.counted(before.count, "check")) before the first act at "
            + PlainTime.clock(act), before.map(\.line))
    },
    Item("planning-way-back", "Had a plan for a rollback that makes it worse") { context in
      context.record.rollback?.ifWorse.map {
        Finding("The plan says what to do if it gets worse", [$0.line])
      }
    },
    Item("planning-speed", "Normal service within 10 minutes of the first alert") { context in
      guard let alert = context.firstAlert, let end = context.restored else { return nil }
      let seconds = end.time.seconds(since: alert.time)
      return (0..<600).contains(seconds)
        ? Finding(
          "\(PlainDuration.words(seconds: seconds)) from the first alert to normal service",
          [alert.line] + end.basis.lines) : nil
    },
  ]

  static let reflection: [Item] = [
    Item("reflection-unknowns", "Told what was known from what was not") { context in
      guard let triage = context.record.triage, !triage.known.isEmpty, !triage.notKnown.isEmpty
      else { return nil }
      return Finding(
        "\(triage.known.count) known and \(triage.notKnown.count) not known are written down",
        (triage.known + triage.notKnown).map(\.line))
    },
    Item("reflection-symptom", "Told the symptom from its source") { context in
      let runs = [
        ["symptom"], ["symptoms"], ["not", "the", "cause"], ["not", "a", "cause"],
        ["knock", "on", "effect"], ["downstream", "of"],
      ]
      let found = context.texts.filter { remark in
        let tokens = NameTokens(remark.text)
        return runs.contains { tokens.containsRun($0) }
      }
      return found.isEmpty
        ? nil : Finding("The team wrote which failures were symptoms", found.map(\.line))
    },
    Item("reflection-no-rush", "Did not act before there was evidence") { context in
      guard let act = context.firstAct else { return nil }
      let readings = context.record.hypotheses.flatMap(\.readings).filter {
        ($0.time.map { $0 <= act } ?? false) && !$0.evidence.isEmpty
      }.map(\.line)
      let checks = context.record.checks.filter { $0.time.map { $0 <= act } ?? false }.map(\.line)
      return readings.isEmpty && checks.isEmpty
        ? nil
        : Finding(
          "Evidence or a check is written down before the first act at \(PlainTime.clock(act))",
          readings + checks)
    },
    Item("reflection-afterwards", "Reflected thoroughly afterwards") { context in
      let record = context.record
      guard !record.wentWell.isEmpty, !record.couldImprove.isEmpty,
        record.wentWell.count + record.couldImprove.count + record.wasLucky.count >= 4
      else { return nil }
      return Finding(
        "\(record.wentWell.count) things went well, \(record.couldImprove.count) could improve",
        (record.wentWell + record.couldImprove + record.wasLucky).map(\.line))
    },
    Item("reflection-depth", "Told the surface cause from what let it happen") { context in
      let causes = context.record.causes
      guard causes.contains(where: { $0.depth == .surface }),
        causes.contains(where: { $0.depth != .surface })
      else { return nil }
      let depths = StatedCause.Depth.allCases.filter { depth in
        causes.contains { $0.depth == depth }
      }
      return Finding("Causes are stated at \(depths.count) depths", causes.map(\.line))
    },
  ]
}
