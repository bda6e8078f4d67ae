internal import Diagnosis
internal import Records

/// The actions, and the standards they serve.
struct ActionTables {
  private let dossier: Dossier
  private var actions: [PlannedAction] { dossier.resilience.plan.actions }

  init(_ dossier: Dossier) { self.dossier = dossier }

  var table: PageTable {
    PageTable(
      caption: "Actions in order of rank",
      columns: ["Action", "Type", "Owner and date", "Done when", "Addresses"],
      rows: actions.enumerated().map { index, action in
        .init(cells: [
          .init(text: "\(index + 1). \(action.words)", note: action.effect),
          .init(text: action.kind.rawValue, tag: Self.tag(action.kind)),
          .init(text: action.ownerRole, note: "Date: \(action.date)"),
          .init(text: action.doneWhen),
          .init(
            text: action.cause,
            source: action.basis.lines.isEmpty
              ? false
              : dossier.link(
                action.basis, for: "the action: \(action.words.continuingSentence.fitted(90))")),
        ])
      }, isStacked: true)
  }

  var standards: PageTable {
    let service = rows(
      "Service Standard", Standards.serviceStandard, points: actions.map(\.serviceStandard))
    let code = rows(
      "Technology Code of Practice", Standards.technologyCode,
      points: actions.map(\.technologyCode))
    return PageTable(
      caption: "Points of the standards that the actions serve",
      columns: ["Point", "Standard", "Actions"], rows: service + code, isStacked: true)
  }

  private func rows(_ standard: String, _ titles: [String], points: [[Int]]) -> [PageTable.Row] {
    titles.indices.compactMap { index in
      let served = points.indices.filter { points[$0].contains(index + 1) }.map { "\($0 + 1)" }
      guard !served.isEmpty else { return nil }
      return .init(cells: [
        .init(text: "\(index + 1). \(titles[index])"), .init(text: standard),
        .init(text: served.joined(separator: ", ")),
      ])
    }
  }

  private static func tag(_ kind: PlannedAction.Kind) -> String {
    switch kind {
    case .prevent: "govuk-tag--green"
    case .mitigate: "govuk-tag--orange"
    case .detect, .respond: "govuk-tag--blue"
    case .communicate: "govuk-tag--yellow"
    case .learn: "govuk-tag--grey"
    }
  }
}
