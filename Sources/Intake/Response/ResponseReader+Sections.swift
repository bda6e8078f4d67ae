import Records
import Yams

/// One function a section of the file.
extension ResponseReader {
  static func triage(_ node: Node, _ fields: inout FieldReader) -> Triage? {
    guard
      let group = fields.group(
        node, "triage", keys: ["at", "known", "not_known", "priorities", "not_doing_yet"])
    else { return nil }
    let priorities = fields.list(group["priorities"]).compactMap { item -> Triage.Priority? in
      if case .scalar = item {
        return fields.remark(item, "a priority").map {
          Triage.Priority(text: $0.text, minutes: nil, line: $0.line)
        }
      }
      guard let parts = fields.group(item, "a priority", keys: ["first", "minutes"]) else {
        return nil
      }
      return Triage.Priority(
        text: fields.text(parts["first"], "a priority"),
        minutes: parts["minutes"].flatMap { fields.number($0) }, line: parts.line)
    }
    return Triage(
      time: fields.time(group["at"]), line: group.line,
      known: fields.remarks(group["known"], "what was known"),
      notKnown: fields.remarks(group["not_known"], "what was not known"), priorities: priorities,
      notDoingYet: fields.remarks(group["not_doing_yet"], "what was left alone"))
  }

  static func hypothesis(_ node: Node, _ fields: inout FieldReader) -> TeamHypothesis? {
    guard
      let group = fields.group(
        node, "a hypothesis", keys: ["claim", "pattern", "confidence", "outcome"])
    else { return nil }
    let claim = fields.text(group["claim"], "a claim")
    guard !claim.isEmpty else {
      fields.report(node, "A hypothesis makes a claim", "Write 'claim:' and what was thought")
      return nil
    }
    let readings = fields.list(group["confidence"]).compactMap { reading($0, &fields) }
    let pattern = fields.text(group["pattern"], "a pattern")
    return TeamHypothesis(
      claim: claim, pattern: pattern.isEmpty ? nil : pattern,
      readings: inOrder(readings, \.time, \.line),
      outcome: fields.choice(group["outcome"], "an outcome", of: ClaimOutcome.self) ?? .notKnown,
      line: group.line)
  }

  private static func reading(
    _ node: Node, _ fields: inout FieldReader
  ) -> TeamHypothesis.Reading? {
    if case .scalar = node {
      return fields.confidence(node).map {
        TeamHypothesis.Reading(
          time: nil, confidence: $0, evidence: [], line: fields.line(of: node))
      }
    }
    guard
      let group = fields.group(node, "a confidence", keys: ["at", "percent", "evidence"])
    else { return nil }
    guard let percent = group["percent"] else {
      fields.report(node, "A confidence has a figure", "Write 'percent:' and a number")
      return nil
    }
    return fields.confidence(percent).map { confidence in
      TeamHypothesis.Reading(
        time: fields.time(group["at"]), confidence: confidence,
        evidence: fields.remarks(group["evidence"], "evidence").map(\.text), line: group.line)
    }
  }

  static func decision(_ node: Node, _ fields: inout FieldReader) -> Decision? {
    guard
      let group = fields.group(
        node, "a decision",
        keys: [
          "at", "choice", "options", "evidence", "reason", "confidence", "role", "outcome",
          "result",
        ])
    else { return nil }
    let choice = fields.text(group["choice"], "a choice")
    guard !choice.isEmpty else {
      fields.report(node, "A decision makes a choice", "Write 'choice:' and what was chosen")
      return nil
    }
    return Decision(
      time: fields.time(group["at"]), line: group.line, choice: choice,
      options: fields.remarks(group["options"], "an option").map(\.text),
      evidence: fields.remarks(group["evidence"], "evidence").map(\.text),
      reason: fields.text(group["reason"], "a reason"),
      confidence: fields.confidence(group["confidence"]),
      role: fields.text(group["role"], "a role"),
      outcome: fields.choice(group["outcome"], "an outcome", of: ClaimOutcome.self) ?? .notKnown,
      result: fields.text(group["result"], "a result"))
  }

  static func check(_ node: Node, _ fields: inout FieldReader) -> ResponseCheck? {
    if case .scalar = node {
      return fields.remark(node, "a check").map {
        ResponseCheck(time: nil, line: $0.line, question: $0.text, result: "")
      }
    }
    guard let group = fields.group(node, "a check", keys: ["at", "check", "result"]) else {
      return nil
    }
    let question = fields.text(group["check"], "a check")
    guard !question.isEmpty else {
      fields.report(node, "A check looks at something", "Write 'check:' and what was looked at")
      return nil
    }
    return ResponseCheck(
      time: fields.time(group["at"]), line: group.line, question: question,
      result: fields.text(group["result"], "a result"))
  }

  static func rollback(_ node: Node, _ fields: inout FieldReader) -> RollbackPlan? {
    guard
      let group = fields.group(
        node, "the rollback plan",
        keys: [
          "at", "target", "pre_checks", "command", "watch", "if_worse", "confidence", "outcome",
        ])
    else { return nil }
    return RollbackPlan(
      time: fields.time(group["at"]), line: group.line,
      target: fields.remark(group["target"], "the target"),
      preChecks: fields.remarks(group["pre_checks"], "a check"),
      command: fields.remark(group["command"], "the command"),
      watch: fields.remarks(group["watch"], "what to watch"),
      ifWorse: fields.remark(group["if_worse"], "what to do if it gets worse"),
      confidence: fields.confidence(group["confidence"]),
      outcome: fields.choice(group["outcome"], "an outcome", of: ClaimOutcome.self) ?? .notKnown)
  }

  static func update(_ node: Node, _ fields: inout FieldReader) -> ResponseUpdate? {
    guard let group = fields.group(node, "an update", keys: ["at", "to", "text", "confidence"])
    else { return nil }
    let text = fields.text(group["text"], "the text of an update")
    guard !text.isEmpty else {
      fields.report(node, "An update says something", "Write 'text:' and what was said")
      return nil
    }
    return ResponseUpdate(
      time: fields.time(group["at"]), line: group.line,
      audience: fields.text(group["to"], "an audience"), text: text,
      confidence: fields.confidence(group["confidence"]))
  }

  static func forecast(_ node: Node, _ fields: inout FieldReader) -> Forecast? {
    guard
      let group = fields.group(
        node, "a forecast", keys: ["at", "what", "minutes", "actual_minutes"])
    else { return nil }
    guard let minutes = group["minutes"] else {
      fields.report(node, "A forecast says how long", "Write 'minutes: 5' or 'minutes: 5 to 10'")
      return nil
    }
    let ends = fields.text(minutes, "minutes").split(separator: " to ").map { Double($0) }
    guard (1...2).contains(ends.count), let low = ends[0], let high = ends[ends.count - 1],
      low.isFinite, high.isFinite, (0...1e6).contains(low), (0...1e6).contains(high)
    else {
      fields.report(minutes, "Minutes are one number or two", "Write 'minutes: 5 to 10'")
      return nil
    }
    return Forecast(
      time: fields.time(group["at"]), line: group.line,
      what: fields.text(group["what"], "a forecast"), earliestMinutes: low, latestMinutes: high,
      actualMinutes: group["actual_minutes"].flatMap { fields.number($0) })
  }
}
