internal import Diagnosis
internal import Records

/// What all incidents taught, to be found by pattern, symptom, service and process.
struct LibraryPage {
  /// One name of an index, and the incidents it was met in.
  private struct Entry {
    let name: String
    var incidents: [String]
  }

  /// More than a person reads; the page of each review has its own.
  private static let mostPromises = 200

  private let catalogue: LessonCatalogue

  init(_ catalogue: LessonCatalogue) { self.catalogue = catalogue }

  var slots: Slots {
    let problems = problemTable
    var contents = [
      ("patterns", "By failure pattern"), ("symptoms", "By symptom"), ("services", "By service"),
      ("processes", "By process"), ("recurring", "Causes that came back"),
      ("promised", "Promised before"), ("incidents", "All lessons"),
    ]
    if !problems.rows.isEmpty { contents.append(("problems", "Files with problems")) }
    return [
      "lead": .text(lead),
      "contents": .group([
        "contentsItems": .list(contents.map { ["href": .text("#\($0)"), "text": .text($1)] })
      ]),
      "indexes": .list(indexes), "hasRecurring": .flag(!recurring.isEmpty),
      "recurring": .items(recurring), "promiseTable": promiseTable.slot,
      "incidents": .list(catalogue.incidents.map(slots)), "problemTable": problems.slot,
    ]
  }

  private var lead: String {
    let lessons = catalogue.files.reduce(0) { $0 &+ $1.lessons.count }
    let reviewed = catalogue.incidents.filter { !$0.reviewHref.isEmpty }.count
    guard !catalogue.incidents.isEmpty else { return "The library holds no lessons yet." }
    return "The library holds \(UKWords.counted(lessons, "lesson")) from "
      + "\(UKWords.counted(catalogue.incidents.count, "incident")). This site has a review of "
      + "\(FigureWords.grouped(reviewed)) of them."
  }

  private var indexes: [Slots] {
    [
      index("patterns", "By failure pattern", \.patternNames),
      index("symptoms", "By symptom", \.symptomNames),
      index("services", "By service") { $0.service.trimmed.isEmpty ? [] : [$0.service] },
      index("processes", "By process", \.processNames),
    ]
  }

  private func index(
    _ anchor: String, _ title: String, _ names: (LessonFile) -> [String]
  ) -> Slots {
    var entries: [String: Entry] = [:]
    for file in catalogue.files {
      for name in names(file) where !name.trimmed.isEmpty {
        let plain = name.lowercased()
        if entries[plain]?.incidents.last == file.incident { continue }
        entries[plain, default: Entry(name: name, incidents: [])].incidents.append(file.incident)
      }
    }
    let sorted = entries.sorted { $0.key < $1.key }.map(\.value)
    return [
      "anchor": .text(anchor), "indexTitle": .text(title), "hasEntries": .flag(!sorted.isEmpty),
      "entries": .list(
        sorted.map { entry in
          [
            "entryName": .text(entry.name.fitted(200)),
            "links": .list(entry.incidents.map { catalogue.link($0) }),
          ]
        }),
    ]
  }

  private var recurring: [String] {
    Recurrence.causes(in: catalogue.files).map { cause in
      let titles = cause.incidents.map { catalogue.incident($0)?.title ?? $0 }
      return "\(LessonCatalogue.patternTitle(cause.pattern)): "
        + "\(UKWords.counted(cause.incidents.count, "incident")) (\(titles.joined(separator: "; ")))."
    }
  }

  private var promiseTable: PageTable {
    var rows: [PageTable.Row] = []
    for (incident, signature) in catalogue.signatures where rows.count < Self.mostPromises {
      for promise in catalogue.promises(for: signature).prefix(Self.mostPromises - rows.count) {
        rows.append(
          .init(cells: [
            .init(text: promise.action.text.fitted(300)),
            .init(text: catalogue.incident(promise.incident)?.title ?? promise.incident),
            .init(text: promise.finding.rawValue),
            .init(text: catalogue.incident(incident)?.title ?? incident),
          ]))
      }
    }
    return PageTable(
      caption: "Actions of earlier incidents with the same pattern or process"
        + (rows.count < Self.mostPromises ? "" : " (the first \(Self.mostPromises))"),
      columns: ["Action", "Promised after", "Finding", "Then came"], rows: rows, isStacked: true)
  }

  private func slots(_ incident: LessonCatalogue.Incident) -> Slots {
    let file = incident.file
    var facts = [("Service", file.service), ("Failure pattern", pattern(file))]
    if !incident.path.isEmpty { facts.append(("Kept in", incident.path)) }
    return [
      "anchor": .text(incident.anchor), "incidentTitle": .text(incident.title),
      "reviewHref": .text(incident.reviewHref),
      "facts": .list(
        facts.map {
          [
            "factKey": .text($0), "factText": .text($1.isEmpty ? "not established" : $1),
            "factTag": "", "source": false,
          ]
        }),
      "lessonTable": LessonTable(
        caption: "Lessons: \(incident.title.fitted(120))", lessons: file.lessons
      ).table.slot,
    ]
  }

  private func pattern(_ file: LessonFile) -> String {
    file.pattern.isEmpty ? "" : LessonCatalogue.patternTitle(file.pattern)
  }

  private var problemTable: PageTable {
    PageTable(
      caption: "What could not be used", columns: ["Place", "Rule", "What to do"],
      rows: catalogue.problems.prefix(100).map { problem in
        .init(cells: [
          .init(
            text: problem.line.map { "\(problem.path), line \($0)" } ?? problem.path, isCode: true),
          .init(text: problem.headline.asSentence), .init(text: problem.fix.asSentence),
        ])
      }, isStacked: true)
  }
}

extension LessonFile {
  /// The pattern that was established, or those its lessons name.
  fileprivate var patternNames: [String] {
    let named = pattern.isEmpty ? lessons.map { $0.text("pattern") } : [pattern]
    return named.filter { !$0.isEmpty }.map(LessonCatalogue.patternTitle)
  }

  fileprivate var symptomNames: [String] { lessons.flatMap(\.symptoms) }

  fileprivate var processNames: [String] {
    lessons.map { $0.text("area") }.filter { !$0.isEmpty }.map(LessonCatalogue.patternTitle)
  }
}
