internal import Records

/// What the team stored, and how it dealt with doubt.
extension ProcessScore {
  static let learning: [Item] = [
    Item("learning-pattern", "Stored the pattern of the incident") {
      stored(.incidentPattern, in: $0)
    },
    Item("learning-diagnosis", "Stored how to diagnose it") { stored(.diagnosticLesson, in: $0) },
    Item("learning-process", "Identified improvements to the process") { context in
      if let found = stored(.processImprovement, in: context) { return found }
      if let found = stored(.processLesson, in: context) { return found }
      let deep = Set(context.record.causes.filter { $0.depth != .surface }.map(\.id))
      let actions = context.record.actions.filter { deep.contains($0.cause) }
      return actions.isEmpty
        ? nil
        : Finding(
          "\(PlainNumber.counted(actions.count, "action")) address what let it happen",
          actions.map(\.line))
    },
    Item("learning-blameless", "Blameless, and still accountable") { context in
      let record = context.record
      let actions = record.actions
      let reflected = record.wentWell + record.couldImprove
      guard !actions.isEmpty, !reflected.isEmpty || !record.causes.isEmpty,
        BlameWords.found(in: context.texts).isEmpty,
        context.actions.rows.allSatisfy({
          !$0.faults.contains(.noOwner) && !$0.faults.contains(.teamOwner)
        })
      else { return nil }
      return Finding(
        "Every action has a role that owns it, and no text blames a person", actions.map(\.line))
    },
    Item("learning-actionable", "Proposed improvements that can be acted on") { context in
      let sound = context.actions.rows.filter { $0.faults.isEmpty }
      return sound.isEmpty
        ? nil
        : Finding(
          "\(sound.count) of \(PlainNumber.counted(context.actions.rows.count, "action")) "
            + (sound.count == 1 ? "has" : "have") + " a verb, an owner, a date, a type and a test",
          sound.flatMap(\.basis.lines))
    },
  ]

  static let confidence: [Item] = [
    Item("confidence-doubt", "Expressed doubt as it was") { context in
      let first = context.record.hypotheses.compactMap(\.readings.first)
      guard first.count >= 2, first.allSatisfy({ $0.confidence < 100 }),
        first.reduce(0, { $0 + $1.confidence }) <= 100.5
      else { return nil }
      return Finding(
        "\(first.count) rival explanations were held, none of them as certain", first.map(\.line))
    },
    Item("confidence-update", "Changed confidence as evidence came in") { context in
      let moved = context.record.hypotheses.flatMap { hypothesis in
        zip(hypothesis.readings, hypothesis.readings.dropFirst())
          .filter { $0.confidence != $1.confidence && !$1.evidence.isEmpty }
          .map(\.1.line)
      }
      return moved.isEmpty
        ? nil : Finding("Confidence moved with new evidence beside it", moved)
    },
    Item("confidence-told", "Told those who waited how sure it was") { context in
      let told = context.record.updates.filter { update in
        update.confidence != nil
          || NameTokens(update.text).containsAny(of: ["confidence", "confident"])
      }
      return told.isEmpty
        ? nil : Finding("An update said how sure the team was", told.map(\.line))
    },
    Item("confidence-time", "Did not promise an end it could not keep") { context in
      let record = context.record
      let promises = [
        ["guarantee"], ["guaranteed"], ["definitely"], ["will", "be", "fixed", "by"],
        ["will", "be", "back", "at"], ["promise"],
      ]
      let broken = record.updates.contains { update in
        let tokens = NameTokens(update.text)
        return promises.contains { tokens.containsRun($0) }
      }
      let rows = context.calibration.forecasts
      guard !broken, !rows.contains(where: { $0.isClose == false }),
        !rows.isEmpty || !record.updates.isEmpty
      else { return nil }
      return rows.isEmpty
        ? Finding("No update promised an end", record.updates.map(\.line))
        : Finding(
          "No forecast was far from what it took", rows.flatMap(\.basis.lines))
    },
    Item("confidence-calibration", "A look back shows that the confidence was right") { context in
      guard let brier = context.calibration.brierScore, brier < 0.25 else { return nil }
      let score = PlainNumber.words(brier, decimals: 4)
      return Finding(
        "Brier score \(score) over \(PlainNumber.counted(context.calibration.scoredClaims, "claim")); "
          + "always saying 50% would give 0.25", context.calibration.rows.flatMap(\.basis.lines))
    },
  ]

  private static func stored(_ kind: Lesson.Kind, in context: ResponseContext) -> Finding? {
    let found = context.lessons.filter { $0.kind == kind }
    return found.isEmpty
      ? nil
      : Finding(
        "\(PlainNumber.counted(found.count, "lesson")) of this kind "
          + (found.count == 1 ? "is" : "are") + " stored", found.compactMap(\.line))
  }
}
