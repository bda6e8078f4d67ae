package import Records

/// How long each step of the response took, with both ends shown: durations alone mislead.
package struct ResponseMeasure: Hashable, Sendable {
  package enum Step: String, Hashable, Sendable, CaseIterable {
    case detectByMachine, detectByPeople, acknowledge, act, mitigate, restore, tellThePublic
  }

  package var step: Step
  /// "First sign to first alert".
  package var definition: String
  package var from: Moment?
  package var to: Moment?
  /// `nil` when an end is not in the materials; `reason` says why.
  package var seconds: Double?
  package var reason: String
}

/// An alarm that fired before people acted, and what was done with it.
package struct UnusedAlarm: Hashable, Sendable {
  package var alert: Alert
  /// Seconds from the alarm to the first recorded action; `nil` when none is recorded.
  package var secondsToAction: Double?
}

/// Measures the response from alerts, reports, interventions and the service's states.
package enum ResponseFinder {
  package static func measures(
    evidence: Evidence, firstSign: Moment?, interventions: [Intervention],
    history: ServiceHistory, impact: CitizenImpact
  ) -> [ResponseMeasure] {
    let alert = evidence.alerts.first { $0.level != .info }.map {
      Moment(time: $0.time, words: $0.title, basis: Basis(lines: [$0.line]))
    }
    let action = interventions.first.map {
      Moment(time: $0.time, words: $0.words, basis: $0.basis)
    }
    let official = evidence.posts.first(where: \.isOfficial).map {
      Moment(time: $0.time, words: "First public message", basis: Basis(lines: [$0.line]))
    }
    let worst = history.spans.map(\.state).max() ?? .normal
    let relief = history.spans.last { $0.state == worst && worst > .normal }.map {
      Moment(time: $0.span.end, words: "The worst state ended", basis: $0.basis)
    }
    let restored = history.spans.last.flatMap { last in
      last.state == .normal && history.spans.count > 1
        ? Moment(time: last.span.start, words: "Normal again", basis: last.basis) : nil
    }
    let acknowledged = evidence.alerts.contains { $0.status.lowercased().contains("ack") }
    return [
      measure(.detectByMachine, "First sign to first alert", firstSign, alert, "No alert"),
      measure(
        .detectByPeople, "First sign to first report by a person", firstSign, impact.firstReport,
        "No report by a person"),
      measure(
        .acknowledge, "First alert to acknowledgement", alert, nil,
        acknowledged
          ? "Alerts are marked as acknowledged, without a time" : "No acknowledgement is recorded"),
      measure(.act, "First alert to first recorded action", alert, action, "No action is recorded"),
      measure(
        .mitigate, "First sign to the end of the worst state", firstSign, relief,
        "People were not affected by any measure"),
      measure(
        .restore, "First sign to normal service", firstSign, restored,
        "The materials end before service was normal"),
      measure(
        .tellThePublic, "First sign to first public message", firstSign, official,
        "No public message is in the materials"),
    ]
  }

  /// Warnings and critical alarms that fired before the first action, ascending by time.
  package static func unusedAlarms(
    evidence: Evidence, interventions: [Intervention]
  ) -> [UnusedAlarm] {
    let action = interventions.first?.time
    return evidence.alerts
      .filter { alert in
        (alert.level == .warning || alert.level == .critical)
          && (action.map { alert.time < $0 } ?? true)
      }
      .map { alert in
        UnusedAlarm(alert: alert, secondsToAction: action.map { $0.seconds(since: alert.time) })
      }
  }

  private static func measure(
    _ step: ResponseMeasure.Step, _ definition: String, _ from: Moment?, _ to: Moment?,
    _ missing: String
  ) -> ResponseMeasure {
    let seconds = from.flatMap { start in to.map { $0.time.seconds(since: start.time) } }
    return ResponseMeasure(
      step: step, definition: definition, from: from, to: to, seconds: seconds,
      reason: seconds == nil ? (from == nil ? "No start is in the materials" : missing) : "")
  }
}
