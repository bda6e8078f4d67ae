internal import Diagnosis
internal import Records

/// The tables about people.
struct PeopleTables {
  private let dossier: Dossier
  private var impact: CitizenImpact { dossier.review.impact }

  init(_ dossier: Dossier) { self.dossier = dossier }

  var states: PageTable {
    PageTable(
      caption: "State of the service over time",
      columns: ["Time", "State", .number("For")],
      rows: dossier.review.history.spans.map { span in
        let time = UKWords.times(span.span.start, span.span.end)
        return .init(cells: [
          .init(text: time),
          .init(text: FindingWords.title(span.state), tag: FindingWords.tag(span.state)),
          .init(
            text: UKWords.duration(span.span.seconds),
            source: dossier.link(span.basis, for: "the state of the service \(time)")),
        ])
      }, isStacked: true)
  }

  var themes: PageTable {
    PageTable(
      caption: "What people spoke of",
      columns: ["Subject", .number("Tickets"), .number("Posts")],
      rows: impact.themes.map { theme in
        .init(cells: [
          .init(
            text: theme.name, source: dossier.link(theme.basis, for: "the theme “\(theme.name)”")),
          .init(text: FigureWords.grouped(theme.ticketCount)),
          .init(text: FigureWords.grouped(theme.postCount)),
        ])
      })
  }

  var priorities: PageTable {
    PageTable(
      caption: "Tickets by priority", columns: ["Priority", .number("Tickets")],
      rows: impact.priorities.map { row in
        let name = FindingWords.title(row.priority)
        return .init(cells: [
          .init(text: name, source: dossier.link(row.basis, for: "tickets of priority “\(name)”")),
          .init(text: FigureWords.grouped(row.count)),
        ])
      })
  }

  var journeys: PageTable {
    PageTable(
      caption: "Requests for each step",
      columns: [
        "Step", .number("Requests"), .number("Failed"), .number("Share"), "First and last failure",
      ],
      rows: impact.journeys.map { journey in
        let times = [journey.firstFailure, journey.lastFailure].compactMap { $0?.time }
        return .init(cells: [
          .init(
            text: journey.name.capitalisedFirst,
            source: dossier.link(journey.basis, for: "the step “\(journey.name)”")),
          .init(text: FigureWords.grouped(journey.attempts)),
          .init(text: FigureWords.grouped(journey.failures)),
          .init(text: FigureWords.share(journey.failures, of: journey.attempts)),
          .init(
            text: times.count == 2 ? UKWords.times(times[0], times[1]) : "no failure"),
        ])
      }, isStacked: true)
  }

  /// Time taken for a step before, during and after.
  var timings: PageTable {
    let timed = impact.journeys.filter { journey in
      [journey.before, journey.during, journey.after].contains { $0?.medianMilliseconds != nil }
    }
    return PageTable(
      caption: "Time that half of the requests did not exceed",
      columns: ["Step", .number("Before"), .number("During"), .number("After")],
      rows: timed.map { journey in
        .init(
          cells: [.init(text: journey.name.capitalisedFirst)]
            + [journey.before, journey.during, journey.after].map(cell))
      }, isStacked: true)
  }

  private func cell(_ timing: JourneyImpact.Timing?) -> PageTable.Cell {
    guard let timing, let median = timing.medianMilliseconds else { return "no data" }
    let slow = timing.p95Milliseconds.map {
      "1 in 20 took over \(FigureWords.figure($0, .milliseconds))"
    }
    return .init(text: FigureWords.figure(median, .milliseconds), note: slow ?? "")
  }

  var statements: PageTable {
    PageTable(
      caption: "Public statements and the data of their minute",
      columns: ["Time", "What was said", "The data", "Verdict"],
      rows: impact.statements.map { statement in
        let time = UKWords.time(statement.time)
        return .init(cells: [
          .init(text: time, note: statement.platform, time: UKWords.iso(statement.time)),
          .init(text: statement.words.fitted(300)), .init(text: statement.reason.asSentence),
          .init(
            text: FindingWords.title(statement.verdict), tag: FindingWords.tag(statement.verdict),
            source: dossier.link(statement.basis, for: "the statement at \(time)")),
        ])
      }, isStacked: true)
  }

  var stated: PageTable {
    PageTable(
      caption: "Figures as the materials state them",
      columns: ["Figure", "As written", "Speaks of"],
      rows: impact.statedFigures.map { figure in
        .init(cells: [
          .init(
            text: figure.name.replacing("_", with: " ").capitalisedFirst,
            source: dossier.link(figure.line, for: "the stated figure “\(figure.name)”")),
          .init(text: figure.text.fitted(160)),
          .init(text: figure.time.map(UKWords.moment) ?? "the incident as a whole"),
        ])
      }, isStacked: true)
  }
}

extension String {
  var capitalisedFirst: String {
    guard let first = unicodeScalars.first else { return self }
    return String(first).uppercased() + String(unicodeScalars.dropFirst())
  }
}
