internal import Diagnosis
internal import Records

/// Where the sources disagree: each clash with both places and what follows.
struct DisagreementsPage {
  private let dossier: Dossier

  init(_ dossier: Dossier) { self.dossier = dossier }

  var slots: Slots {
    let found = dossier.review.explanation?.contradictions ?? []
    let groups = Contradiction.Kind.allCases.compactMap { kind -> Slots? in
      let members = found.filter { $0.kind == kind }
      guard !members.isEmpty else { return nil }
      return ["kindTitle": .text(CauseWords.title(kind)), "clashTable": table(kind, members).slot]
    }
    return [
      "lead": .text(
        found.isEmpty
          ? "No two sources were found to disagree."
          : "\(UKWords.counted(found.count, "disagreement").capitalisedFirst) "
            + "\(found.count == 1 ? "was" : "were") found between or within the sources."),
      "groups": .list(groups), "hasGroups": .flag(!groups.isEmpty),
    ]
  }

  private func table(_ kind: Contradiction.Kind, _ members: [Contradiction]) -> PageTable {
    PageTable(
      caption: CauseWords.title(kind),
      columns: ["About", "One source", "The other", "What follows"],
      rows: members.map { clash in
        .init(cells: [
          .init(text: clash.subject.fitted(120)),
          cell(clash.first, "one side of “\(clash.subject.fitted(60))”"),
          cell(clash.second, "the other side of “\(clash.subject.fitted(60))”"),
          .init(text: clash.consequence.asSentence),
        ])
      }, isStacked: true)
  }

  private func cell(_ claim: Contradiction.Claim, _ use: String) -> PageTable.Cell {
    .init(
      text: claim.words.fitted(240),
      source: claim.basis.lines.isEmpty ? .flag(false) : dossier.link(claim.basis, for: use))
  }
}
