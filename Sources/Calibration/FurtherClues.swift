import Diagnosis

/// Clues that tell two simulated patterns apart and stand in neither's own predictions: what one
/// leaves behind and the other does not. Their weights begin at 0.
enum FurtherClues {
  private static let refusals: [Clue] = [
    .fastFailures, .nameErrors, .certificateErrors, .credentialErrors, .limitReached,
    .dependencySlow, .errorsLow, .startsAtOneInstant, .breakerOpened,
  ]
  private static let load: [Clue] = [
    .trafficSteady, .trafficInProportion, .fewClientsDominate, .attemptsPerUserRose,
    .trafficRoseFirst,
  ]
  private static let stores: [Clue] = [
    .cacheMissesLed, .missBurstsPeriodic, .cacheColdAfterRestart, .evictionsLed, .periodicByClock,
    .trafficSteady,
  ]
  private static let locks: [Clue] = [
    .lockWaits, .deadlocks, .schemaChangeActive, .statementsFastWhilePoolFull, .oneOperationSlow,
    .everythingSlow, .cpuLowWhileWaiting, .writesUnaffected,
  ]
  private static let changes: [Clue] = [
    .deploymentBeforeOnset, .settingChangedBeforeOnset, .flagChanged, .oneVersionOnly,
    .oneHostOnly, .changeShortensTimeLimit, .fastFailures, .noChangeBeforeOnset,
    .dependencyErrors,
  ]
  private static let pools: [Clue] = [
    .waitersRose, .threadsBusy, .poolFull, .heldLongAfterWork, .connectionsNeverReturn,
    .waitersFollowTraffic, .trafficSteady,
  ]

  static let byPattern: [String: [Clue]] = [
    "traffic-surge": load + pools, "bots": load, "retry-storm": load + [.errorsLow, .fastFailures],
    "pool-too-small": load + pools, "connection-leak": pools + changes,
    "dependency-outage": refusals,
    "dependency-slow": refusals + [.threadsBusy, .durationsAtRoundLimit],
    "time-limit-missing": refusals + [.dependencyErrors],
    "time-limit-too-short": refusals + changes, "name-resolution": refusals,
    "certificate-expired": refusals, "credentials-expired": refusals, "quota-reached": refusals,
    "cache-stampede": stores, "cold-cache": stores, "cache-eviction": stores,
    "scheduled-job": stores + [.everythingSlow, .scanSuspected], "lock-contention": locks,
    "deadlocks": locks, "schema-change-lock": locks,
    "planner-statistics-lost": locks + [.controlGroupFast, .everythingSlow],
    "input-dependent-slow-query": [.statisticsOldOrLost, .everythingSlow, .lockWaits],
    "bad-flag": changes, "bad-release": changes, "bad-backend": changes + [.everythingSlow],
    "queries-per-request": changes + [.oneOperationSlow],
    "processor-by-code": load + [.oneOperationSlow, .everythingSlow, .memoryGrowsWithoutLoad],
    "memory-leak": [.memoryGrowsWithoutLoad, .collectorRoseFirst, .everythingSlow, .errorsLow],
    "disk-full": [.writesUnaffected, .fastFailures, .errorsLow],
    "replica-lag": [.errorsLow, .everythingSlow, .oneOperationSlow, .dependencyErrors],
  ]
}
