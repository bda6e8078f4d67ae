internal import Diagnosis
internal import Records

/// What all incidents taught, to be found by pattern, symptom, service and process: on one page, or
/// on several when there are many incidents.
struct LibraryPages {
  /// More incidents than this get pages for each way of finding one.
  static let mostIncidents = 50
  /// Lessons of incidents without a review of their own, to a page.
  private static let keptToAPage = 20
  /// More than a person reads; the page of each review has its own.
  private static let mostPromises = 100
  private static let mostRecurring = 10

  /// One way of finding an incident.
  private struct Index {
    let anchor: String
    let title: String
    let entries: [Entry]
  }

  /// One name of an index, and the incidents it was met in.
  private struct Entry {
    let name: String
    var incidents: [String]
  }

  private let catalogue: LessonCatalogue

  init(_ catalogue: LessonCatalogue) { self.catalogue = catalogue }

  /// Where the lessons of an incident stand that has no review on this site, in a large library;
  /// `place` counts only such incidents.
  static func keptPath(_ place: Int) -> String { keptSheets(0).path(place / keptToAPage) }

  private static func keptSheets(_ count: Int) -> Sheets {
    Sheets(count: count, name: "library-kept", title: "Lessons that were kept")
  }

  var pages: [SitePage] {
    let own = SitePage(
      path: "library.html", template: "library", title: "Learning library", slots: slots)
    guard catalogue.isLarge else { return [own] }
    return [own] + directories.flatMap(\.pages) + keptPages
  }

  private var slots: Slots {
    let problems = problemTable
    let recurring = recurring
    var contents: [(href: String, text: String)] =
      catalogue.isLarge
      ? directories.map { ("\($0.name).html", $0.title) }
        + (kept.isEmpty ? [] : [(Self.keptPath(0), Self.keptSheets(0).title)])
      : indexes.map { ("#\($0.anchor)", $0.title) }
    contents += [("#recurring", "Causes that came back"), ("#promised", "Promised before")]
    if !catalogue.isLarge { contents.append(("#incidents", "All lessons")) }
    if !problems.rows.isEmpty { contents.append(("#problems", "Files with problems")) }
    return [
      "lead": .text(lead),
      "contents": .group([
        "contentsItems": .list(contents.map { ["href": .text($0.href), "text": .text($0.text)] })
      ]),
      "indexes": .list(catalogue.isLarge ? [] : indexes.map(slots)),
      "hasRecurring": .flag(!recurring.isEmpty),
      "recurring": .items(recurring), "promiseTable": promiseTable.slot,
      "hasIncidents": .flag(!catalogue.isLarge),
      "incidents": .list(catalogue.isLarge ? [] : catalogue.incidents.map(slots)),
      "problemTable": problems.slot,
    ]
  }

  /// Each way of finding an incident, on pages of its own.
  private var directories: [Directory] {
    let lead =
      "Each link leads to what an incident taught. The library holds "
      + "\(UKWords.counted(catalogue.incidents.count, "incident"))."
    let all = Directory(
      name: "library-incidents", title: "Lessons of all incidents", lead: lead,
      groups: [
        .init(
          name: "All incidents", links: catalogue.incidents.map { catalogue.link($0.file.incident) }
        )
      ])
    return indexes.map { index in
      Directory(
        name: "library-\(index.anchor)", title: "Lessons \(index.title.continuingSentence)",
        lead: lead,
        groups: index.entries.map { entry in
          .init(name: entry.name.fitted(200), links: entry.incidents.map { catalogue.link($0) })
        })
    } + [all]
  }

  private var kept: [LessonCatalogue.Incident] {
    catalogue.incidents.filter(\.reviewHref.isEmpty)
  }

  private var keptPages: [SitePage] {
    let kept = kept
    let starts = Array(stride(from: 0, to: kept.count, by: Self.keptToAPage))
    let sheets = Self.keptSheets(starts.count)
    return starts.enumerated().map { sheet, start in
      let part = kept[start..<min(kept.count, start + Self.keptToAPage)]
      return SitePage(
        path: sheets.path(sheet), template: "kept", title: sheets.title(sheet),
        slots: sheets.around(sheet).merging([
          "keptTitle": .text(sheets.title), "incidents": .list(part.map(slots)),
        ]))
    }
  }

  private var lead: String {
    let lessons = catalogue.files.reduce(0) { $0 &+ $1.lessons.count }
    let reviewed = catalogue.incidents.filter { !$0.reviewHref.isEmpty }.count
    guard !catalogue.incidents.isEmpty else { return "The library holds no lessons yet." }
    return "The library holds \(UKWords.counted(lessons, "lesson")) from "
      + "\(UKWords.counted(catalogue.incidents.count, "incident")). This site has a review of "
      + "\(FigureWords.grouped(reviewed)) of them."
  }

  private var indexes: [Index] {
    [
      index("patterns", "By failure pattern", \.patternNames),
      index("symptoms", "By symptom", \.symptomNames),
      index("services", "By service") { $0.service.trimmed.isEmpty ? [] : [$0.service] },
      index("processes", "By process", \.processNames),
    ]
  }

  private func index(
    _ anchor: String, _ title: String, _ names: (LessonFile) -> [String]
  ) -> Index {
    var entries: [String: Entry] = [:]
    for file in catalogue.files {
      for name in names(file) where !name.trimmed.isEmpty {
        let plain = name.lowercased()
        if entries[plain]?.incidents.last == file.incident { continue }
        entries[plain, default: Entry(name: name, incidents: [])].incidents.append(file.incident)
      }
    }
    return Index(
      anchor: anchor, title: title, entries: entries.sorted { $0.key < $1.key }.map(\.value))
  }

  private func slots(_ index: Index) -> Slots {
    [
      "anchor": .text(index.anchor), "indexTitle": .text(index.title),
      "hasEntries": .flag(!index.entries.isEmpty),
      "entries": .list(
        index.entries.map { entry in
          [
            "entryName": .text(entry.name.fitted(200)),
            "links": .list(entry.incidents.map { catalogue.ownLink($0) }),
          ]
        }),
    ]
  }

  private var recurring: [String] {
    Recurrence.causes(in: catalogue.files).map { cause in
      let titles = cause.incidents.prefix(Self.mostRecurring).map {
        catalogue.incident($0)?.title ?? $0
      }
      let more = cause.incidents.count - titles.count
      return "\(LessonCatalogue.patternTitle(cause.pattern)): "
        + "\(UKWords.counted(cause.incidents.count, "incident")) (\(titles.joined(separator: "; "))"
        + (more > 0 ? "; and \(FigureWords.grouped(more)) more)." : ").")
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
