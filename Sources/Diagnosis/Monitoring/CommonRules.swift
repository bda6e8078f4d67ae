internal import Records

/// Limits in common use for services of this kind, replayed wherever the materials hold the measure.
struct CommonRules: Sendable {
  private let signals: [Signal]
  private let operations: [Operation]

  init(signals: [Signal], operations: [Operation]) {
    self.signals = signals
    self.operations = operations
  }

  func replays(with replayer: RuleReplayer) -> [RuleReplay] {
    [
      databaseResponse, poolUse, errorRate, successRate, slowAnswers, waiters,
    ].map { rule in
      rule.samples.isEmpty
        ? replayer.scored(
          rule, episodes: [], notes: rule.notes,
          outcome: .notEvaluable("Nothing in the materials measures this at a step."))
        : replayer.replay(rule)
    } + [slowQuery(replayer)]
  }

  private var databaseResponse: AlertRule {
    let database = sampled { $0.layer == .database && $0.kind == .latency && $0.isTime }
    let found = finest(database) ?? finest(answerTimes)
    var notes: [String] = []
    if database.isEmpty, let found {
      notes.append(
        "No database response time is measured at a step: tested on \(Phrases.inline(found.title))."
      )
    }
    return rule(
      "database-response-over-1-second", "Database response time above 1 second for 5 minutes",
      found, .cause, above: 1_000, inMilliseconds: true, forSeconds: 300, notes: notes)
  }

  private var poolUse: AlertRule {
    let title = "Connection pool use above 80%"
    let id = "connection-pool-over-80-percent"
    let measured = sampled {
      let words = NameTokens($0.name)
      return words.containsAny(of: ["pool*"]) && ($0.unit == .percent || $0.unit == .ratio)
        && words.containsAny(of: ["use", "used", "usage", "utilization", "utilisation"])
    }
    if let measured = finest(measured) {
      return rule(id, title, measured, .cause, above: 80, forSeconds: 0)
    }
    let made = PoolUse(signals: signals, operations: operations)
    return AlertRule(
      id: id, title: title, aim: .cause, origin: .commonPractice, signal: made?.signal,
      isAbove: true,
      threshold: 80, unit: .percent, forSeconds: 0, samples: made?.samples ?? [],
      stepSeconds: made?.stepSeconds, notes: made.map { [$0.note] } ?? [],
      basis: made?.basis ?? Basis())
  }

  private var errorRate: AlertRule {
    let rates = sampled {
      $0.kind == .errors && ($0.unit == .percent || $0.unit == .ratio)
        && NameTokens($0.name).containsAny(of: ["error*", "fail*", "5xx", "requests"])
    }
    let measured = rates.filter { $0.id != "requests-failed" }
    var made = rule(
      "error-rate-over-5-percent", "Error rate above 5% in any 2 minutes",
      finest(measured) ?? finest(rates), .symptom, above: 5, forSeconds: 0)
    made.windowSeconds = 120
    return made
  }

  private var successRate: AlertRule {
    let rates = sampled {
      $0.kind == .business && $0.polarity == .lowerIsWorse
        && ($0.unit == .percent || $0.unit == .ratio)
    }
    return rule(
      "success-rate-below-95-percent", "Success rate below 95%", finest(rates), .symptom, below: 95,
      forSeconds: 0)
  }

  private var slowAnswers: AlertRule {
    rule(
      "slowest-answers-over-2-seconds",
      "95th percentile response time above 2 seconds for 10 minutes",
      finest(answerTimes), .symptom, above: 2_000, inMilliseconds: true, forSeconds: 600)
  }

  private var waiters: AlertRule {
    let waiting = sampled {
      NameTokens($0.name).containsAny(of: ["waiting", "waiters", "pending", "queued"])
        && $0.unit != .percent && !$0.isTime
    }
    return rule(
      "waiting-over-0", "Requests waiting for a connection above 0 for 10 minutes", finest(waiting),
      .cause, above: 0, forSeconds: 600)
  }

  private func slowQuery(_ replayer: RuleReplayer) -> RuleReplay {
    let found = SlowQueryRule(operations: operations, limitMilliseconds: 5_000)
    let rule = AlertRule(
      id: "slow-query-over-5-seconds", title: "A database query above 5 seconds", aim: .cause,
      origin: .commonPractice, signal: nil, isAbove: true, threshold: 5_000, unit: .milliseconds,
      forSeconds: 0, samples: [], stepSeconds: nil,
      basis: Basis(
        lines: found.lines, calculation: "Every statement with a duration in the database log"))
    return replayer.scored(
      rule, episodes: found.episodes, notes: found.notes,
      outcome: found.isEvaluable
        ? found.episodes.isEmpty ? .silent : .fired
        : .notEvaluable("No database statement with a duration is in the materials."))
  }

  private var answerTimes: [Signal] {
    let all = sampled {
      $0.kind == .latency && $0.isTime && [.citizen, .edge, .client].contains($0.layer)
        && NameTokens($0.name).containsAny(of: ["response", "latency", "p95", "95th", "page"])
    }
    let high = all.filter { NameTokens($0.name).containsAny(of: ["95th", "p95"]) }
    if !high.isEmpty || !all.isEmpty { return high.isEmpty ? all : high }
    // By the log: the step that people take which moved first; signals stand in that order.
    let logged = sampled { $0.layer == .citizen && $0.id.contains("slowest-5-route") }
    return Array((logged + sampled { $0.id.contains("slowest-5-route") }).prefix(1))
  }

  private func sampled(_ fits: (Signal) -> Bool) -> [Signal] {
    signals.filter { $0.stepSeconds != nil && $0.samples.contains { $0.value != nil } && fits($0) }
  }

  /// The smallest step; among equal ones the most readings, then the name.
  private func finest(_ found: [Signal]) -> Signal? {
    found.min {
      ($0.stepSeconds ?? 0, -$0.samples.count, $0.id) < (
        $1.stepSeconds ?? 0, -$1.samples.count, $1.id
      )
    }
  }

  private func rule(
    _ id: String, _ title: String, _ signal: Signal?, _ aim: RuleReplay.Aim, above: Double? = nil,
    below: Double? = nil, inMilliseconds: Bool = false, forSeconds: Int, notes: [String] = []
  ) -> AlertRule {
    var threshold = above ?? below ?? 0
    var unit = signal?.unit ?? (inMilliseconds ? .milliseconds : .percent)
    if inMilliseconds {
      if unit == .seconds { threshold /= 1_000 }
      if unit == .microseconds { threshold *= 1_000 }
    } else if unit == .ratio {
      threshold /= 100
    }
    if signal == nil, forSeconds == 600, !inMilliseconds { unit = .count }
    return AlertRule(
      id: id, title: title, aim: aim, origin: .commonPractice, signal: signal?.id,
      isAbove: below == nil, threshold: threshold, unit: unit, forSeconds: forSeconds,
      samples: signal?.samples ?? [], stepSeconds: signal?.stepSeconds, notes: notes,
      basis: Basis(
        lines: [signal?.samples.first?.line, signal?.samples.last?.line].compactMap(\.self),
        calculation: signal.map { "Judged at every reading of \(Phrases.inline($0.title))" } ?? ""))
  }
}

extension Signal {
  /// Measured in a unit of time.
  fileprivate var isTime: Bool {
    [.microseconds, .milliseconds, .seconds].contains(unit)
  }
}
