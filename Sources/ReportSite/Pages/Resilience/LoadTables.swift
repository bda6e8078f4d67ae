internal import Diagnosis
internal import Records

/// Ways to manage load, capacity, and options, each judged by the evidence.
struct LoadTables {
  private let dossier: Dossier
  private var plan: ResiliencePlan { dossier.resilience }

  init(_ dossier: Dossier) { self.dossier = dossier }

  var measures: PageTable {
    PageTable(
      caption: "Ways to manage load", columns: ["Measure", "Helps the cause?", "Why"],
      rows: plan.loadMeasures.map { measure in
        let (text, tag) = Self.words(measure.verdict)
        return .init(cells: [
          .init(text: measure.name), .init(text: text, tag: tag),
          .init(
            text: measure.reason,
            source: source(measure.basis, "whether it helps: \(measure.name.continuingSentence)")),
        ])
      }, isStacked: true)
  }

  var capacity: PageTable {
    guard let estimate = plan.capacity else {
      return PageTable(caption: "", columns: ["", ""], rows: [])
    }
    let rows: [(String, Figure)] = [
      ("Requests in the busiest reading", estimate.arrivalsPerSecond),
      ("A quick run holds a connection for", estimate.quickSeconds),
      ("A slow run holds a connection for", estimate.slowSeconds),
      ("Connections in the pool", estimate.poolSize),
    ]
    let share = FigureWords.number(estimate.slowShare * 100, decimals: 0)
    return PageTable(
      caption: "Connections that are needed at once", columns: ["Figure", .number("Value")],
      rows: rows.map { title, figure in
        .init(cells: [
          .init(text: title, source: source(figure.basis, title.continuingSentence)),
          .init(text: FigureWords.figure(figure.value, figure.unit)),
        ])
      } + [
        .init(cells: [.init(text: "Runs that were slow"), .init(text: "\(share)%")]),
        .init(cells: [
          .init(text: "Needed when all runs are quick"),
          .init(text: FigureWords.number(estimate.neededWhenQuick, decimals: 1)),
        ]),
        .init(cells: [
          .init(text: "Needed with that share of slow runs"),
          .init(text: FigureWords.number(estimate.neededWithSlow, decimals: 0)),
        ]),
      ])
  }

  var capacityWords: String {
    guard let estimate = plan.capacity else { return "" }
    let pool = FigureWords.number(estimate.poolSize.value, decimals: 0)
    let quick = FigureWords.number(estimate.neededWhenQuick, decimals: 1)
    let slow = FigureWords.number(estimate.neededWithSlow, decimals: 0)
    let enough = estimate.neededWhenQuick < estimate.poolSize.value
    let start =
      enough
      ? "The pool of \(pool) connections is large enough when every run is quick: \(quick) are needed."
      : "The pool of \(pool) connections is too small even when every run is quick: \(quick) are needed."
    let end =
      estimate.neededWithSlow > estimate.poolSize.value
      ? "With the slow runs \(slow) would be needed." : "With the slow runs \(slow) are needed."
    return "\(start) \(end)"
  }

  var options: PageTable {
    PageTable(
      caption: "Options compared by evidence",
      columns: ["Option", "Would it have helped?", "Evidence", "What it takes"],
      rows: plan.options.map { option in
        let (text, tag) = Self.words(option.verdict)
        return .init(cells: [
          .init(text: option.name), .init(text: text, tag: tag),
          .init(
            text: option.reason.asSentence,
            source: source(option.basis, "the option: \(option.name.continuingSentence)")),
          .init(text: option.cost),
        ])
      }, isStacked: true)
  }

  /// The spending that would not have helped; empty when none was ruled out.
  var spending: String {
    let no = plan.options.filter {
      $0.verdict == .doesNotHelp && $0.cost.hasPrefix("money")
    }.map(\.name.continuingSentence)
    guard !no.isEmpty else { return "" }
    return "Money for \(Self.list(no)) would not have prevented this. "
      + "The materials hold no prices, so the sum is not established."
  }

  private static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) or \(last)"
  }

  private func source(_ basis: Basis, _ use: String) -> Slot {
    basis.lines.isEmpty ? false : dossier.link(basis, for: use)
  }

  private static func words(_ verdict: LoadMeasure.Verdict) -> (String, String) {
    switch verdict {
    case .helpsTheCause: ("helps the cause", "govuk-tag--green")
    case .relievesASymptom: ("relieves a symptom", "govuk-tag--yellow")
    case .notEstablished: ("not established", "govuk-tag--grey")
    }
  }

  private static func words(_ verdict: RepairOption.Verdict) -> (String, String) {
    switch verdict {
    case .helps: ("yes", "govuk-tag--green")
    case .doesNotHelp: ("no", "govuk-tag--red")
    case .notEstablished: ("not established", "govuk-tag--grey")
    }
  }
}
