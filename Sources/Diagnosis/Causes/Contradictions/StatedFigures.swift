import Records

/// Durations that the materials state against the time people were affected by the data.
enum StatedFigures {
  static func contradictions(
    in evidence: Evidence, history: ServiceHistory
  ) -> [Contradiction] {
    guard !history.spans.isEmpty else { return [] }
    let affected = history.seconds(atLeast: .degraded) / 60
    let unusable = history.seconds(atLeast: .unusable) / 60
    var stated: [(name: String, minutes: Double, line: SourceLine)] =
      evidence.statedFigures.filter { isDuration($0.name) }.map { ($0.name, $0.value, $0.line) }
    for alert in evidence.alerts {
      for detail in alert.details where isDuration(detail.name) {
        if let value = ChangeAssessor.number(detail.value) {
          stated.append((detail.name, value, alert.line))
        }
      }
    }
    return stated.compactMap { figure in
      let isOutage = figure.name.lowercased().contains("outage")
      let computed = isOutage ? unusable : affected
      guard computed > 0, abs(figure.minutes - computed) > max(10, computed * 0.1) else {
        return nil
      }
      return Contradiction(
        kind: .statedAgainstComputed, subject: plain(figure.name),
        first: .init(
          words: "Stated: \(PlainDuration.words(seconds: figure.minutes * 60))",
          basis: Basis(lines: [figure.line])),
        second: .init(
          words: "Computed: \(PlainDuration.words(seconds: computed * 60)) "
            + (isOutage ? "in which the service was unusable" : "in which people were affected"),
          basis: Basis(
            lines: history.spans.first?.basis.lines ?? [], calculation: history.definition)),
        consequence: "The computed time is used, with its definition; a different definition "
          + "gives a different time")
    }
  }

  private static func isDuration(_ name: String) -> Bool {
    let lower = name.lowercased()
    return lower.contains("duration") && lower.contains("minute")
  }

  private static func plain(_ name: String) -> String {
    let words = name.split { $0 == "_" || $0 == "." || $0 == " " }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
