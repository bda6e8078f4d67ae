package import Records

/// One step on the way from the cause to the citizen.
package struct CascadeStep: Hashable, Sendable {
  /// `nil` when the step is inferred and no line gives its time.
  package var time: Timestamp?
  /// One plain sentence without a full stop.
  package var words: String
  /// A line shows it; otherwise it follows from the steps around it.
  package var isEvidenced: Bool
  package var basis: Basis
}

/// Puts the steps in the order of cause and effect, each with the time it was first seen.
package enum CascadeBuilder {
  package static func steps(
    causes: CauseFindings, signals: [Signal], history: ServiceHistory, impact: CitizenImpact
  ) -> [CascadeStep] {
    guard let leading = causes.hypotheses.first(where: { $0.id != Hypothesis.somethingElse })
    else { return [] }
    var steps = [cause(leading, causes)]
    steps += [
      step(causes.answers[.dependencyErrors], "Calls to another system failed"),
      slowWork(causes),
      held(causes),
      moved(signals, "The waiting line for connections grew") { signal in
        signal.layer == .pool
          && ["wait", "pending", "queue"].contains { signal.name.lowercased().contains($0) }
      },
      moved(signals, "Answers of the whole service became slow") {
        $0.kind == .latency && $0.layer == .edge
      },
      moved(signals, "Requests failed") { $0.kind == .errors && $0.layer == .edge },
      moved(signals, "Processor and memory filled up with waiting work") { signal in
        signal.kind == .saturation
          && ["cpu", "memory", "heap"].contains { signal.name.lowercased().contains($0) }
      },
      impact.firstReport.map {
        CascadeStep(
          time: $0.time, words: "A person told the organisation", isEvidenced: true,
          basis: $0.basis)
      },
      history.spans.first { $0.state == .unusable }.map {
        CascadeStep(
          time: $0.span.start, words: "People could not use the service", isEvidenced: true,
          basis: $0.basis)
      },
    ].compactMap { $0 }
    return ordered(steps)
  }

  private static func cause(_ leading: Hypothesis, _ causes: CauseFindings) -> CascadeStep {
    let touched = causes.changes.first { $0.timeLimit != nil || $0.touches != nil }
    let isChange = leading.support.contains { answer in
      answer.basis.lines.contains { line in touched?.basis.lines.contains(line) ?? false }
    }
    return CascadeStep(
      time: isChange ? touched?.change.time : nil, words: leading.title,
      isEvidenced: isChange,
      basis: Basis(
        lines: Array(Set(leading.support.flatMap(\.basis.lines))).sorted().prefix(6) + [],
        calculation: "Leading explanation, \(Int(leading.confidence))%"))
  }

  private static func slowWork(_ causes: CauseFindings) -> CascadeStep? {
    causes.separations.min { $0.slow.first < $1.slow.first }.map {
      CascadeStep(
        time: $0.slow.first,
        words: "The first slow run of "
          + ($0.kind == .statement ? "a database search" : "one kind of request"),
        isEvidenced: true, basis: Basis(lines: $0.slow.lines))
    }
  }

  private static func held(_ causes: CauseFindings) -> CascadeStep? {
    let held = causes.lifetimes.filter {
      ($0.heldSeconds ?? 0) >= LifetimeFinder.heldTooLongSeconds
    }
    guard let first = held.compactMap(\.workEnded).min() else { return nil }
    return CascadeStep(
      time: first, words: "Connections stayed in use after their work had ended",
      isEvidenced: true, basis: Basis(lines: held.flatMap(\.basis.lines).sorted()))
  }

  private static func step(_ answer: ClueAnswer?, _ words: String) -> CascadeStep? {
    guard let answer, case .seen = answer.state else { return nil }
    return CascadeStep(time: nil, words: words, isEvidenced: true, basis: answer.basis)
  }

  private static func moved(
    _ signals: [Signal], _ words: String, where isWanted: (Signal) -> Bool
  ) -> CascadeStep? {
    let first = signals.filter(isWanted).compactMap(\.onset).min { $0.time < $1.time }
    return first.map {
      CascadeStep(time: $0.time, words: words, isEvidenced: true, basis: $0.basis)
    }
  }

  /// Steps with times sort by time; those without stay behind the step they follow from.
  private static func ordered(_ steps: [CascadeStep]) -> [CascadeStep] {
    var latest = Timestamp(seconds: .min)
    let keyed = steps.enumerated().map { place, step -> (Timestamp, Int, CascadeStep) in
      if let time = step.time { latest = time }
      return (step.time ?? latest, place, step)
    }
    return keyed.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}
