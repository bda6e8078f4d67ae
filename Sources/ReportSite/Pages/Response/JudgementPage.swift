internal import Diagnosis
internal import Records

/// How good the team's judgements were, and how structured its way of working: scores the process.
struct JudgementPage {
  private let dossier: Dossier
  private let response: ResponseReview

  init(_ dossier: Dossier) {
    self.dossier = dossier
    response = dossier.response
  }

  var slots: Slots {
    let calibration = response.calibration
    let sections =
      [
        PageSection(
          anchor: "claims", heading: "What was claimed, and how it turned out",
          paragraphs: claimSentences, tables: [claimTable]),
        PageSection(
          anchor: "forecasts", heading: "How long we said it would take",
          items: calibration.forecasts.map {
            .init(
              text: "\($0.forecast.what.fitted(80)): \($0.words)".asSentence,
              source: dossier.link($0.basis, for: "a forecast"))
          }),
        PageSection(
          anchor: "score", heading: "How structured the response was",
          paragraphs: [
            .init(
              text: "A row is earned whole by evidence in the record, or not at all. No evidence "
                + "does not mean that it was not done: it means that it was not written down.")
          ], tables: [bandTable]),
      ]
      + ProcessScore.Band.allCases.map { band in
        PageSection(
          anchor: "band-\((ProcessScore.Band.allCases.firstIndex(of: band) ?? 0) + 1)",
          heading: band.rawValue, tables: [rowTable(band)])
      } + [
        habits(.structured, "structured", "Ways of working that helped"),
        habits(.panic, "haste", "Signs of haste"),
      ]
    return PageSection.slots(of: sections).merging(["lead": .text(lead)])
  }

  private var lead: String {
    let score = response.score
    let rubric =
      "The way of working earned \(FigureWords.grouped(score.points)) of "
      + "\(FigureWords.grouped(score.mostPoints)) points."
    guard let brier = response.calibration.brierScore else {
      return "\(rubric) \(response.calibration.caveat)"
    }
    let words = brier <= 0.1 ? "close to what happened" : brier <= 0.25 ? "fair" : "too sure"
    return "\(rubric) The team's confidence was \(words)."
  }

  private var claimSentences: [PageSection.Item] {
    let calibration = response.calibration
    guard !calibration.rows.isEmpty else {
      return [.init(text: "Nobody wrote down how sure they were.")]
    }
    var items = [PageSection.Item(text: calibration.caveat)]
    if let brier = calibration.brierScore {
      items.append(
        .init(
          text: "The Brier score is \(FigureWords.number(brier, decimals: 2)). 0 is perfect, and "
            + "always saying 50% gives 0.25.",
          source: dossier.link(
            Basis(
              lines: calibration.rows.flatMap(\.basis.lines).sorted(),
              calculation: CalibrationReview.formula), for: "the Brier score")))
    }
    return items
  }

  private var claimTable: PageTable {
    PageTable(
      caption: "Claims with their confidence and outcome",
      columns: ["Claim", "Confidence", "Outcome", "Verdict"],
      rows: response.calibration.rows.map { row in
        .init(cells: [
          .init(text: row.claim.fitted(160), source: dossier.link(row.basis, for: "a claim")),
          .init(
            text: row.confidenceWords, note: row.movedWithEvidence ? "moved with evidence" : ""),
          .init(text: row.outcome.rawValue), .init(text: row.verdict.rawValue),
        ])
      }, isStacked: true)
  }

  private var bandTable: PageTable {
    PageTable(
      caption: "Points by part",
      columns: ["Part", .number("Points"), .number("Most")],
      rows: ProcessScore.Band.allCases.map { band in
        .init(cells: [
          .init(text: band.rawValue),
          .init(text: FigureWords.grouped(response.score.points(in: band))),
          .init(text: FigureWords.grouped(band.mostPoints)),
        ])
      })
  }

  private func rowTable(_ band: ProcessScore.Band) -> PageTable {
    PageTable(
      caption: "\(band.rawValue): what was looked for",
      columns: ["Looked for", "Evidence", .number("Points")],
      rows: response.score.rows.filter { $0.band == band }.map { row in
        .init(cells: [
          .init(text: row.title),
          .init(
            text: row.words.fitted(240),
            source: row.isEarned
              ? dossier.link(row.basis, for: "the score: \(row.title.continuingSentence)") : false),
          .init(
            text: "\(FigureWords.grouped(row.points)) of \(FigureWords.grouped(row.mostPoints))"),
        ])
      }, isStacked: true)
  }

  private func habits(
    _ side: ResponseHabit.Side, _ anchor: String, _ heading: String
  ) -> PageSection {
    PageSection(
      anchor: anchor, heading: heading,
      items: response.habits.filter { $0.side == side }.map {
        .init(
          text: $0.words.asSentence, source: dossier.link($0.basis, for: heading.continuingSentence)
        )
      })
  }
}
