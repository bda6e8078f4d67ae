package import Records

/// A stretch of the incident, from a stated rule.
package struct Phase: Hashable, Sendable {
  package enum Name: String, Hashable, Sendable, CaseIterable {
    case normal, earlyWarning, buildUp, overload, failure, recovery, after
  }

  package var name: Name
  package var span: Span
  /// Why it starts here, one sentence.
  package var reason: String
  package var basis: Basis

  package init(name: Name, span: Span, reason: String, basis: Basis) {
    self.name = name
    self.span = span
    self.reason = reason
    self.basis = basis
  }
}

/// One row of the merged timeline.
package struct TimelineRow: Hashable, Sendable {
  package enum Lane: String, Hashable, Sendable, CaseIterable {
    case people, service, technical, response, communication
  }

  /// What the row is in the story; `unknown` until evidence says.
  package enum Role: String, Hashable, Sendable {
    case trigger, cause, symptom, response, communication, report, recovery, gap, unknown
  }

  package var time: Timestamp
  /// `nil` for an instant; the end for a stretch, such as a gap in which nothing was logged.
  package var end: Timestamp?
  package var lane: Lane
  package var role: Role
  /// One plain sentence without a citizen's data.
  package var words: String
  /// What the source says, for readers who want the technical words; empty when the same.
  package var detail: String
  /// Belongs on the short timeline of the summary.
  package var isKey: Bool
  package var basis: Basis

  package init(
    time: Timestamp, end: Timestamp? = nil, lane: Lane, role: Role, words: String,
    detail: String = "", isKey: Bool = false, basis: Basis
  ) {
    self.time = time
    self.end = end
    self.lane = lane
    self.role = role
    self.words = words
    self.detail = detail
    self.isKey = isKey
    self.basis = basis
  }
}

/// A stretch in which people found the service in one state, judged by citizen measures alone.
package struct ServiceSpan: Hashable, Sendable {
  /// In rising order of harm.
  package enum State: Int, Hashable, Comparable, Sendable, CaseIterable {
    case normal, degraded, impaired, unusable

    package static func < (a: State, b: State) -> Bool { a.rawValue < b.rawValue }
  }

  package var state: State
  package var span: Span
  package var basis: Basis

  package init(state: State, span: Span, basis: Basis) {
    self.state = state
    self.span = span
    self.basis = basis
  }
}

/// How the service was for people over the whole of the materials.
package struct ServiceHistory: Hashable, Sendable {
  /// Ascending and without gaps between them, except where no citizen measure has data.
  package var spans: [ServiceSpan]
  /// The measure that decided, and the limits of each state, in words.
  package var definition: String

  package init(spans: [ServiceSpan], definition: String) {
    self.spans = spans
    self.definition = definition
  }

  /// Seconds in a state or a worse one.
  package func seconds(atLeast state: ServiceSpan.State) -> Double {
    spans.filter { $0.state >= state }.reduce(0) { $0 + $1.span.seconds }
  }
}
