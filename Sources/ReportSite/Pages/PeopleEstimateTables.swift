internal import Diagnosis
internal import Records

/// The tables about how many people were affected and by how much.
struct PeopleEstimateTables {
  private let dossier: Dossier
  private var estimates: [ImpactEstimate] { dossier.review.impact.estimates }

  init(_ dossier: Dossier) { self.dossier = dossier }

  var ranges: PageTable {
    PageTable(
      caption: "How many, as ranges", columns: ["What", "Range", "What the range means"],
      rows: estimates.map { estimate in
        let basis = Basis.joined(
          estimate.ways.map(\.basis),
          calculation: estimate.ways.map(\.title).joined(separator: "; ")
        )
        return .init(cells: [
          .init(text: estimate.title),
          .init(
            text: PeopleWords.range(estimate),
            source: dossier.link(basis, for: "the range of “\(estimate.title)”")),
          .init(text: estimate.words),
        ])
      }, isStacked: true)
  }

  var ways: PageTable {
    PageTable(
      caption: "How each range was worked out", columns: ["What", "Range", "Way and its limits"],
      rows: estimates.flatMap { estimate in
        estimate.ways.map { way in
          let title = "\(estimate.title): \(way.title.continuingSentence)"
          return .init(cells: [
            .init(text: title),
            .init(
              text: PeopleWords.range(way.low, way.high, estimate.unit),
              source: dossier.link(way.basis, for: "the way “\(title)”")),
            .init(text: way.method),
          ])
        }
      }, isStacked: true)
  }

  var stated: PageTable {
    PageTable(
      caption: "Stated figures beside the ranges",
      columns: ["Stated figure", "As written", "Verdict", "Why"],
      rows: estimates.flatMap { estimate in
        estimate.stated.map { stated in
          let name = stated.name.split(separator: ".").last.map(String.init) ?? stated.name
          return .init(cells: [
            .init(
              text: name.replacing("_", with: " ").capitalisedFirst,
              note: stated.time.map { "stated at \(UKWords.time($0))" } ?? ""),
            .init(
              text: stated.text.fitted(80),
              source: dossier.link(stated.basis, for: "the stated figure “\(name.fitted(60))”")),
            .init(text: PeopleWords.title(stated.verdict), tag: PeopleWords.tag(stated.verdict)),
            .init(text: stated.words),
          ])
        }
      }, isStacked: true)
  }
}
