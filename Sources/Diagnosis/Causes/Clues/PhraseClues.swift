import Records

/// Clues that logs and alerts give in so many words. A phrase is matched in lower case against log
/// messages of warning or worse, statements and alerts; the tables hold the fields' own terms.
enum PhraseClues {
  private struct Entry {
    let clue: Clue
    let phrases: [String]
    /// Material that would have shown it.
    let kinds: [MaterialKind]
    /// What the sentence says was mentioned.
    let subject: String
  }

  private static let logs: [MaterialKind] = [.applicationLog, .databaseLog]

  private static let entries: [Entry] = [
    Entry(
      clue: .scanSuspected,
      phrases: ["table scan", "full scan", "seq scan", "sequential scan", "excessive records"],
      kinds: logs, subject: "reading far more rows than were asked for"),
    Entry(
      clue: .lockWaits,
      phrases: ["still waiting for", "lock wait", "lock timeout", "waiting for exclusivelock"],
      kinds: [.databaseLog], subject: "statements waiting for a lock"),
    Entry(
      clue: .deadlocks, phrases: ["deadlock"], kinds: logs, subject: "deadlocks"),
    Entry(
      clue: .schemaChangeActive,
      phrases: ["alter table", "create index", "drop column", "migration", "accessexclusivelock"],
      kinds: logs + [.deployments, .notes], subject: "a change to the database's structure"),
    Entry(
      clue: .vacuumBehind,
      phrases: ["dead tuples", "wraparound", "bloat", "autovacuum: found orphan"],
      kinds: [.databaseLog], subject: "dead rows left behind"),
    Entry(
      clue: .statisticsOldOrLost,
      phrases: [
        "statistics are stale", "stale statistics", "pgstat", "statistics not", "never analyzed",
      ],
      kinds: [.databaseLog], subject: "old or lost planner statistics"),
    Entry(
      clue: .replicaLag,
      phrases: ["replication lag", "replica lag", "replay lag", "behind master"],
      kinds: logs + [.metrics], subject: "a replica that was behind"),
    Entry(
      clue: .diskFull,
      phrases: ["no space left", "disk full", "disk is full", "could not extend file", "enospc"],
      kinds: logs, subject: "a full disk"),
    Entry(
      clue: .nameErrors,
      phrases: [
        "unknownhost", "unknown host", "name or service not known", "nxdomain", "servfail",
        "name resolution", "getaddrinfo", "enotfound",
      ], kinds: [.applicationLog], subject: "host names that could not be found"),
    Entry(
      clue: .certificateErrors,
      phrases: [
        "certificate has expired", "certificate expired", "pkix path", "certificateexpired",
        "ssl handshake", "sslhandshake", "notafter", "unable to get local issuer", "x509",
      ], kinds: [.applicationLog], subject: "certificates that were not accepted"),
    Entry(
      clue: .credentialErrors,
      phrases: [
        "password authentication failed", "authentication failed", "invalid credentials",
        "access denied", "401 unauthorized", "invalid_client", "token expired", "403 forbidden",
      ], kinds: logs, subject: "credentials that were refused"),
    Entry(
      clue: .limitReached,
      phrases: [
        "429 too many", "status 429", "rate limit", "quota", "too many requests", "limit exceeded",
        "throttl",
        "throughput exceeded",
      ], kinds: [.applicationLog, .accessLog], subject: "a limit on the number of calls"),
    Entry(
      clue: .clockOffset,
      phrases: ["clock skew", "clock drift", "not yet valid", "ntp", "clock is ahead"],
      kinds: [.applicationLog], subject: "clocks that disagree"),
    Entry(
      clue: .breakerOpened, phrases: ["circuit breaker open", "circuitbreaker", "breaker is open"],
      kinds: [.applicationLog], subject: "a circuit breaker that opened"),
    Entry(
      clue: .retriesRose, phrases: ["retry", "retrying", "attempt 2", "attempt 3"],
      kinds: [.applicationLog], subject: "repeated attempts"),
    Entry(
      clue: .defaultSettingsInForce,
      phrases: [
        "falling back to default", "no active profile", "using default", "default profile",
        "development server", "profile not set",
      ], kinds: [.applicationLog], subject: "default settings in force since start"),
    Entry(
      clue: .wrongResults,
      phrases: [
        "checksum mismatch", "constraint violation", "duplicate key", "corrupt", "invalid page",
      ],
      kinds: logs, subject: "wrong or inconsistent data"),
    Entry(
      clue: .hostsDroppedTogether,
      phrases: ["no healthy upstream", "no live upstreams", "all backends", "unhealthy targets"],
      kinds: [.applicationLog, .accessLog], subject: "servers taken out of use together"),
    Entry(
      clue: .instancesAtCap,
      phrases: ["max instances", "maximum replicas", "at maximum", "desiredreplicas"],
      kinds: [.applicationLog, .metrics], subject: "scaling that stopped at its limit"),
    Entry(
      clue: .flagChanged, phrases: ["feature flag", "feature toggle", "flag enabled", "flag set"],
      kinds: [.applicationLog, .deployments, .notes], subject: "a feature switch"),
    Entry(
      clue: .stolenTime, phrases: ["steal time", "cpu credits", "throttled by hypervisor"],
      kinds: [.metrics, .applicationLog], subject: "processor time taken by neighbours"),
  ]

  static func answers(in context: ClueContext) -> [ClueAnswer] {
    let texts = texts(of: context.evidence)
    return entries.map { entry in
      let hits = texts.filter { text in entry.phrases.contains { text.lower.mentions($0) } }
      let count = hits.reduce(0) { $0 + $1.count }
      if let first = hits.min(by: { $0.line < $1.line }) {
        return context.seen(
          entry.clue, min(1, 0.5 + Double(count) / 10),
          "The materials mention \(entry.subject) \(count == 1 ? "once" : "\(count) times")",
          Basis(
            lines: hits.map(\.line).sorted().prefix(5) + [],
            calculation: first.lower.isEmpty ? "" : "Lines that hold one of the pattern's phrases"))
      }
      let isCovered = context.evidence.sources.contains { source in
        source.recognition.map { entry.kinds.contains($0.kind) } ?? false
      }
      return isCovered
        ? context.notSeen(entry.clue, "No line mentions \(entry.subject)")
        : context.notAvailable(entry.clue, "Logs that would mention \(entry.subject)")
    }
  }

  private struct Text {
    let lower: String
    let line: SourceLine
    let count: Int
  }

  private static func texts(of evidence: Evidence) -> [Text] {
    var texts: [Text] = []
    for operation in evidence.operations where operation.kind == .message {
      guard let first = operation.exemplars.first else { continue }
      texts.append(
        Text(lower: first.message.lowercased(), line: first.line, count: operation.total.count))
    }
    for operation in evidence.operations where operation.kind == .statement {
      guard let first = operation.exemplars.first, operation.severity >= .warning else { continue }
      texts.append(
        Text(lower: operation.name.lowercased(), line: first.line, count: operation.total.count))
    }
    for alert in evidence.alerts {
      texts.append(
        Text(lower: "\(alert.title) \(alert.text)".lowercased(), line: alert.line, count: 1))
    }
    return texts
  }
}
