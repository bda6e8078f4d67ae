internal import Records

/// Chooses the rows that tell the story in short, by role and never by name.
enum KeyRows {
  /// Marked: the first sign, the first alert and the first critical one, the first report, each
  /// worsening of the service, the worst moment, the gap without action, the first action and the last,
  /// what the organisation said, and the return to normal.
  static func marked(
    _ rows: [TimelineRow], firstSign: Moment?, worst: Moment?, impact: CitizenImpact, phases: [Phase]
  ) -> [TimelineRow] {
    var marked = rows
    var keys = Set(marked.indices.filter { marked[$0].isKey })
    func mark(_ index: Int?) {
      if let index { keys.insert(index) }
    }
    guard firstSign != nil else { return rows }
    mark(marked.firstIndex { $0.words.hasPrefix("A critical alert") })
    if let report = impact.firstReport {
      mark(marked.firstIndex { $0.role == .report && $0.time == report.time })
    }
    var worstSoFar = 0
    for index in marked.indices where marked[index].lane == .service && marked[index].role == .symptom {
      let rank = stateRanks.first { marked[index].words.hasPrefix($0.words) }?.rank ?? 0
      if rank > worstSoFar {
        worstSoFar = rank
        mark(index)
      }
    }
    mark(marked.firstIndex { $0.words.hasPrefix("The worst moment") })
    mark(marked.firstIndex { $0.role == .response })
    if let recovery = phases.first(where: { $0.name == .recovery }) {
      mark(marked.firstIndex { $0.lane == .response && $0.time == recovery.span.start })
    }
    for index in marked.indices where marked[index].role == .communication { mark(index) }
    mark(
      marked.lastIndex {
        $0.lane == .service && $0.words == "The service was normal for people again"
      })
    for index in keys.sorted().prefix(14) { marked[index].isKey = true }
    return marked
  }

  private static let stateRanks: [(words: String, rank: Int)] = [
    ("The service was degraded", 1), ("The service was impaired", 2),
    ("The service was unusable", 3),
  ]
}
