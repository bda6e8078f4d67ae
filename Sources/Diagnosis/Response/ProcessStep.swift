package import Records

/// One step of the response and how long it took, for those that have a time.
package struct ProcessStep: Hashable, Sendable {
  package enum Name: String, Hashable, Sendable, CaseIterable {
    case triage = "Triage"
    case explain = "Explain"
    case check = "Check"
    case act = "Act"
    case tell = "Tell"
  }

  package var name: Name
  package var time: Timestamp
  /// Seconds to the next step; `nil` for the last.
  package var seconds: Double?
  package var basis: Basis

  /// By time; steps at one time in the order of `Name`.
  static func all(in context: ResponseContext) -> [ProcessStep] {
    let record = context.record
    let readings = record.hypotheses.flatMap(\.readings)
    let starts: [(Name, Timestamp?, SourceLine?)] = [
      (.triage, record.triage?.time, record.triage?.line),
      first(.explain, readings.map { ($0.time, $0.line) }),
      first(.check, record.checks.map { ($0.time, $0.line) }),
      first(.act, context.actingDecisions.map { ($0.time, $0.line) }),
      first(.tell, record.updates.map { ($0.time, $0.line) }),
    ]
    var steps = starts.compactMap { name, time, line -> ProcessStep? in
      guard let time, let line else { return nil }
      return ProcessStep(name: name, time: time, seconds: nil, basis: Basis(lines: [line]))
    }
    let order = Name.allCases
    steps.sort { a, b in
      a.time != b.time
        ? a.time < b.time
        : order.firstIndex(of: a.name) ?? 0 < order.firstIndex(of: b.name) ?? 0
    }
    for place in steps.indices.dropLast() {
      steps[place].seconds = steps[place + 1].time.seconds(since: steps[place].time)
    }
    return steps
  }

  private static func first(
    _ name: Name, _ items: [(Timestamp?, SourceLine)]
  ) -> (Name, Timestamp?, SourceLine?) {
    let dated = items.compactMap { time, line in time.map { ($0, line) } }
    let earliest = dated.min { $0.0 < $1.0 }
    return (name, earliest?.0, earliest?.1)
  }
}
