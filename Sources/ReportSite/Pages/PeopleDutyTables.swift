internal import Diagnosis
internal import Records

/// The tables about what is owed, what moved together, and how each step was over time.
struct PeopleDutyTables {
  private let dossier: Dossier
  private var impact: CitizenImpact { dossier.review.impact }

  init(_ dossier: Dossier) { self.dossier = dossier }

  var duties: PageTable {
    PageTable(
      caption: "What is still owed to people",
      columns: ["What to do", .number("How many"), "Who", "By when", "Why"],
      rows: impact.duties.map { duty in
        .init(cells: [
          .init(text: duty.title),
          .init(
            text: FigureWords.grouped(duty.count),
            source: dossier.link(duty.basis, for: duty.title.continuingSentence)),
          .init(text: duty.owner), .init(text: duty.dueWords), .init(text: duty.reason),
        ])
      }, isStacked: true)
  }

  var links: PageTable {
    PageTable(
      caption: "Measures that moved with what people met",
      columns: ["Measure of the service", "What people met", .number("Strength"), "What it shows"],
      rows: impact.links.map { link in
        .init(cells: [
          .init(text: link.signalTitle), .init(text: link.outcome),
          .init(
            text: FigureWords.number(link.strength, decimals: 2),
            note: "\(PeopleWords.strength(link.strength)), \(UKWords.counted(link.pairs, "pair"))",
            source: dossier.link(link.basis, for: "how “\(link.signalTitle)” moved with it")),
          .init(text: link.words),
        ])
      }, isStacked: true)
  }

  /// How each step was for people, by its own requests.
  var steps: PageTable {
    PageTable(
      caption: "How each step was over time", columns: ["Step", "Time", "State", .number("For")],
      rows: impact.journeys.flatMap { journey in
        (journey.history?.spans ?? []).filter { $0.state > .normal }.map { span in
          let time = UKWords.times(span.span.start, span.span.end)
          return .init(cells: [
            .init(text: journey.name.capitalisedFirst), .init(text: time),
            .init(text: FindingWords.title(span.state), tag: FindingWords.tag(span.state)),
            .init(
              text: UKWords.duration(span.span.seconds),
              source: dossier.link(span.basis, for: "the step “\(journey.name)” \(time)")),
          ])
        }
      }, isStacked: true)
  }
}
