import Statistics

/// The lines that belong to no request: starts, changes, jobs, warnings about other things, and
/// what the kind of fault leaves in the logs of the parts it strikes.
struct FaultStory: Sendable {
  let plan: FaultPlan
  let engine: FaultEngine

  var entries: [FaultEntry] {
    starts + changes + unrelated + traces
  }

  private func line(
    _ time: Int, _ level: String, _ logger: String, _ message: String, host: Int = 0
  ) -> FaultEntry {
    FaultEntry(
      time: time, host: host, thread: "main", level: level, logger: logger, message: message)
  }

  private func start(_ host: Int, _ version: String, at time: Int) -> [FaultEntry] {
    let name = plan.names.service
    return [
      line(
        time, "INFO", "boot.Application",
        "Starting \(name) v\(version) on \(plan.names.hosts[host]) with PID \(1_200 + host)",
        host: host),
      line(
        time + 4_100, "INFO", "boot.Application",
        "Started \(name) in 4.\(100 + plan.wording % 800) seconds", host: host),
    ]
  }

  private var starts: [FaultEntry] {
    (0..<plan.hostCount).flatMap { start($0, plan.version.before, at: plan.opens + 900 + $0 * 70) }
  }

  /// Releases, settings and switches, as the programs themselves report them.
  private var changes: [FaultEntry] {
    var lines: [FaultEntry] = []
    switch plan.kind {
    case .badRelease, .queriesPerRequest:
      for host in 0..<plan.hostCount {
        lines += start(host, plan.version.after, at: plan.onset + host * plan.rollout - 5_000)
        if plan.ends < plan.closes { lines += start(host, plan.version.before, at: plan.ends) }
      }
    case .connectionLeak, .processorByCode:
      if let time = plan.changed {
        for host in 0..<plan.hostCount { lines += start(host, plan.version.after, at: time) }
      }
      if plan.kind == .connectionLeak, plan.ends < plan.closes {
        for host in 0..<plan.hostCount {
          lines.append(
            line(
              plan.ends - 9_000, "INFO", "boot.Application", "Shutdown initiated, restarting",
              host: host))
          lines += start(host, plan.version.after, at: plan.ends)
        }
      }
    case .coldCache:
      for host in 0..<plan.hostCount {
        lines += start(host, plan.version.before, at: plan.onset - 6_000)
      }
    case .memoryLeak where plan.ends < plan.closes:
      for host in 0..<plan.hostCount { lines += start(host, plan.version.before, at: plan.ends) }
    case .timeLimitTooShort:
      let after = FaultEffects(plan: plan).callLimit(plan.onset)
      let setting = "supplier.read-timeout"
      lines.append(
        line(
          plan.changed ?? plan.onset, "INFO", "config.Watcher",
          "Setting \(setting) changed from \(plan.callLimit) ms to \(after) ms"))
      if plan.ends < plan.closes {
        lines.append(
          line(
            plan.ends, "INFO", "config.Watcher",
            "Rolled back: setting \(setting) changed from \(after) ms to \(plan.callLimit) ms"))
      }
    case .badFlag:
      lines.append(
        line(
          plan.onset, "INFO", "flags.Client",
          plan.wording % 2 == 0
            ? "Feature flag \(plan.names.flag) changed from off to on for 40% of visitors"
            : "Feature toggle \(plan.names.flag) set to enabled"))
      if plan.ends < plan.closes {
        lines.append(
          line(
            plan.ends, "INFO", "flags.Client",
            "Feature flag \(plan.names.flag) changed from on to off"))
      }
    default: break
    }
    if let time = plan.herring {
      lines.append(
        line(
          time, "INFO", "deploy.Listener",
          "\(plan.names.other) deployed: v\(plan.version.before) -> v\(plan.version.after)"))
    }
    return lines
  }

  /// Warnings that every service writes and that mean nothing here.
  private var unrelated: [FaultEntry] {
    var random = RandomSource(seed: UInt64(plan.wording) &* 31 &+ UInt64(plan.opens))
    let texts = [
      "Setting \(plan.names.criteria[0]).legacy is deprecated and will go in a later version",
      "Could not refresh the list of public holidays, keeping the old one",
      "Client closed the connection before the answer was sent",
      "Mail queue answered slowly, 2 messages held back, will retry",
      "Session store cleaned up later than planned",
    ]
    return (0..<random.poisson(mean: 6)).map { _ in
      line(
        plan.opens + random.below(plan.closes - plan.opens), "WARN", "misc.Watch",
        texts[random.below(texts.count)], host: random.below(plan.hostCount))
    }
  }

  /// What the fault leaves in the application log beside failed requests.
  private var traces: [FaultEntry] {
    let minute = 60_000
    var lines: [FaultEntry] = []
    func every(_ minutes: Int, _ entry: (Int) -> FaultEntry?) {
      for time in stride(from: plan.onset, to: plan.ends, by: minutes * minute) {
        if let line = entry(time + 7_000) { lines.append(line) }
      }
    }
    switch plan.kind {
    case .inputDependentSlowQuery, .plannerStatisticsLost:
      guard plan.flavour < 0.5 else { break }
      for statement in engine.statements where statement.milliseconds > 3_000 {
        lines.append(
          line(
            statement.time, "WARN", "db.SlowLog",
            "Slow statement r-\(statement.request): \(Int(statement.milliseconds))ms, full scan suspected"
          ))
      }
    case .scheduledJob:
      for time in stride(from: plan.onset, to: plan.ends, by: minute)
      where engine.effects.isJobRunning(time) && !engine.effects.isJobRunning(time - minute) {
        lines.append(line(time + 400, "INFO", "jobs.Scheduler", "Job \(plan.names.job) started"))
        lines.append(
          line(
            time + 6 * minute, "INFO", "jobs.Scheduler",
            "Job \(plan.names.job) finished in 358 seconds"))
      }
    case .cacheEviction where plan.flavour < 0.6:
      every(6) {
        line($0, "WARN", "cache.Region", "Cache is at its size limit, evicting oldest entries")
      }
    case .coldCache:
      lines.append(line(plan.onset, "INFO", "cache.Region", "Cache started empty, 0 entries"))
    case .memoryLeak:
      every(5) {
        line(
          $0, "WARN", "jvm.Memory",
          "Heap at 9\(1 + $0 % 8)% after full collection, pause 2.\($0 % 9) s")
      }
    case .replicaLag:
      every(4) { time in
        line(
          time, "WARN", "db.Replica",
          "Replication lag is \(Int(engine.effects.lag(time))) seconds, reads may be old")
      }
    case .diskFull where plan.flavour < 0.5:
      lines.append(line(plan.onset - 20 * minute, "WARN", "host.Disk", "Disk /var is 96% full"))
    case .dependencyOutage where plan.flavour >= 0.35:
      lines.append(
        line(
          plan.onset + 4 * minute, "WARN", "client.Breaker",
          "Circuit breaker open for \(plan.names.supplier)"))
    default: break
    }
    return lines
  }

  /// Lines of the database log that no request caused.
  var databaseNotes: [FaultNote] {
    var notes = engine.notes.map { note in
      FaultNote(
        time: note.time, session: note.session,
        text: note.text == "terminated"
          ? "FATAL:  terminating connection due to administrator command"
          : "FATAL:  password authentication failed for user \"\(plan.names.service)\"")
    }
    switch plan.kind {
    case .schemaChangeLock:
      let table = plan.names.tables[plan.slowValue % 2]
      let end = engine.effects.schemaEnd
      let took = "\(end - plan.onset).120"
      notes.append(
        FaultNote(
          time: end, session: 777,
          text: "LOG:  duration: \(took) ms  statement: ALTER TABLE \(table) ADD COLUMN "
            + "\(plan.names.criteria[1])_note text"))
      if plan.wording % 2 == 0 {
        notes.append(
          FaultNote(
            time: plan.onset + 1_000, session: 777,
            text: "LOG:  process 777 still waiting for AccessExclusiveLock on relation 16411 of "
              + "database 16384 after 1000.221 ms"))
      }
    case .plannerStatisticsLost:
      if plan.wording % 3 > 0 {
        notes.append(
          FaultNote(
            time: plan.onset - 40_000, session: 802,
            text: plan.wording % 2 == 0
              ? "LOG:  using stale statistics instead of current ones because stats collector is "
                + "not responding"
              : "WARNING:  table \"\(plan.names.tables[0])\" was never analyzed after bulk load"))
      }
      notes += plans(expected: 3, found: 41_280)
    case .inputDependentSlowQuery where plan.flavour > 0.4:
      notes += plans(expected: 2_900, found: plan.wording % 2 == 0 ? 14 : 2_300)
    default: break
    }
    return notes
  }

  private func plans(expected: Int, found: Int) -> [FaultNote] {
    engine.statements.filter { $0.milliseconds > 1_500 }.prefix(60).enumerated()
      .filter { $0.offset % 4 == 0 }.map { number, statement in
        FaultNote(
          time: statement.time + 1, session: statement.session,
          text: "LOG:  query plan: Nested Loop (cost=0.56..198234.67 rows=\(expected) width=89) "
            + "(actual time=0.089..\(Int(statement.milliseconds)).123 rows=\(found + number) loops=1)"
        )
      }
  }
}
