package import Records

/// The six things a plan to go back needs, and which of them were written down.
package struct RollbackCompleteness: Hashable, Sendable {
  package enum Part: String, Hashable, Sendable, CaseIterable {
    case target = "What to go back to"
    case preChecks = "Checks before it"
    case command = "The command"
    case watch = "What to watch after it"
    case ifWorse = "What to do if it gets worse"
    case confidence = "How sure"
  }

  package struct Row: Hashable, Sendable {
    package var part: Part
    /// As written; `nil` when the plan does not say.
    package var words: String?
    package var basis: Basis
  }

  /// One row a part, in the order of `Part`.
  package var rows: [Row]

  package var missing: [Part] { rows.filter { $0.words == nil }.map(\.part) }
  package var isComplete: Bool { missing.isEmpty }

  package init(_ plan: RollbackPlan) {
    func row(_ part: Part, _ remarks: [Remark]) -> Row {
      Row(
        part: part, words: remarks.isEmpty ? nil : Phrases.list(remarks.map(\.text)),
        basis: Basis(lines: remarks.map(\.line)))
    }
    rows = Part.allCases.map { part in
      switch part {
      case .target: row(part, [plan.target].compactMap { $0 })
      case .preChecks: row(part, plan.preChecks)
      case .command: row(part, [plan.command].compactMap { $0 })
      case .watch: row(part, plan.watch)
      case .ifWorse: row(part, [plan.ifWorse].compactMap { $0 })
      case .confidence:
        Row(
          part: part, words: plan.confidence.map { "\(PlainNumber.words($0))%" },
          basis: Basis(lines: plan.confidence == nil ? [] : [plan.line]))
      }
    }
  }
}
