/// Weights of clues, learnt from simulated days and read from a table that people can check.
///
/// The predictions in the patterns' own files stay the prior: a weight moves from there only as far
/// as the days show. Nothing of a real incident goes into them.
package struct LearnedWeights: Sendable {
  /// What one clue does to the belief in one pattern; without a clue, the pattern's prior.
  package struct Row: Hashable, Sendable {
    package let pattern: String
    /// `nil` for the row of the prior.
    package let clue: Clue?
    /// For the prior's row, the prior.
    package let ifSeen: Double
    package let ifNotSeen: Double

    package init(pattern: String, clue: Clue?, ifSeen: Double, ifNotSeen: Double) {
      self.pattern = pattern
      self.clue = clue
      self.ifSeen = ifSeen
      self.ifNotSeen = ifNotSeen
    }
  }

  package let rows: [Row]

  package init(rows: [Row]) { self.rows = rows }

  /// Reads a table with the columns pattern, clue (or "prior"), if seen, if not seen. Lines that
  /// begin with `#`, and lines that name no known clue, are passed over.
  package init(table: String) {
    let space = UInt8(ascii: " ")
    rows = table.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let cells = line.split(separator: UInt8(ascii: ",")).map { cell in
        var cell = cell.drop { $0 == space }
        while cell.last == space { cell.removeLast() }
        return String(Substring(cell))
      }
      guard cells.count == 4, !cells[0].hasPrefix("#"), let seen = Double(cells[2]),
        let notSeen = Double(cells[3]), cells[1] == "prior" || Clue(rawValue: cells[1]) != nil
      else { return nil }
      return Row(
        pattern: cells[0], clue: Clue(rawValue: cells[1]), ifSeen: seen, ifNotSeen: notSeen)
    }
  }

  /// The pattern with these weights in place of its own; the same pattern when none is of it.
  package func weighing(_ pattern: FailurePattern) -> FailurePattern {
    let own = rows.filter { $0.pattern == pattern.id }
    guard !own.isEmpty else { return pattern }
    let learnt = own.compactMap { row in
      row.clue.map { FailurePattern.Prediction($0, ifSeen: row.ifSeen, ifNotSeen: row.ifNotSeen) }
    }
    let clues = Set(learnt.map(\.clue))
    return FailurePattern(
      id: pattern.id, title: pattern.title, component: pattern.component,
      plainWords: pattern.plainWords, mechanism: pattern.mechanism,
      prior: own.first { $0.clue == nil }?.ifSeen ?? pattern.prior,
      predictions: learnt + pattern.predictions.filter { !clues.contains($0.clue) },
      mechanismClues: pattern.mechanismClues, confirmingClue: pattern.confirmingClue,
      redHerrings: pattern.redHerrings, confirmingTest: pattern.confirmingTest,
      mitigation: pattern.mitigation, prevention: pattern.prevention,
      monitoring: pattern.monitoring, contributors: pattern.contributors)
  }
}

extension FailurePattern {
  /// The library with the weights that were learnt: what a review uses.
  package static let weighed: [FailurePattern] = all.map(LearnedWeights.committed.weighing)
}
