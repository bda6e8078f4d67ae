internal import Diagnosis
internal import Records

/// The measures, in the order in which they moved.
struct EvidencePage {
  /// More charts than this are not read; the other measures stand in small panels and in a table.
  private static let largeCharts = 8
  private static let smallPanels = 16
  /// A page with more would be slow to open.
  private static let chartsPerPart = 4
  /// Measures listed in a table; the rest is counted, and `review.json` has them all.
  private static let listedMeasures = 120
  /// More measures than this in figures have a page of their own, and no more are listed as they moved.
  private static let mostBesideCharts = 50

  private let dossier: Dossier
  private var review: Review { dossier.review }

  init(_ dossier: Dossier) { self.dossier = dossier }

  /// One, or more where there are more charts or figures than a page should carry.
  var parts: [Slots] {
    let moved = review.signals.filter { $0.onset != nil }
    let large = moved.prefix(Self.largeCharts).compactMap { signal in
      SignalPicture(signal, dossier).map { (signal, $0) }
    }
    let drawn = Set(large.map { $0.0.id })
    let rest = review.signals.filter { !drawn.contains($0.id) && !$0.samples.isEmpty }
    let multiples = PanelPicture(Array(rest.prefix(Self.smallPanels)), dossier)
    let order = onsetTable(moved)
    let all = allTable
    let first = Array(large.prefix(Self.chartsPerPart))
    let later = Array(large.dropFirst(Self.chartsPerPart))
    let isSplit = !later.isEmpty
    let second = isSplit ? ReviewPage.evidence.fileName(part: 1) : ""
    let isApart = review.signals.count > Self.mostBesideCharts
    let figures = isApart ? ReviewPage.evidence.fileName(part: isSplit ? 2 : 1) : ""
    var contents: [(String, String)] = []
    if !order.rows.isEmpty { contents.append(("#order", "What moved first")) }
    if !first.isEmpty { contents.append(("#measures", "The measures that moved")) }
    if isSplit { contents.append(("\(second)#measures", "The measures that moved later")) }
    if multiples != nil { contents.append(("\(second)#others", "Other measures at a glance")) }
    if !all.rows.isEmpty { contents.append(("\(figures)#all", "All measures in figures")) }
    let links: Slot =
      contents.count > 1
      ? .group([
        "contentsItems": .list(contents.map { ["href": .text($0), "text": .text($1)] })
      ]) : false
    let opening: Slots = [
      "lead": .text(lead(moved)), "contents": links, "onsetTable": order.slot,
      "chartsTitle": "The measures that moved", "hasCharts": .flag(!first.isEmpty),
      "signalCharts": .list(first.map { slots($0, picture: $1) }),
      "multiples": isSplit ? false : .optional(multiples?.slots),
      "allTable": isApart ? false : all.slot,
    ]
    var parts = [opening]
    if isSplit {
      parts.append([
        "lead": "These measures moved later, or did not move.", "contents": false,
        "onsetTable": false, "chartsTitle": "The measures that moved later", "hasCharts": true,
        "signalCharts": .list(later.map { slots($0, picture: $1) }),
        "multiples": .optional(multiples?.slots), "allTable": false,
      ])
    }
    if isApart {
      parts.append([
        "lead": "What each measure is usually like, how far it went and when it came back.",
        "contents": false, "onsetTable": false, "chartsTitle": false, "hasCharts": false,
        "signalCharts": .list([]), "multiples": false, "allTable": all.slot,
      ])
    }
    return parts
  }

  private func lead(_ moved: [Signal]) -> String {
    guard !review.signals.isEmpty else { return "The materials hold no measures over time." }
    let rest =
      review.signals.count > Self.listedMeasures || moved.count > Self.mostBesideCharts
      ? " The tables list the first of them, and review.json has them all." : ""
    guard let first = moved.first, let onset = first.onset else {
      let count = UKWords.counted(review.signals.count, "measure")
      return "None of \(count) left its usual range and stayed away.\(rest)"
    }
    let count =
      "\(FigureWords.grouped(moved.count)) of \(UKWords.counted(review.signals.count, "measure"))"
    return
      "\(count) left their usual range. \(first.title) moved first, at \(UKWords.time(onset.time)).\(rest)"
  }

  private func slots(_ signal: Signal, picture: SignalPicture) -> Slots {
    [
      "headingId": .text("about-\(signal.id)"), "signalTitle": .text(signal.title),
      "signalChart": .group(picture.slots), "hasNotes": .flag(!signal.notes.isEmpty),
      "notes": .items(signal.notes.map(\.asSentence.capitalisedFirst)),
    ]
  }

  private func onsetTable(_ moved: [Signal]) -> PageTable {
    PageTable(
      caption: "Measures in the order in which they moved",
      columns: [
        "Moved at", "Measure", "Part of the system", .number("Usual"), .number("Furthest"),
      ],
      rows: moved.prefix(Self.mostBesideCharts).map { signal in
        let within = signal.onset.map { $0.uncertaintySeconds } ?? 0
        return .init(cells: [
          .init(
            text: signal.onset.map { UKWords.time($0.time) } ?? "never",
            note: within >= 60 ? "or up to \(UKWords.duration(within)) earlier" : ""),
          .init(
            text: signal.title,
            source: dossier.link(signal.onset?.basis ?? Basis(), for: "“\(signal.title)” moved")),
          .init(text: FindingWords.title(signal.layer)),
          .init(text: signal.usual), .init(text: signal.furthest),
        ])
      }, isStacked: true)
  }

  private var allTable: PageTable {
    PageTable(
      caption: "Every measure",
      columns: [
        "Measure", "As the file names it", .number("Samples"), .number("Usual"),
        .number("Furthest"), "Back to usual",
      ],
      rows: review.signals.prefix(Self.listedMeasures).map { signal in
        .init(cells: [
          .init(
            text: signal.title,
            source: dossier.link(signal.basis, for: "the measure “\(signal.title)”")),
          .init(text: signal.name.fitted(80), isCode: true),
          .init(text: FigureWords.grouped(signal.samples.count)),
          .init(text: signal.usual), .init(text: signal.furthest),
          .init(text: recovery(signal)),
        ])
      }, isStacked: true)
  }

  private func recovery(_ signal: Signal) -> String {
    guard signal.onset != nil else { return "did not move" }
    return signal.recovery.map { UKWords.time($0.time) } ?? "not within the data"
  }
}

extension Signal {
  var usual: String { baseline.map { FigureWords.figure($0.median, unit) } ?? "not established" }

  var furthest: String {
    guard let peak, let value = peak.value else { return "not established" }
    return FigureWords.figure(value, unit)
  }

  /// The decisive lines: where it moved, its furthest reading, its baseline.
  var basis: Basis {
    var lines = (onset?.basis.lines.prefix(3)).map(Array.init) ?? []
    if let peak { lines.append(peak.line) }
    lines += baseline?.basis.lines.prefix(2) ?? []
    if lines.isEmpty { lines = samples.prefix(1).map(\.line) + samples.suffix(1).map(\.line) }
    return .joined([Basis(lines: lines)], calculation: baseline?.basis.calculation ?? "")
  }
}
