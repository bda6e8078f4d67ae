extension ResponseRecord {
  /// What the team had written down by an instant. Items without a time and everything judged
  /// afterwards (outcomes, causes, lessons, actions) are left out.
  package func available(until time: Timestamp) -> ResponseRecord {
    func isKnown(_ own: Timestamp?) -> Bool { own.map { $0 <= time } ?? false }
    var known = ResponseRecord(line: line)
    known.triage = triage.flatMap { isKnown($0.time) ? $0 : nil }
    known.hypotheses = hypotheses.compactMap { hypothesis in
      var held = hypothesis
      held.readings.removeAll { !isKnown($0.time) }
      held.outcome = .notKnown
      return held.readings.isEmpty ? nil : held
    }
    known.decisions = decisions.filter { isKnown($0.time) }.map { decision in
      var made = decision
      made.outcome = .notKnown
      made.result = ""
      return made
    }
    known.checks = checks.filter { isKnown($0.time) }
    known.rollback = rollback.flatMap { plan in
      guard isKnown(plan.time) else { return nil }
      var made = plan
      made.outcome = .notKnown
      return made
    }
    known.updates = updates.filter { isKnown($0.time) }
    known.forecasts = forecasts.filter { isKnown($0.time) }.map { forecast in
      var made = forecast
      made.actualMinutes = nil
      return made
    }
    return known
  }
}
