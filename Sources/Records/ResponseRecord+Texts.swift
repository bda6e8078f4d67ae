extension ResponseRecord {
  /// The same record with every text replaced, for taking personal data out of it. Ids and patterns
  /// are texts too; times, figures and lines stay.
  package func mappingTexts(_ change: (String) -> String) -> ResponseRecord {
    func remark(_ remark: Remark) -> Remark { Remark(change(remark.text), line: remark.line) }
    var made = ResponseRecord(line: line)
    made.triage = triage.map { triage in
      Triage(
        time: triage.time, line: triage.line, known: triage.known.map(remark),
        notKnown: triage.notKnown.map(remark),
        priorities: triage.priorities.map {
          Triage.Priority(text: change($0.text), minutes: $0.minutes, line: $0.line)
        },
        notDoingYet: triage.notDoingYet.map(remark))
    }
    made.hypotheses = hypotheses.map { hypothesis in
      TeamHypothesis(
        claim: change(hypothesis.claim), pattern: hypothesis.pattern.map(change),
        readings: hypothesis.readings.map {
          TeamHypothesis.Reading(
            time: $0.time, confidence: $0.confidence, evidence: $0.evidence.map(change),
            line: $0.line)
        },
        outcome: hypothesis.outcome, line: hypothesis.line)
    }
    made.decisions = decisions.map { decision in
      Decision(
        time: decision.time, line: decision.line, choice: change(decision.choice),
        options: decision.options.map(change), evidence: decision.evidence.map(change),
        reason: change(decision.reason), confidence: decision.confidence,
        role: change(decision.role), outcome: decision.outcome, result: change(decision.result))
    }
    made.checks = checks.map {
      ResponseCheck(
        time: $0.time, line: $0.line, question: change($0.question), result: change($0.result))
    }
    made.rollback = rollback.map { plan in
      RollbackPlan(
        time: plan.time, line: plan.line, target: plan.target.map(remark),
        preChecks: plan.preChecks.map(remark), command: plan.command.map(remark),
        watch: plan.watch.map(remark), ifWorse: plan.ifWorse.map(remark),
        confidence: plan.confidence, outcome: plan.outcome)
    }
    made.updates = updates.map {
      ResponseUpdate(
        time: $0.time, line: $0.line, audience: change($0.audience), text: change($0.text),
        confidence: $0.confidence)
    }
    made.forecasts = forecasts.map {
      Forecast(
        time: $0.time, line: $0.line, what: change($0.what), earliestMinutes: $0.earliestMinutes,
        latestMinutes: $0.latestMinutes, actualMinutes: $0.actualMinutes)
    }
    made.wentWell = wentWell.map(remark)
    made.couldImprove = couldImprove.map(remark)
    made.wasLucky = wasLucky.map(remark)
    made.causes = causes.map {
      StatedCause(
        id: change($0.id), depth: $0.depth, text: change($0.text), confidence: $0.confidence,
        line: $0.line)
    }
    made.actions = actions.map { $0.mappingTexts(change) }
    made.lessons = lessons.map { $0.mappingTexts(change) }
    return made
  }
}

extension ActionItem {
  /// The same action with every text replaced.
  package func mappingTexts(_ change: (String) -> String) -> ActionItem {
    ActionItem(
      text: change(text), owner: change(owner), due: due, kind: kind, doneWhen: change(doneWhen),
      cause: change(cause), status: status, line: line)
  }
}

extension Lesson {
  /// The same lesson with every text replaced; keys stay.
  package func mappingTexts(_ change: (String) -> String) -> Lesson {
    Lesson(
      kind: kind, fields: fields.map { Attribute($0.name, change($0.value)) },
      symptoms: symptoms.map(change), line: line)
  }
}
