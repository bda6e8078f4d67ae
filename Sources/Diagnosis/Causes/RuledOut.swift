/// A remedy that comes to mind first, and whether the evidence says that it would have helped.
package struct RuledOut: Hashable, Sendable {
  package enum Verdict: String, Hashable, Sendable {
    case wouldNotHaveHelped, wouldHaveHelped, notEstablished
  }

  /// Lower case letters, digits and hyphens: "more-connections".
  package var id: String
  /// "More database connections".
  package var remedy: String
  package var verdict: Verdict
  /// One sentence.
  package var conclusion: String
  /// The clue answers it rests on, strongest first.
  package var reasons: [ClueAnswer]
}

/// Asks the clues and the model about the usual purchases.
package enum RemedyCheck {
  private struct Remedy {
    let id: String
    let name: String
    /// Seen, it says no; the weight counts in whole numbers.
    let against: [(clue: Clue, weight: Int)]
    /// Seen, it says yes.
    let inFavour: [(clue: Clue, weight: Int)]
    let model: WhatIf.Change?
  }

  private static let remedies: [Remedy] = [
    Remedy(
      id: "more-servers", name: "More servers",
      against: [
        (.sameLoadDifferentLatency, 2), (.slowByInput, 1), (.processorRoseAfterQueue, 1),
        (.connectionsNeverReturn, 1), (.dependencyErrors, 1), (.changeShortensTimeLimit, 2),
      ],
      inFavour: [(.trafficRoseFirst, 2), (.processorRoseFirst, 2), (.slowByLoad, 1)],
      model: .serversDoubled),
    Remedy(
      id: "more-memory", name: "More memory",
      against: [(.memoryRoseAfterQueue, 2), (.slowByInput, 1), (.changeShortensTimeLimit, 2)],
      inFavour: [(.memoryRoseFirst, 2), (.collectorRoseFirst, 2), (.memoryGrowsWithoutLoad, 1)],
      model: nil),
    Remedy(
      id: "more-connections", name: "More database connections",
      against: [
        (.poolEnlargedWithoutCure, 3), (.connectionsNeverReturn, 2), (.heldLongAfterWork, 1),
        (.slowByInput, 1), (.changeShortensTimeLimit, 2), (.sameLoadDifferentLatency, 1),
      ],
      inFavour: [(.waitersFollowTraffic, 2), (.statementsFastWhilePoolFull, 2)],
      model: .poolDoubled),
    Remedy(
      id: "bigger-database", name: "A bigger database server",
      against: [
        (.slowByInput, 2), (.controlGroupFast, 1), (.planEstimateFarOff, 1),
        (.writesUnaffected, 1), (.changeShortensTimeLimit, 2), (.dependencyErrors, 1),
      ],
      inFavour: [(.everythingSlow, 1), (.processorRoseFirst, 1), (.diskBusy, 1)],
      model: nil),
  ]

  /// Unserved requests must fall to this share of what they were for the model to say yes.
  private static let cured = 0.2

  package static func remedies(answers: [Clue: ClueAnswer], whatIf: WhatIf?) -> [RuledOut] {
    remedies.map { remedy in
      let no = seen(remedy.against, answers)
      let yes = seen(remedy.inFavour, answers)
      var balance = yes.weight - no.weight
      var modelWords = ""
      if let change = remedy.model, let whatIf, whatIf.isTrusted,
        let run = whatIf.run(change), let was = whatIf.run(.asItWas)
      {
        let helped = run.unservedShare <= was.unservedShare * cured
        balance += helped ? 2 : -2
        modelWords =
          ". In the model \(share(run)) of requests would still have gone unserved, against "
          + "\(share(was)) as it was"
      }
      let verdict: RuledOut.Verdict =
        balance <= -2
        ? .wouldNotHaveHelped : balance >= 2 ? .wouldHaveHelped : .notEstablished
      return RuledOut(
        id: remedy.id, remedy: remedy.name, verdict: verdict,
        conclusion: words(verdict) + modelWords, reasons: no.answers + yes.answers)
    }
  }

  private static func seen(
    _ clues: [(clue: Clue, weight: Int)], _ answers: [Clue: ClueAnswer]
  ) -> (answers: [ClueAnswer], weight: Int) {
    let found = clues.compactMap { entry -> (ClueAnswer, Int)? in
      guard let answer = answers[entry.clue], case .seen = answer.state else { return nil }
      return (answer, entry.weight)
    }
    return (found.map(\.0), found.reduce(0) { $0 + $1.1 })
  }

  private static func words(_ verdict: RuledOut.Verdict) -> String {
    switch verdict {
    case .wouldNotHaveHelped: "It would not have removed the cause"
    case .wouldHaveHelped: "The evidence says that it would have helped"
    case .notEstablished: "The materials do not show whether it would have helped"
    }
  }

  private static func share(_ run: WhatIf.Run) -> String {
    "\(PlainNumber.words(run.unservedShare * 100, decimals: 0))%"
  }
}
