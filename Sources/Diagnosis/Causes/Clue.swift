package import Records

/// One thing that can be looked for in the evidence: what failure patterns predict and contradict.
///
/// A clue is a question with three answers, never two: seen, looked for and not seen, or not
/// available because the material that would show it is missing.
package enum Clue: String, Hashable, Sendable, CaseIterable {
  // Load and who asks
  case trafficRoseFirst, trafficInProportion, trafficSteady, fewClientsDominate, attemptsPerUserRose
  // Latency and what separates slow from fast
  case oneOperationSlow, everythingSlow, slowByInput, slowByTimeOnly, slowByLoad
  case sameLoadDifferentLatency, controlGroupFast, writesUnaffected, durationsAtRoundLimit
  case bimodalLatency, gradualOverDays
  // Pools, threads, connections
  case poolFull, waitersRose, waitersFollowTraffic, heldLongAfterWork, connectionsNeverReturn
  case statementsFastWhilePoolFull, poolEnlargedWithoutCure, threadsBusy, cpuLowWhileWaiting
  // Database
  case planEstimateFarOff, scanSuspected, lockWaits, deadlocks, schemaChangeActive, vacuumBehind
  case queriesPerRequestRose, replicaLag, statisticsOldOrLost
  // Memory, processor, disk, network
  case memoryRoseFirst, memoryRoseAfterQueue, memoryGrowsWithoutLoad, collectorRoseFirst
  case processorRoseFirst, processorRoseAfterQueue, diskFull, diskBusy, stolenTime
  // Cache and queues
  case cacheMissesLed, cacheMissesFollowed, evictionsLed, cacheColdAfterRestart, missBurstsPeriodic
  case statementsRoseInSpells, backlogAgeRose, partitionUneven
  // Dependencies, names, certificates, credentials, limits
  case dependencyErrors, dependencySlow, dependencyReportsHealthy, breakerOpened, nameErrors
  case certificateErrors, credentialErrors, limitReached, clockOffset
  // Change
  case deploymentBeforeOnset, settingChangedBeforeOnset, changeTouchesFailingPath
  case changeShortensTimeLimit, changeLengthensTimeLimit, effectSizeFitsChange, noChangeBeforeOnset
  case rollbackCured, restartCuredForAWhile, defaultSettingsInForce, flagChanged
  // Spread and rhythm
  case oneHostOnly, oneVersionOnly, errorShareSteady, startsAtOneInstant, periodicByClock
  case hostsDroppedTogether, instancesAtCap
  // Outcomes
  case retriesRose, wrongResults, paymentsWithoutBooking, errorsLow, fastFailures
}

/// The answer to one clue, with what it stands on.
package struct ClueAnswer: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    /// How clearly, above 0 and up to 1.
    case seen(strength: Double)
    /// Material that would show it is there, and it does not.
    case notSeen
    /// No material would show it.
    case notAvailable
  }

  package let clue: Clue
  package let state: State
  /// One plain sentence with the figures: "27 searches of one shape took from 65 milliseconds to
  /// 44 seconds". For `notAvailable`, what material would be needed.
  package let words: String
  package let basis: Basis

  package init(clue: Clue, state: State, words: String, basis: Basis) {
    self.clue = clue
    self.state = state
    self.words = words
    self.basis = basis
  }

  /// Kinds of material the answer stands on, for the cap on single-source conclusions.
  package func kinds(in evidence: Evidence) -> Set<MaterialKind> {
    Set(basis.lines.compactMap { evidence.source(of: $0)?.recognition?.kind })
  }
}
