internal import Records

/// A way of responding that the materials show: haste that spreads harm, or structure that limits it.
package struct ResponseHabit: Hashable, Sendable {
  package enum Side: String, Hashable, Sendable { case panic, structured }

  /// Lower case letters, digits and hyphens.
  package var id: String
  package var side: Side
  /// One sentence about the process, without people.
  package var words: String
  package var basis: Basis

  /// Two restarts nearer together than this, without a check between them, are a flurry.
  static let flurrySeconds = 1_800.0
  /// Impaired this long without a word to those who wait is silence.
  static let silenceSeconds = 3_600.0

  /// Panic first, then structure.
  static func all(in context: ResponseContext) -> [ResponseHabit] {
    [
      actedBlind(context), restartedAgain(context), saidNothing(context), wasCertainAtOnce(context),
      lookedFirst(context), checkedFirst(context), couldGoBack(context), toldHowSure(context),
    ].compactMap { $0 }
  }

  private static func actedBlind(_ context: ResponseContext) -> ResponseHabit? {
    let record = context.record
    // Without a record of thought, an act alone does not show that there was none.
    guard let act = context.firstAct, !record.hypotheses.isEmpty || !record.checks.isEmpty else {
      return nil
    }
    let thought =
      record.hypotheses.flatMap(\.readings).map(\.time) + record.checks.map(\.time)
    guard thought.allSatisfy({ $0 != nil }), thought.compactMap({ $0 }).allSatisfy({ $0 > act })
    else { return nil }
    let lines =
      context.interventions.filter { $0.time == act }.flatMap(\.basis.lines)
      + context.actingDecisions.filter { $0.time == act }.map(\.line)
    return ResponseHabit(
      id: "acted-before-diagnosis", side: .panic,
      words:
        "The system was changed at \(PlainTime.clock(act)), before any explanation or check is "
        + "written down", basis: Basis(lines: lines.sorted()))
  }

  private static func restartedAgain(_ context: ResponseContext) -> ResponseHabit? {
    let restarts = context.interventions.filter { $0.kind == .restart }
    for (first, second) in zip(restarts, restarts.dropFirst())
    where second.time.seconds(since: first.time) <= flurrySeconds {
      let between = context.record.checks.contains { check in
        check.time.map { $0 >= first.time && $0 <= second.time } ?? false
      }
      if !between {
        return ResponseHabit(
          id: "restarted-again", side: .panic,
          words: "A second restart came "
            + "\(PlainDuration.words(seconds: second.time.seconds(since: first.time))) after the "
            + "first, with no check between them on record",
          basis: Basis(lines: (first.basis.lines + second.basis.lines).sorted()))
      }
    }
    return nil
  }

  private static func saidNothing(_ context: ResponseContext) -> ResponseHabit? {
    let spoken =
      context.record.updates.compactMap(\.time)
      + context.review.evidence.posts.filter(\.isOfficial).map(\.time)
    let harmed = context.review.history.spans.filter { $0.state >= .impaired }
    guard let start = harmed.first?.span.start, let end = harmed.last?.span.end else { return nil }
    let heard = spoken.filter { $0 >= start && $0 < end }.min() ?? end
    let silence = heard.seconds(since: start)
    guard silence >= silenceSeconds else { return nil }
    return ResponseHabit(
      id: "silence", side: .panic,
      words:
        "No update is on record for the first \(PlainDuration.words(seconds: silence)) in which "
        + "people could not use the service as usual",
      basis: harmed.first?.basis ?? Basis())
  }

  private static func wasCertainAtOnce(_ context: ResponseContext) -> ResponseHabit? {
    guard
      let sure = context.record.hypotheses.compactMap(\.readings.first).first(where: {
        $0.confidence >= 95 && $0.evidence.isEmpty
      })
    else { return nil }
    return ResponseHabit(
      id: "certain-at-once", side: .panic,
      words:
        "An explanation was held at \(PlainNumber.words(sure.confidence))% from the start, with "
        + "no evidence beside it", basis: Basis(lines: [sure.line]))
  }

  private static func lookedFirst(_ context: ResponseContext) -> ResponseHabit? {
    guard let triage = context.record.triage, let time = triage.time,
      context.firstAct.map({ time <= $0 }) ?? true
    else { return nil }
    return ResponseHabit(
      id: "triage-first", side: .structured,
      words: "What was known and not known was written down before anything was changed",
      basis: Basis(lines: [triage.line]))
  }

  private static func checkedFirst(_ context: ResponseContext) -> ResponseHabit? {
    guard let act = context.firstAct,
      let check = context.record.checks.first(where: { $0.time.map { $0 <= act } ?? false })
    else { return nil }
    return ResponseHabit(
      id: "checked-before-acting", side: .structured,
      words: "A check was made before the first change to the system",
      basis: Basis(lines: [check.line]))
  }

  private static func couldGoBack(_ context: ResponseContext) -> ResponseHabit? {
    guard let plan = context.record.rollback, plan.ifWorse != nil, !plan.watch.isEmpty else {
      return nil
    }
    return ResponseHabit(
      id: "way-back", side: .structured,
      words: "The plan said what to watch and what to do if it got worse",
      basis: Basis(lines: [plan.line]))
  }

  private static func toldHowSure(_ context: ResponseContext) -> ResponseHabit? {
    guard let update = context.record.updates.first(where: { $0.confidence != nil }) else {
      return nil
    }
    return ResponseHabit(
      id: "honest-update", side: .structured,
      words: "An update said how sure the team was", basis: Basis(lines: [update.line]))
  }
}
