import Statistics

/// Connections and the statements that are run on them.
extension FaultEngine {
  mutating func acquire(_ number: Int, _ time: Int) {
    if free.isEmpty {
      requests[number].isWaiting = true
      waitingForConnection.append(number)
      let count = waitingForConnection.count
      note(time) { $0.waiting = max($0.waiting, count) }
      queue.schedule(.gaveUp(number), at: time + plan.poolWait + 2)
    } else {
      query(number, time, session: free.removeFirst())
    }
  }

  mutating func gaveUp(_ number: Int, _ time: Int) {
    guard requests[number].isWaiting else { return }
    requests[number].isWaiting = false
    waitingForConnection.removeAll { $0 == number }
    finish(number, time, failure: .poolTimeout)
  }

  private mutating func query(_ number: Int, _ time: Int, session: Int) {
    requests[number].connection = session
    let active = plan.poolSize - free.count
    let waiting = waitingForConnection.count
    note(time) {
      $0.active = max($0.active, active)
      $0.waiting = max($0.waiting, waiting)
    }
    let request = requests[number]
    let route = FaultRoute.all[request.route]
    let waits = effects.lockWait(request, time, &random)
    if waits > 0 {
      wait(number, time, session: session, milliseconds: waits)
      return
    }
    let planned = effects.ownFailure(request, time, &random)
    var ends = Double(time)
    for place in 0..<effects.statements(request, time) {
      var took = random.logNormal(median: route.statement, spread: 0.3)
      took *= effects.slowness(request, time, &random)
      took *= spendQueries(took, time)
      ends += took
      note(Int(ends)) {
        $0.queries += took
        $0.statements += 1
      }
      let failed: FaultStatement.Outcome? =
        planned == .deadlock
        ? .deadlock : planned == .diskFull && plan.flavour < 0.7 ? .diskFull : nil
      statements.append(
        FaultStatement(
          time: Int(ends) + (failed == .deadlock ? 1_000 : 0), session: session, request: number,
          milliseconds: took, outcome: failed ?? .done, place: place))
      if failed != nil { break }
    }
    if planned == .deadlock { ends += 1_000 }
    if planned == .deadlock || planned == .diskFull { requests[number].failure = planned }
    if plan.kind == .poolTooSmall { ends += heldByProgram }
    queue.schedule(.queried(number), at: Int(ends) + 1)
  }

  /// Milliseconds that the program keeps a connection for its own work: chosen so that the pool is
  /// just too small at the height of the load.
  private var heldByProgram: Double {
    let peak = plan.requestsPerMinute * 2 / 60 * (1.9 + 1.6 * (plan.strength - 0.3)) * 0.53
    return 1_080 * Double(plan.poolSize) / peak - 40
  }

  private mutating func wait(_ number: Int, _ time: Int, session: Int, milliseconds: Int) {
    if milliseconds > 1_000 {
      statements.append(
        FaultStatement(
          time: time + 1_000, session: session, request: number, milliseconds: 1_000,
          outcome: .waiting, place: 0))
    }
    let limit = 5_000 + plan.poolWait
    let isCut = milliseconds >= limit - 5_000 && plan.flavour < 0.8
    let took = Double(milliseconds) + 5
    statements.append(
      FaultStatement(
        time: time + Int(took), session: session, request: number, milliseconds: took,
        outcome: isCut ? .lockTimeout : .done, place: 0))
    if isCut { requests[number].failure = .lockTimeout }
    queue.schedule(.queried(number), at: time + Int(took) + 1)
  }

  mutating func queried(_ number: Int, _ time: Int) {
    if let failure = requests[number].failure {
      release(number, time)
      finish(number, time, failure: failure)
    } else {
      afterStatements(number, time)
    }
  }

  mutating func release(_ number: Int, _ time: Int) {
    guard let session = requests[number].connection else { return }
    requests[number].connection = nil
    let isLeaky =
      plan.kind == .connectionLeak && plan.isOn(time)
      && requests[number].route == (plan.struck == 2 ? 3 : plan.struck)
    if isLeaky, leaked.count < plan.poolSize, random.happens(withProbability: 0.14 * plan.strength)
    {
      leaked.append(session)
      if plan.flavour < 0.6 {
        entry(
          number, time + 60_000, "WARN", "pool.LeakTask",
          "Connection leak detection triggered for connection \(session), stack trace follows")
      }
      return
    }
    free.append(session)
    serveNext(time)
  }

  mutating func serveNext(_ time: Int) {
    guard !waitingForConnection.isEmpty, !free.isEmpty else { return }
    let next = waitingForConnection.removeFirst()
    requests[next].isWaiting = false
    query(next, time, session: free.removeFirst())
  }
}
