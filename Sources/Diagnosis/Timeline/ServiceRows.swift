internal import Records

/// When the service changed its state for people, and the worst moment.
enum ServiceRows {
  static func rows(history: ServiceHistory, worst: Moment?) -> [TimelineRow] {
    var rows: [TimelineRow] = []
    var before: ServiceSpan.State?
    var worstSoFar = ServiceSpan.State.normal
    let lastNormal = history.spans.last { $0.state == .normal }?.span.start
    for span in history.spans {
      defer { before = span.state }
      guard let before, span.state != before else { continue }
      let isWorse = span.state > before
      let words =
        switch span.state {
        case .normal: "The service was normal for people again"
        case .degraded:
          isWorse ? "The service was degraded for people" : "The service improved to degraded"
        case .impaired:
          isWorse ? "The service was impaired for people" : "The service improved to impaired"
        case .unusable: "The service was unusable for most people"
        }
      let isNewDepth = span.state > worstSoFar
      worstSoFar = max(worstSoFar, span.state)
      rows.append(
        TimelineRow(
          time: span.span.start, lane: .service, role: isWorse ? .symptom : .recovery, words: words,
          detail: span.basis.calculation,
          isKey: isNewDepth || span.state == .normal && span.span.start == lastNormal,
          basis: Basis(
            lines: Array(span.basis.lines.prefix(1)), calculation: span.basis.calculation)))
    }
    if let worst {
      rows.append(
        TimelineRow(
          time: worst.time, lane: .service, role: .symptom,
          words: "The worst moment for people: \(worst.words)", isKey: true,
          basis: worst.basis))
    }
    return rows
  }
}
