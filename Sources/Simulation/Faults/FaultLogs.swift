/// The logs of a simulated day, one text for each file.
struct FaultLogs: Sendable {
  let plan: FaultPlan
  let words: FaultWords
  let engine: FaultEngine

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private func precise(_ time: Int) -> String {
    var buffer = LineBuffer(capacity: 12)
    buffer.preciseTimeOfDay(min(max(0, time), 86_399_999))
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  private var day: String { plan.date.text }

  /// One file, or one for each host.
  private func split(_ lines: [(time: Int, host: Int, text: String)], _ name: String)
    -> [(name: String, text: String)]
  {
    func text(_ lines: [(time: Int, host: Int, text: String)]) -> String {
      lines.enumerated().filter { $0.element.time < plan.closes }
        .sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
        .map(\.element.text).joined(separator: "\n") + "\n"
    }
    guard plan.writesLogPerHost, plan.hostCount > 1 else {
      return [("logs/\(name).log", text(lines))]
    }
    return (0..<plan.hostCount).map { host in
      ("logs/\(plan.names.hosts[host])/\(name).log", text(lines.filter { $0.host == host }))
    }
  }

  /// Combined format with milliseconds at the end, stamped when the request ended.
  var access: [(name: String, text: String)] {
    let parts = day.split(separator: "-")
    let month = Self.months[(Int(parts[1]) ?? 1) - 1]
    let date = "\(parts[2])/\(month)/\(parts[0])"
    var lines: [(time: Int, host: Int, text: String)] = []
    for request in engine.requests {
      guard let end = request.end else { continue }
      let client =
        request.isBot
        ? "10.99.0.\(10 + request.client % 100)"
        : "10.\(request.client / 250).\(request.client % 50).\(1 + request.client % 199)"
      let route = FaultRoute.all[request.route]
      let time = precise(end).prefix(8)
      lines.append(
        (
          end, request.host,
          "\(client) - - [\(date):\(time) +0000] \"\(route.method) \(words.path(request)) HTTP/1.1\" "
            + "\(request.status) \(request.failure == nil ? 400 + request.item : 87) \"-\" "
            + "\"\(words.agent(request.agent))\" \(max(1, end - request.arrival))ms"
        ))
    }
    return split(lines, "access")
  }

  /// Logback's usual pattern.
  var application: [(name: String, text: String)] {
    var lines = FaultStory(plan: plan, engine: engine).entries + engine.entries
    for request in engine.requests {
      guard let end = request.end, let failure = request.failure else { continue }
      let limit = FaultEffects(plan: plan).callLimit(end)
      let told = words.message(failure, request, limit: limit)
      lines.append(
        FaultEntry(
          time: end, host: request.host, thread: "exec-\(request.thread)", level: "ERROR",
          logger: told.logger, message: told.message, trace: told.trace))
    }
    for request in engine.requests where request.number % 4 == 0 && request.failure == nil {
      guard let end = request.end else { continue }
      lines.append(
        FaultEntry(
          time: end, host: request.host, thread: "exec-\(request.thread)", level: "INFO",
          logger: "\(plan.names.package).Api",
          message: "Request r-\(request.number) answered in \(end - request.arrival)ms"))
    }
    return split(
      lines.map { line in
        let head =
          "\(day) \(precise(line.time)) [\(line.thread)] "
          + "\(line.level.count == 4 ? line.level + " " : line.level) \(line.logger) - "
        return (
          line.time, line.host,
          ([head + line.message] + line.trace).joined(separator: "\n")
        )
      }, "app")
  }

  /// PostgreSQL's log with the duration of every statement.
  var database: [(name: String, text: String)] {
    var lines: [(time: Int, host: Int, text: String)] = []
    func add(_ time: Int, _ session: Int, _ text: String) {
      lines.append((time, 0, "\(day) \(precise(time)) UTC [\(session)] \(text)"))
    }
    add(plan.opens + 4_000, 801, "LOG:  checkpoint starting: time")
    for statement in engine.statements {
      let text = words.statement(engine.requests[statement.request], place: statement.place)
      switch statement.outcome {
      case .done:
        var duration = LineBuffer(capacity: 12)
        duration.thousandths(Int(statement.milliseconds * 1_000))
        add(
          statement.time, statement.session,
          "LOG:  duration: \(String(decoding: duration.bytes, as: UTF8.self)) ms  statement: \(text)"
        )
      case .deadlock:
        add(statement.time, statement.session, "ERROR:  deadlock detected")
        add(
          statement.time, statement.session,
          "DETAIL:  Process \(statement.session) waits for ShareLock on transaction "
            + "\(70_000 + statement.request); blocked by process \(statement.session + 2).")
      case .lockTimeout:
        add(
          statement.time, statement.session,
          plan.wording % 2 == 0
            ? "ERROR:  canceling statement due to lock timeout"
            : "ERROR:  canceling statement due to statement timeout")
        add(statement.time, statement.session, "STATEMENT:  \(text)")
      case .diskFull:
        add(
          statement.time, statement.session,
          "ERROR:  could not extend file \"base/16384/\(16_400 + plan.wording)\": "
            + "No space left on device")
      case .waiting:
        let lock =
          plan.kind == .schemaChangeLock
          ? "AccessShareLock on relation 16411 of database 16384" : "ShareLock on transaction 70311"
        add(
          statement.time, statement.session,
          "LOG:  process \(statement.session) still waiting for \(lock) after 1000.\(100 + statement.request % 800) ms"
        )
      }
    }
    for note in FaultStory(plan: plan, engine: engine).databaseNotes {
      add(note.time, note.session, note.text)
    }
    return [(name: "logs/db.log", text: split(lines, "db").map(\.text).joined())]
  }
}
