import Statistics

/// Calls to the supplier, with a limit in time and attempts.
extension FaultEngine {
  mutating func afterStatements(_ number: Int, _ time: Int) {
    guard FaultRoute.all[requests[number].route].callsSupplier else {
      release(number, time)
      finish(number, time)
      return
    }
    if !plan.holdsDuringCall { release(number, time) }
    call(number, time, attempt: 1)
  }

  private mutating func call(_ number: Int, _ time: Int, attempt: Int) {
    requests[number].calls += 1
    let answer = effects.call(time, &random)
    let limit = effects.callLimit(time)
    let isLate = answer.took > limit
    let took = min(answer.took, limit) + (isLate ? random.below(3) : 0)
    queue.schedule(
      .called(number, attempt, isLate ? .callTimeout : answer.failure), at: time + took)
    note(time + took) { minute in
      minute.calls.append(answer.took > 300_000 ? limit : answer.took)
      if isLate || answer.failure != nil { minute.callFailures += 1 }
    }
  }

  mutating func called(
    _ number: Int, _ time: Int, attempt: Int, failure: FaultFailure?
  ) {
    guard let failure else {
      release(number, time)
      finish(number, time)
      return
    }
    let mayRetry = [.callTimeout, .callRefused, .callUnavailable, .unknownHost].contains {
      (kind: FaultFailure) in kind == failure
    }
    if mayRetry, attempt < plan.attempts {
      note(time) { $0.retries += 1 }
      entry(
        number, time, "WARN", "client.Supplier",
        "Attempt \(attempt) of \(plan.attempts) failed for request r-\(number), retrying in 200 ms")
      call(number, time + 200, attempt: attempt + 1)
      return
    }
    release(number, time)
    finish(number, time, failure: failure)
  }
}
