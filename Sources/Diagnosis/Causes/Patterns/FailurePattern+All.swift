extension FailurePattern {
  /// The library, in no order that matters. To add a pattern: add its file, add its name here.
  package static let all: [FailurePattern] = [
    .inputDependentSlowQuery, .connectionLeak, .poolTooSmall, .timeLimitTooShort,
    .plannerStatisticsLost, .timeLimitMissing, .retryStorm, .cacheStampede, .coldCache,
    .cacheEviction, .lockContention, .deadlocks, .schemaChangeLock, .tableBloat, .memoryLeak,
    .collectorSpiral, .workerStarvation, .processorByCode, .queriesPerRequest, .trafficSurge,
    .bots, .dependencyOutage, .dependencySlow, .badFlag, .badRelease, .mixedVersions,
    .wrongProfileAtStart, .badBackend, .healthCheckCascade, .nameResolution, .certificateExpired,
    .credentialsExpired, .quotaReached, .diskFull, .diskBusy, .queueBacklog, .hotPartition,
    .scalingLag, .noisyNeighbour, .scheduledJob, .clockOffset, .replicaLag, .dataCorruption,
    .lostPayments,
  ]
}
