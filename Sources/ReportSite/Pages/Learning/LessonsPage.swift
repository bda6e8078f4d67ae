internal import Diagnosis
internal import Records

/// What this incident taught, and whether something like it was seen before.
struct LessonsPage {
  private let dossier: Dossier
  private let others: Others
  private let lessons: [Lesson]

  init(_ dossier: Dossier) {
    self.dossier = dossier
    others = Others(of: IncidentSignature(of: dossier.review), in: dossier.catalogue)
    lessons = LessonMaker.lessons(from: dossier.review)
  }

  var slots: Slots {
    [
      "lead": .text(lead),
      "contents": .group([
        "contentsItems": .list(
          [
            ("seen-before", "Seen before"), ("promised", "Promised before"),
            ("lessons", "Lessons"), ("keep", "Keep these lessons"),
          ].map { ["href": .text("#\($0)"), "text": .text($1)] })
      ]),
      "hasSimilar": .flag(!others.similar.isEmpty), "similar": .list(others.similar.map(slots)),
      "compared": .text(compared), "promiseTable": promiseTable.slot,
      "lessonTable": LessonTable(
        caption: "What this incident taught", lessons: lessons,
        source: { lesson in
          lesson.line.map { dossier.link($0, for: "a lesson of the team") } ?? false
        }
      ).table.slot,
    ]
  }

  private var lead: String {
    let count =
      lessons.isEmpty
      ? "No lesson is established."
      : "This incident taught \(UKWords.counted(lessons.count, "lesson"))."
    switch others.similarCount {
    case 0: return "\(count) Nothing like it is in the library."
    case 1: return "\(count) One other incident looked like it."
    default:
      let most = others.similar.count < others.similarCount ? "More than " : ""
      return
        "\(count) \(most)\(UKWords.counted(others.similar.count, "other incident")) looked like it."
    }
  }

  /// What it was compared with.
  private var compared: String {
    guard !others.isAlone else { return "The library holds no other incident." }
    let shown =
      others.similar.count < others.similarCount
      ? " The \(others.similar.count) that looked most like it are shown." : ""
    return "It was compared with every other incident of the library." + shown
  }

  private func slots(_ found: SimilarIncident) -> Slots {
    dossier.catalogue.link(found.incident, root: "../").merging([
      "points": .text(UKWords.counted(found.points, "point")),
      "hasNotMatched": .flag(!found.notMatched.isEmpty),
      "matched": .items(found.matched.map(others.sentence)),
      "notMatched": .items(found.notMatched.map(others.sentence)),
    ])
  }

  private var promiseTable: PageTable {
    PageTable(
      caption: "Actions of earlier incidents with the same pattern or process"
        + (others.promises.count < others.promiseCount
          ? " (the first \(others.promises.count))" : ""),
      columns: ["Action", "Promised after", "Owner", "Finding"],
      rows: others.promises.map { promise in
        .init(cells: [
          .init(text: promise.action.text.fitted(300)),
          .init(text: dossier.catalogue.incident(promise.incident)?.title ?? promise.incident),
          .init(text: promise.action.owner.isEmpty ? "not stated" : promise.action.owner),
          .init(text: promise.finding.rawValue),
        ])
      }, isStacked: true)
  }
}
