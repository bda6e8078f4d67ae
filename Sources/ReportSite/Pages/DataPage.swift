internal import Diagnosis
internal import Records

/// What was read, what was not, and by which rules the review was made.
struct DataPage {
  /// Problems listed one by one; the rest is counted, and `review.json` has them all.
  private static let listedProblems = 100
  /// The same for files that were not recognised, where files stand on pages of their own.
  private static let listedUnknown = 100

  private let dossier: Dossier
  private var review: Review { dossier.review }
  private var sources: [Source] { dossier.review.evidence.sources }

  init(_ dossier: Dossier) { self.dossier = dossier }

  var slots: Slots {
    let list = FileListPage(sources)
    let unrecognised = sources.filter { $0.recognition == nil }
    let shown = list.count == 0 ? unrecognised.count : Self.listedUnknown
    let unknown = unrecognised.prefix(shown).map { $0.path.fitted(300) }
    let missing = review.missing.map {
      "\(FindingWords.title($0.kind)): \($0.consequence.continuingSentence.asSentence)"
    }
    let problems = review.evidence.problems.count
    return [
      "lead": .text(lead), "contents": .group(["contentsItems": .list(contents)]),
      "fileTable": list.count == 0 ? files.slot : false,
      "fileList": list.count == 0
        ? false
        : .group([
          "fileListLead": .text(list.lead),
          "fileListHref": .text(ReviewPage.data.fileName(part: 1)),
        ]),
      "hasUnknownFiles": .flag(!unknown.isEmpty), "unknownFiles": .items(unknown),
      "unknownRest": .text(
        unrecognised.count > shown
          ? "There were \(FigureWords.grouped(unrecognised.count)) of them. These are the first \(FigureWords.grouped(shown))."
          : ""), "hasMissing": .flag(!missing.isEmpty),
      "missing": .items(missing), "hasOpen": .flag(!review.notEstablished.isEmpty),
      "open": .items(review.notEstablished.map(\.asSentence)), "problemTable": problemTable.slot,
      "problemLead": .text(
        problems > Self.listedProblems
          ? "There were \(FigureWords.grouped(problems)) problems. These are the first \(Self.listedProblems)."
          : "Reading went on after each problem."),
      "auditTable": audit.record.slot, "overrideTable": audit.overrides.slot,
      "redactionTable": redactions.slot, "clockTable": list.count == 0 ? clocks.slot : false,
      "rules": .items(rules),
      "downloads": .list(downloads),
      "hashTable": list.count == 0 ? hashes.slot : false,
    ]
  }

  private var audit: AuditTables { AuditTables(dossier) }

  private var contents: [Slots] {
    [
      ("files", "Files that were read"), ("not-recognised", "Files that were not recognised"),
      ("missing", "Materials that were missing"), ("not-established", "What is not established"),
      ("problems", "Problems in the materials"),
      ("personal-data", "Personal data taken out"), ("audit", "Audit"), ("clocks", "Clocks"),
      ("method", "Method"),
      ("downloads", "Downloads"), ("fingerprints", "Fingerprints of the files"),
    ].map { ["href": .text("#\($0)"), "text": .text($1)] }
  }

  private var lead: String {
    let read = sources.filter { $0.recognition != nil }
    let lines = read.reduce(0) { $0 &+ $1.lines.total }
    let not = read.reduce(0) { $0 &+ $1.lines.notUnderstood }
    let count = UKWords.counted(read.count, "file")
    return
      "The review stands on \(count) with \(UKWords.counted(lines, "line")). Of these, \(FigureWords.grouped(not)) were not understood."
  }

  private var files: PageTable {
    PageTable(
      caption: "Account of every file",
      columns: [
        "File", "Taken for", .number("Lines"), .number("Understood"), .number("Joined"),
        .number("Blank"), .number("Not understood"),
      ],
      rows: sources.filter { $0.recognition != nil }.map { source in
        let recognition = source.recognition
        let certainty = FigureWords.number((recognition?.confidence ?? 0) * 100, decimals: 0)
        return .init(cells: [
          .init(text: source.path.fitted(300), isCode: true),
          .init(
            text: recognition?.format ?? "",
            note: "\(certainty)% fit. \(recognition?.reason.asSentence ?? "")"),
          .init(text: FigureWords.grouped(source.lines.total)),
          .init(text: FigureWords.grouped(source.lines.understood)),
          .init(text: FigureWords.grouped(source.lines.joined)),
          .init(text: FigureWords.grouped(source.lines.blank)),
          .init(text: FigureWords.grouped(source.lines.notUnderstood)),
        ])
      }, isStacked: true)
  }

  private var problemTable: PageTable {
    PageTable(
      caption: "Problems found while reading", columns: ["Place", "Rule", "What to do"],
      rows: review.evidence.problems.prefix(Self.listedProblems).map { problem in
        let place = problem.line.map { "\(problem.path):\($0)" } ?? problem.path
        return .init(cells: [
          .init(text: place.fitted(300), isCode: true),
          .init(
            text: problem.headline.asSentence,
            note: problem.weight == .loss ? "A record or more is lost." : "Nothing is lost."),
          .init(text: problem.fix.asSentence),
        ])
      }, isStacked: true)
  }

  private var clocks: PageTable {
    PageTable(
      caption: "How times were read", columns: ["File", "Zone", "How it is known"],
      rows: sources.filter { $0.clock.ground != .none && $0.recognition != nil }.map { source in
        .init(cells: [
          .init(text: source.path.fitted(300), isCode: true), .init(text: source.clock.zone),
          .init(text: FindingWords.title(source.clock.ground), note: source.clock.note.asSentence),
        ])
      }, isStacked: true)
  }

  private var hashes: PageTable {
    PageTable(
      caption: "SHA-256 of every file", columns: ["File", .number("Size"), "SHA-256"],
      rows: sources.map { source in
        .init(cells: [
          .init(text: source.path.fitted(300), isCode: true),
          .init(text: FigureWords.size(Double(source.byteCount))),
          .init(text: source.sha256, isCode: true),
        ])
      }, isStacked: true)
  }

  private var redactions: PageTable {
    PageTable(
      caption: "Replacements by kind", columns: ["Kind", .number("Times")],
      rows: review.evidence.redactions.map {
        .init(cells: [
          .init(text: $0.kind.capitalisedFirst), .init(text: FigureWords.grouped($0.count)),
        ])
      })
  }

  private var rules: [String] {
    var rules: [String] = []
    if !review.periodRule.isEmpty { rules.append(review.periodRule.asSentence) }
    if !review.history.definition.isEmpty { rules.append(review.history.definition.asSentence) }
    return rules
  }

  private var downloads: [Slots] {
    let json: Slots = ["href": "review.json", "text": "All findings of this review (JSON)"]
    let schema: Slots = [
      "href": "../review.schema.json", "text": "Description of that file (JSON Schema)",
    ]
    let whole: Slots = [
      "href": .text(WholeReview.fileName), "text": "The whole review in one file (HTML)",
    ]
    return (dossier.options.hasWholeReviews ? [whole] : [])
      + (dossier.options.isPublic ? [] : [json, schema])
      + dossier.downloads.map { file in
        [
          "href": .text(file.path),
          "text": .text(
            "Data of the chart “\(file.path.dropFirst(5).dropLast(4))” (CSV, \(FigureWords.size(Double(file.bytes.count))))"
          ),
        ]
      } + (dossier.machineFiles + dossier.papers).map(\.slots)
  }
}
