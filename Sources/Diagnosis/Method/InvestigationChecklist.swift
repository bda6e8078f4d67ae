/// One of the twelve things to look at when a service fails on its database, with what came of it
/// here.
package struct ChecklistItem: Hashable, Sendable {
  package enum State: String, Hashable, Sendable, CaseIterable {
    /// Looked at, and something was there.
    case finding
    /// Looked at, and nothing was there.
    case done
    /// The materials do not allow it.
    case notPossible
  }

  package let title: String
  package let state: State
  /// What was found, or what would be needed; one sentence.
  package let words: String
  package let basis: Basis
}

/// The checklist: six things at once, six in depth, each answered by the clues that speak to it.
package enum InvestigationChecklist {
  private static let entries: [(title: String, clues: [Clue], need: String)] = [
    (
      "Health of application and database servers",
      [
        .processorRoseFirst, .processorRoseAfterQueue, .memoryRoseFirst, .memoryRoseAfterQueue,
        .memoryGrowsWithoutLoad, .cpuLowWhileWaiting, .oneHostOnly,
      ], "processor and memory of the servers"
    ),
    (
      "Time-outs in the error logs",
      [.durationsAtRoundLimit, .fastFailures, .errorsLow, .retriesRose],
      "an application or error log"
    ),
    (
      "State of the connection pool",
      [.poolFull, .waitersRose, .threadsBusy, .statementsFastWhilePoolFull],
      "connections in use and waiting"
    ),
    (
      "Recent releases and changed settings",
      [
        .changeTouchesFailingPath, .deploymentBeforeOnset, .settingChangedBeforeOnset,
        .flagChanged, .rollbackCured, .noChangeBeforeOnset,
      ], "a list of changes"
    ),
    (
      "Work of the database: processor, memory, disk",
      [.diskBusy, .diskFull, .vacuumBehind, .replicaLag, .processorRoseFirst],
      "measures of the database server"
    ),
    (
      "Slow statements", [.slowByInput, .oneOperationSlow, .everythingSlow, .bimodalLatency],
      "a database log with durations"
    ),
    (
      "Plans of the statements", [.planEstimateFarOff, .scanSuspected, .statisticsOldOrLost],
      "plans of the slow statements"
    ),
    (
      "Locks and statements that block others", [.lockWaits, .deadlocks, .schemaChangeActive],
      "a database log that reports waits for locks"
    ),
    (
      "How the pool ran out",
      [
        .heldLongAfterWork, .connectionsNeverReturn, .poolEnlargedWithoutCure,
        .waitersFollowTraffic, .restartCuredForAWhile,
      ], "times at which connections were taken and given back"
    ),
    (
      "Use of the service: more requests, or a few callers",
      [.trafficRoseFirst, .trafficInProportion, .fewClientsDominate, .trafficSteady],
      "an access log or a count of requests"
    ),
    (
      "Code that asks the database too much",
      [.queriesPerRequestRose, .changeTouchesFailingPath, .slowByLoad],
      "statements and requests of the same minutes"
    ),
    (
      "Limits of the servers and of other services",
      [.limitReached, .instancesAtCap, .diskFull, .dependencySlow, .dependencyErrors],
      "limits in force, and the state of the services that are called"
    ),
  ]

  /// Seen, these say that there is nothing of the kind.
  private static let reassuring: Set<Clue> = [.noChangeBeforeOnset, .trafficSteady, .errorsLow]

  package static func items(for review: Review) -> [ChecklistItem] {
    let answers = review.explanation?.causes.answers ?? [:]
    return entries.map { entry in
      let found = entry.clues.compactMap { answers[$0] }
      func strength(_ answer: ClueAnswer) -> Double {
        if case .seen(let strength) = answer.state { return strength }
        return 0
      }
      let seen = found.filter { strength($0) > 0 && !reassuring.contains($0.clue) }
      // The first named clue wins among equals: it says most about the entry.
      if let best = seen.max(by: { strength($0) < strength($1) }) {
        return ChecklistItem(
          title: entry.title, state: .finding, words: best.words, basis: best.basis)
      }
      if let quiet = found.first(where: {
        $0.state == .notSeen || strength($0) > 0
      }) {
        return ChecklistItem(
          title: entry.title, state: .done, words: quiet.words, basis: quiet.basis)
      }
      return ChecklistItem(
        title: entry.title, state: .notPossible, words: "It would need \(entry.need)",
        basis: Basis())
    }
  }
}
