/// A way in which a simulated service fails, or `healthy` for a day on which nothing does.
package enum FaultKind: String, CaseIterable, Sendable {
  case healthy
  case inputDependentSlowQuery = "input-dependent-slow-query"
  case plannerStatisticsLost = "planner-statistics-lost"
  case connectionLeak = "connection-leak"
  case poolTooSmall = "pool-too-small"
  case retryStorm = "retry-storm"
  case timeLimitTooShort = "time-limit-too-short"
  case timeLimitMissing = "time-limit-missing"
  case cacheStampede = "cache-stampede"
  case coldCache = "cold-cache"
  case cacheEviction = "cache-eviction"
  case lockContention = "lock-contention"
  case deadlocks
  case schemaChangeLock = "schema-change-lock"
  case memoryLeak = "memory-leak"
  case processorByCode = "processor-by-code"
  case queriesPerRequest = "queries-per-request"
  case trafficSurge = "traffic-surge"
  case bots
  case dependencyOutage = "dependency-outage"
  case dependencySlow = "dependency-slow"
  case badFlag = "bad-flag"
  case badRelease = "bad-release"
  case badBackend = "bad-backend"
  case nameResolution = "name-resolution"
  case certificateExpired = "certificate-expired"
  case credentialsExpired = "credentials-expired"
  case quotaReached = "quota-reached"
  case diskFull = "disk-full"
  case scheduledJob = "scheduled-job"
  case replicaLag = "replica-lag"

  /// Every kind but `healthy`.
  package static var faults: [FaultKind] { allCases.filter { $0 != .healthy } }

  /// The part of the system that is to blame, in one word; empty on a healthy day.
  package var component: String {
    switch self {
    case .healthy: ""
    case .inputDependentSlowQuery, .plannerStatisticsLost, .lockContention, .deadlocks,
      .schemaChangeLock, .replicaLag:
      "database"
    case .connectionLeak, .poolTooSmall: "connectionPool"
    case .retryStorm, .trafficSurge, .bots: "traffic"
    case .timeLimitTooShort, .timeLimitMissing, .badFlag: "configuration"
    case .cacheStampede, .coldCache, .cacheEviction: "cache"
    case .memoryLeak, .processorByCode, .queriesPerRequest: "application"
    case .dependencyOutage, .dependencySlow, .quotaReached: "dependency"
    case .badRelease: "release"
    case .badBackend, .diskFull, .scheduledJob: "host"
    case .nameResolution: "network"
    case .certificateExpired, .credentialsExpired: "credentials"
    }
  }
}

/// The materials that a simulated day can leave behind.
package enum FaultMaterial: String, CaseIterable, Sendable {
  case accessLog, applicationLog, databaseLog, metrics, alerts, tickets
}
