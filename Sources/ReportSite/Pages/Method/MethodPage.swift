internal import Diagnosis
internal import Records

/// How the cause was looked for: the method with this incident as its example, the checklist, the
/// questions to ask afterwards, and explanations that were handed in.
struct MethodPage {
  private let dossier: Dossier
  private var review: Review { dossier.review }

  init(_ dossier: Dossier) { self.dossier = dossier }

  var slots: Slots {
    let items = InvestigationChecklist.items(for: review)
    let proposals = ProposalTables(dossier)
    let sections = [
      PageSection(
        anchor: "steps", heading: "The method, step by step", tables: [MethodSteps(dossier).table]),
      PageSection(
        anchor: "checklist", heading: "Twelve things to look at", tables: [checklist(items)]),
      PageSection(
        anchor: "reflection", heading: "Questions to ask afterwards",
        tables: [Reflection(dossier).table]),
      PageSection(
        anchor: "proposals", heading: "Explanations that were handed in",
        paragraphs: proposals.lead, tables: proposals.tables),
    ]
    return PageSection.slots(of: sections).merging([
      "lead": .text(lead(items)), "papers": .list(dossier.papers.map(\.slots)),
    ])
  }

  private func lead(_ items: [ChecklistItem]) -> String {
    let possible = items.filter { $0.state != .notPossible }
    let found = items.filter { $0.state == .finding }
    return "Of \(UKWords.counted(items.count, "thing")) to look at, the materials allowed "
      + "\(FigureWords.grouped(possible.count)), and \(FigureWords.grouped(found.count)) told us "
      + "something."
  }

  private func checklist(_ items: [ChecklistItem]) -> PageTable {
    PageTable(
      caption: "Checklist", columns: ["Look at", "State", "What came of it"],
      rows: items.map { item in
        .init(cells: [
          .init(text: item.title), .init(text: Self.title(item.state), tag: Self.tag(item.state)),
          .init(
            text: item.words.fitted(300).asSentence,
            source: dossier.link(item.basis, for: "the check “\(item.title)”")),
        ])
      }, isStacked: true)
  }

  private static func title(_ state: ChecklistItem.State) -> String {
    switch state {
    case .finding: "Finding"
    case .done: "Clear"
    case .notPossible: "Not possible"
    }
  }

  private static func tag(_ state: ChecklistItem.State) -> String {
    switch state {
    case .finding: "govuk-tag--blue"
    case .done: "govuk-tag--green"
    case .notPossible: "govuk-tag--grey"
    }
  }
}
