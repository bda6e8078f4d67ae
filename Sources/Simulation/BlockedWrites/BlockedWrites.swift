extension Scenario {
  /// One request in five to a planning register fails on a database time-out: those that write wait
  /// for a lock which an index build holds. More connections and longer limits change nothing.
  static let blockedWrites = Scenario(
    name: "blocked-writes",
    summary: "One request in five fails on database time-outs while an index is built",
    materials: [
      "access", "application", "database", "measures", "alerts", "changes", "incident", "healthy",
    ],
    scales: 1...1,
    write: { order throws(SimulationError) in
      let day = BlockedDay(seed: order.seed)
      let documents = BlockedDocuments(day: day)
      let files: [(String, String, [UInt8])] = [
        ("access", "logs/access.log", Array(documents.accessLog.utf8)),
        ("application", "logs/app.jsonl", Array(documents.applicationLog.utf8)),
        ("database", "logs/db.log", Array(documents.databaseLog.utf8)),
        ("measures", "monitoring/metrics.csv", Array(documents.measures.utf8)),
        ("alerts", "monitoring/alerts.json", documents.alerts),
        ("changes", "changes.csv", Array(BlockedDocuments.changes.utf8)),
        (
          "healthy", "healthy-days/metrics.csv",
          Array(BlockedHealthyWeek(seed: order.seed).measures.utf8)
        ),
        ("incident", "incident.yaml", Array(BlockedDocuments.incident.utf8)),
      ]
      let folder = OutputFolder(path: order.folder)
      for (material, file, bytes) in files where order.wants(material) {
        try folder.write(bytes, to: file)
      }
      let truth = BlockedTruth(seed: order.seed, day: day).document
      try OutputFolder(path: order.truth).write(truth.bytes + [0x0A], to: "truth.json")
    })
}

/// The truth about the blocked writes.
struct BlockedTruth {
  let seed: UInt64
  let day: BlockedDay

  var document: Json {
    let clock = LocalClock(date: BlockedService.date, aheadOfUTC: 0)
    let failed = day.requests.filter(\.isFailed)
    return .object([
      ("scenario", .text("blocked-writes")), ("seed", .text("\(seed)")),
      (
        "cause",
        .object([
          ("pattern", .text("schema-migration lock")), ("component", .text("database")),
          ("table", .text("application")), ("holder_pid", .whole(BlockedService.builder)),
          (
            "red_herrings",
            .array(["pool size", "statement limit", "slow queries"].map(Json.text))
          ),
        ])
      ),
      (
        "times_utc",
        .object([
          ("lock_began", .text(clock.utc(BlockedService.lockBegins))),
          ("first_failure", failed.first.map { .text(clock.utc($0.arrival)) } ?? .null),
          ("pool_raised", .text(clock.utc(BlockedService.poolRaised))),
          ("limit_raised", .text(clock.utc(BlockedService.limitRaised))),
          ("lock_ended", .text(clock.utc(BlockedService.lockEnds))),
        ])
      ),
      (
        "requests",
        .object(
          BlockedDay.Route.allCases.map { route in
            let requests = day.requests.filter { $0.route == route }
            return (
              route.name,
              .object([
                ("all", .whole(requests.count)),
                ("failed", .whole(requests.count(where: \.isFailed))),
              ])
            )
          })
      ),
      (
        "files",
        .object([
          ("logs/access.log", .object([("lines", .whole(day.requests.count))])),
          (
            "logs/app.jsonl",
            .object([("lines", .whole(day.requests.count(where: \.route.isWrite) + 2))])
          ),
        ])
      ),
      (
        "clocks",
        .object([("logs/access.log", .text("UTC offset, stamped at the end of a request"))])
      ),
    ])
  }
}
