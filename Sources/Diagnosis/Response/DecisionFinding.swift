package import Records

/// A decision beside what could be known at that minute.
package struct DecisionFinding: Hashable, Sendable {
  package var decision: Decision
  /// `nil` when the decision has no time.
  package var available: AvailableEvidence?
  package var basis: Basis

  /// In the order of the record: by time, those without one last.
  static func all(_ decisions: [Decision], in evidence: Evidence) -> [DecisionFinding] {
    decisions.map { decision in
      DecisionFinding(
        decision: decision,
        available: decision.time.map { AvailableEvidence(in: evidence, until: $0) },
        basis: Basis(lines: [decision.line]))
    }
  }
}

/// How much of the evidence existed by an instant.
package struct AvailableEvidence: Hashable, Sendable {
  package var time: Timestamp
  /// Lines of logs that became events.
  package var logEvents: Int
  package var alerts: Int
  /// Reports by people in any channel.
  package var reports: Int
  package var changes: Int

  package init(in evidence: Evidence, until time: Timestamp) {
    let known = evidence.available(until: time)
    self.time = time
    logEvents = known.operations.reduce(0) { $0 &+ $1.total.count }
    alerts = known.alerts.count
    reports = known.tickets.count + known.posts.count { !$0.isOfficial }
    changes = known.changes.count
  }

  /// "By 9:35am: 1,204 log lines, 3 alerts and no report by a person".
  package var words: String {
    let people =
      reports == 0
      ? "no report by a person"
      : "\(PlainNumber.words(reports)) report\(reports == 1 ? "" : "s") by people"
    return "By \(PlainTime.clock(time)): \(PlainNumber.counted(logEvents, "log line")), "
      + "\(PlainNumber.counted(alerts, "alert")) and \(people)"
  }
}
