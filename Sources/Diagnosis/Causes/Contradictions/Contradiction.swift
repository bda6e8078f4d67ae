package import Records

/// Two things the materials say that cannot both be right, or one that cannot be right at all.
package struct Contradiction: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The same quantity at the same time, with two values.
    case twoValues
    /// A figure that arithmetic forbids: a share over 100%, a mean above the 95th percentile.
    case impossible
    /// A weekday that is not the date's.
    case weekday
    /// A level that the configured limits do not give.
    case severity
    /// A stated duration, peak or count against the computed one.
    case statedAgainstComputed
    /// A public statement against the data of its minute.
    case publicStatement
    /// One number taken for another.
    case mistakenNumber
  }

  package struct Claim: Hashable, Sendable {
    package var words: String
    package var basis: Basis
  }

  package var kind: Kind
  /// What it is about, sentence case: "Connections waiting at 11:20am".
  package var subject: String
  package var first: Claim
  package var second: Claim
  /// What follows for the review: which one is used, or that neither is.
  package var consequence: String
}

/// Runs every search. Most of them need the materials alone, and are done first.
package struct ContradictionFinder: Sendable {
  /// The most contradictions of one kind that are listed one by one.
  package static let mostOfAKind = 12

  private let evidence: Evidence
  private let within: [Contradiction]

  package init(_ evidence: Evidence) {
    self.evidence = evidence
    let claims = QuantityClaim.claims(in: evidence)
    within =
      TwoValues.contradictions(in: claims, evidence)
      + ImpossibleFigures.contradictions(in: evidence, claims)
      + WeekdayMismatch.contradictions(in: evidence)
  }

  /// By kind, then place of the first claim.
  package func all(history: ServiceHistory, impact: CitizenImpact) -> [Contradiction] {
    let found =
      within + StatedFigures.contradictions(in: evidence, history: history)
      + Self.statements(impact)
    return Contradiction.Kind.allCases.flatMap { kind in
      found.filter { $0.kind == kind }
        .sorted { Self.place($0) < Self.place($1) }
        .prefix(Self.mostOfAKind)
    }
  }

  private static func statements(_ impact: CitizenImpact) -> [Contradiction] {
    impact.statements.filter { $0.verdict == .conflicts }.map { check in
      Contradiction(
        kind: .publicStatement,
        subject: "Public statement at \(PlainTime.clock(check.time)) on \(check.platform)",
        first: .init(words: check.words, basis: Basis(lines: Array(check.basis.lines.prefix(1)))),
        second: .init(words: check.reason, basis: check.basis),
        consequence: "The data is used; the statement is shown with the data beside it")
    }
  }

  /// First line, or the end of everything when a claim has none; then the subject.
  private static func place(_ found: Contradiction) -> (SourceLine, String) {
    (found.first.basis.lines.first ?? SourceLine(FileID(.max), line: 0), found.subject)
  }
}
