import Records

/// Clues from the comparison of slow and quick runs of the same operation.
enum SeparationClues {
  static func answers(in context: ClueContext) -> [ClueAnswer] {
    let timed = context.evidence.operations.filter { $0.total.timedCount > 0 }
    guard !timed.isEmpty else {
      return [
        Clue.slowByInput, .controlGroupFast, .slowByTimeOnly, .slowByLoad, .bimodalLatency,
        .oneOperationSlow, .everythingSlow, .writesUnaffected,
      ].map { context.notAvailable($0, "Durations of single requests or statements") }
    }
    return inputs(context) + spread(context, timed) + [writes(context, timed)]
  }

  private static func inputs(_ context: ClueContext) -> [ClueAnswer] {
    var answers: [ClueAnswer] = []
    if let found = strongest(context, .input) {
      answers.append(
        context.seen(
          .slowByInput, 1 - found.factor.adjustedPValue,
          "Runs of one operation took \(range(found.separation.quick)) or "
            + "\(range(found.separation.slow)) depending on what was asked for: "
            + "\(found.factor.words) (p = \(probability(found.factor.adjustedPValue)), "
            + "\(found.factor.runs) runs)",
          basis(found.separation)))
    } else {
      answers.append(
        context.notSeen(.slowByInput, "No input separates slow runs from quick ones"))
    }
    let controlled = context.separations.filter { $0.quickAmongSlow >= 3 }
    if let best = controlled.max(by: { $0.quickAmongSlow < $1.quickAmongSlow }) {
      answers.append(
        context.seen(
          .controlGroupFast, min(1, Double(best.quickAmongSlow) / 8),
          "\(best.quickAmongSlow) runs of the same operation stayed quick "
            + "(\(range(best.quick))) while others took \(range(best.slow))",
          Basis(
            lines: best.quick.lines, calculation: "Quick runs between the first and last slow run"))
      )
    } else {
      answers.append(
        context.notSeen(.controlGroupFast, "No group of runs stayed quick among the slow ones"))
    }
    answers.append(byLoad(context))
    answers.append(byClock(context))
    answers.append(
      context.separations.first {
        $0.slow.shortestMilliseconds >= SeparationFinder.leastGap * $0.quick.longestMilliseconds
      }.map {
        context.seen(
          .bimodalLatency, 1, "Durations of one operation fall into two groups with none between",
          basis($0))
      } ?? context.notSeen(.bimodalLatency, "Durations do not fall into two groups"))
    return answers
  }

  private static func byLoad(_ context: ClueContext) -> ClueAnswer {
    guard let found = strongest(context, .load), strongest(context, .input) == nil else {
      return context.notSeen(
        .slowByLoad, "Load at that moment does not separate slow runs from quick ones")
    }
    return context.seen(
      .slowByLoad, found.factor.effect,
      "Slow runs came at times of higher load: "
        + found.factor.words, basis(found.separation))
  }

  private static func byClock(_ context: ClueContext) -> ClueAnswer {
    guard let found = strongest(context, .clock), strongest(context, .input) == nil else {
      return context.notSeen(.slowByTimeOnly, "Slowness is not a matter of the clock alone")
    }
    return context.seen(
      .slowByTimeOnly, found.factor.effect, "From one moment on all runs were slow",
      basis(found.separation))
  }

  /// The factor of a kind that is least likely to be chance; between equals a statement comes before
  /// the request around it, because it is nearer to the work.
  private static func strongest(
    _ context: ClueContext, _ kind: Separation.Factor.Kind
  ) -> (separation: Separation, factor: Separation.Factor)? {
    let found = context.separations.enumerated().compactMap { place, separation in
      separation.separating(kind).first.map { (place, separation, $0) }
    }
    return found.min {
      ($0.2.adjustedPValue, $0.1.kind == .statement ? 0 : 1, $0.0)
        < ($1.2.adjustedPValue, $1.1.kind == .statement ? 0 : 1, $1.0)
    }.map { ($0.1, $0.2) }
  }

  /// Whether slowness sits in one operation or in all of them.
  private static func spread(_ context: ClueContext, _ timed: [Operation]) -> [ClueAnswer] {
    let slow = Set(context.separations.filter { $0.kind != .message }.map(\.operation))
    let busy = timed.filter { $0.total.timedCount >= 8 && $0.kind != .message }
    let statements = busy.filter { $0.kind == .statement }
    let routes = busy.filter { $0.kind == .route }
    // Of two groups of one size, the statements: they are nearer to the work.
    let group = routes.count > statements.count ? routes : statements
    guard group.count >= 2 else {
      return [
        context.notAvailable(.oneOperationSlow, "Durations of at least two kinds of request"),
        context.notAvailable(.everythingSlow, "Durations of at least two kinds of request"),
      ]
    }
    let affected = group.filter { slow.contains($0.name) }
    let lines = affected.compactMap { $0.exemplars.first?.line }
    if affected.count == group.count {
      return [
        context.seen(
          .everythingSlow, 1, "All \(group.count) kinds of request or statement had slow runs",
          Basis(lines: lines)),
        context.notSeen(.oneOperationSlow, "Slow runs are not confined to one operation"),
      ]
    }
    guard !affected.isEmpty else {
      return [
        context.notSeen(.oneOperationSlow, "No operation has a group of slow runs"),
        context.notSeen(.everythingSlow, "No operation has a group of slow runs"),
      ]
    }
    return [
      context.seen(
        .oneOperationSlow, 1 - Double(affected.count - 1) / Double(group.count),
        "\(affected.count) of \(group.count) kinds of request or statement had slow runs",
        Basis(lines: lines)),
      context.notSeen(.everythingSlow, "Some kinds of request or statement stayed quick"),
    ]
  }

  private static func writes(_ context: ClueContext, _ timed: [Operation]) -> ClueAnswer {
    let writing = timed.filter { operation in
      operation.total.timedCount >= 4
        && (["insert", "update", "delete"].contains { operation.name.lowercased().hasPrefix($0) })
    }
    guard !writing.isEmpty else {
      return context.notAvailable(.writesUnaffected, "Durations of statements that write")
    }
    let slow = Set(context.separations.map(\.operation))
    let quick = writing.filter { !slow.contains($0.name) }
    guard quick.count == writing.count, !context.separations.isEmpty else {
      return context.notSeen(.writesUnaffected, "Statements that write had slow runs as well")
    }
    return context.seen(
      .writesUnaffected, 1, "Statements that write stayed quick while others were slow",
      Basis(lines: quick.compactMap { $0.exemplars.first?.line }))
  }

  private static func basis(_ separation: Separation) -> Basis {
    Basis(
      lines: (separation.quick.lines + separation.slow.lines).sorted(),
      calculation: "\(separation.quick.count) quick and \(separation.slow.count) slow runs, "
        + "permutation test within thirds of the time covered")
  }

  private static func range(_ group: Separation.Group) -> String {
    "\(PlainDuration.words(seconds: group.shortestMilliseconds / 1_000)) to "
      + PlainDuration.words(seconds: group.longestMilliseconds / 1_000)
  }

  private static func probability(_ value: Double) -> String {
    value < 0.001 ? "under 0.001" : "\((value * 1_000).rounded() / 1_000)"
  }
}
