internal import Records

/// How structured the response was, on a published rubric of 23 rows: four bands of 25 and a bonus of
/// 30. A row is earned whole, by evidence, or not at all. Scores the process, never a person.
package struct ProcessScore: Hashable, Sendable {
  package enum Band: String, Hashable, Sendable, CaseIterable {
    case planning = "Planning under pressure"
    case reflection = "Reflection under pressure"
    case learning = "Learning"
    case confidence = "Confidence under pressure"
    case bonus = "Bonus: working together under pressure"

    /// What its rows add up to.
    package var mostPoints: Int { self == .bonus ? 30 : 25 }
  }

  package struct Row: Hashable, Sendable {
    /// Lower case letters, digits and hyphens.
    package var id: String
    package var band: Band
    /// "Structured initial triage".
    package var title: String
    package var mostPoints: Int
    /// All or nothing.
    package var points: Int
    /// One sentence; `noEvidence` when nothing in the materials shows it.
    package var words: String
    package var basis: Basis

    package var isEarned: Bool { points > 0 }
  }

  /// In the order of the rubric.
  package var rows: [Row]

  package static let noEvidence = "No evidence found"

  package var points: Int { rows.reduce(0) { $0 + $1.points } }
  package var mostPoints: Int { rows.reduce(0) { $0 + $1.mostPoints } }

  package func points(in band: Band) -> Int {
    rows.filter { $0.band == band }.reduce(0) { $0 + $1.points }
  }

  /// What a row stands on; `nil` means that no evidence was found.
  struct Finding {
    let words: String
    let lines: [SourceLine]

    init(_ words: String, _ lines: [SourceLine] = []) {
      self.words = words
      self.lines = lines
    }
  }

  /// One row of the rubric and the search that decides it.
  struct Item: Sendable {
    let id: String
    let title: String
    let find: @Sendable (ResponseContext) -> Finding?

    init(
      _ id: String, _ title: String, _ find: @escaping @Sendable (ResponseContext) -> Finding?
    ) {
      self.id = id
      self.title = title
      self.find = find
    }
  }

  package init(of context: ResponseContext, habits: [ResponseHabit]) {
    rows = []
    let bands: [(Band, [Item])] = [
      (.planning, Self.planning), (.reflection, Self.reflection), (.learning, Self.learning),
      (.confidence, Self.confidence),
    ]
    for (band, items) in bands {
      rows += items.map { Self.row($0.id, band, $0.title, 5, $0.find(context)) }
    }
    let earned = Band.allCases.map { points(in: $0) }
    rows += [
      Self.row(
        "bonus-structure", .bonus, "Kept its structure despite the urgency", 10,
        Self.orderKept(context)),
      Self.row(
        "bonus-together", .bonus, "Planning, reflection, learning and confidence helped each other",
        10,
        earned.prefix(4).allSatisfy { $0 >= 15 }
          ? Finding("Each of the four bands earned at least 15 of its 25 points") : nil),
      Self.row(
        "bonus-quality", .bonus, "Pressure did not lower the quality", 10,
        Self.qualityHeld(context, habits)),
    ]
  }

  private static func row(
    _ id: String, _ band: Band, _ title: String, _ most: Int, _ finding: Finding?
  ) -> Row {
    Row(
      id: id, band: band, title: title, mostPoints: most, points: finding == nil ? 0 : most,
      words: finding?.words ?? noEvidence,
      basis: Basis(lines: Array(Set(finding?.lines ?? [])).sorted()))
  }

  /// Triage, explanation, check, act, update: at least four of them dated, and in this order.
  private static func orderKept(_ context: ResponseContext) -> Finding? {
    let record = context.record
    let readings = record.hypotheses.flatMap(\.readings)
    let steps: [(Timestamp, SourceLine)?] = [
      record.triage.flatMap { triage in triage.time.map { ($0, triage.line) } },
      readings.compactMap { reading in reading.time.map { ($0, reading.line) } }
        .min { $0.0 < $1.0 },
      record.checks.first.flatMap { check in check.time.map { ($0, check.line) } },
      context.actingDecisions.first.flatMap { act in act.time.map { ($0, act.line) } },
      record.updates.last.flatMap { update in update.time.map { ($0, update.line) } },
    ]
    let dated = steps.compactMap { $0 }
    guard dated.count >= 4, zip(dated, dated.dropFirst()).allSatisfy({ $0.0 <= $1.0 }) else {
      return nil
    }
    return Finding(
      "\(dated.count) of the 5 steps are dated and stand in order: triage, explanation, check, act, "
        + "update", dated.map(\.1))
  }

  private static func qualityHeld(
    _ context: ResponseContext, _ habits: [ResponseHabit]
  ) -> Finding? {
    let decisions = context.record.decisions
    guard !decisions.isEmpty, !habits.contains(where: { $0.side == .panic }),
      decisions.allSatisfy({
        !$0.role.isEmpty && $0.confidence != nil && !($0.reason.isEmpty && $0.evidence.isEmpty)
      })
    else { return nil }
    return Finding(
      "Every decision has its reason, confidence and role, and no sign of haste was found",
      decisions.map(\.line))
  }
}
