internal import Records

/// A figure about harm that the materials claim, and what it speaks of.
struct StatedClaim: Hashable, Sendable {
  let subject: ImpactEstimate.Subject
  let name: String
  let value: Double
  let text: String
  let time: Timestamp?
  let line: SourceLine

  /// From stated figures and alerts, in order of the materials.
  static func all(in evidence: Evidence) -> [StatedClaim] {
    let stated = evidence.statedFigures.compactMap { figure in
      claim(figure.name, figure.value, figure.text, figure.time, figure.line)
    }
    let alerts = evidence.alerts.flatMap { alert in
      alert.details.compactMap { detail in
        ChangeAssessor.number(detail.value).flatMap {
          claim(detail.name, $0, detail.value, alert.time, alert.line)
        }
      }
    }
    return (stated + alerts).sorted { $0.line < $1.line }
  }

  private static func claim(
    _ name: String, _ value: Double, _ text: String, _ time: Timestamp?, _ line: SourceLine
  ) -> StatedClaim? {
    guard value.isFinite, value >= 0, value < 1e12, let subject = subject(of: NameTokens(name))
    else { return nil }
    return StatedClaim(
      subject: subject, name: name, value: value, text: text, time: time, line: line)
  }

  private static func subject(of words: NameTokens) -> ImpactEstimate.Subject? {
    let isRatio = words.containsAny(of: ["percent", "percentage", "rate", "ratio", "share"])
    let isMoney = words.containsAny(of: [
      "revenue", "cost", "costs", "gbp", "pounds", "income", "loss", "money",
    ])
    if isMoney, !isRatio {
      return words.contains("per") && words.containsAny(of: ["minute", "min"]) ? .cost : .revenue
    }
    guard !isRatio, !words.containsAny(of: ["last", "past", "reach"]) else { return nil }
    if words.containsAny(of: AttemptWindow.things), words.containsAny(of: ["lost", "missed"]) {
      return .lostBookings
    }
    let isPeople = words.containsAny(of: [
      "user", "users", "people", "citizen*", "customer*", "resident*", "household*", "person*",
      "applicant*", "patient*", "claimant*",
    ])
    return isPeople && words.containsAny(of: ["affected", "impacted", "hit"]) ? .people : nil
  }
}
