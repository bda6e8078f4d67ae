internal import Diagnosis
internal import Records

/// What this incident taught, and whether something like it was seen before.
struct LessonsPage {
  private let dossier: Dossier
  private let own: IncidentSignature
  private let similar: [SimilarIncident]
  private let lessons: [Lesson]

  init(_ dossier: Dossier) {
    self.dossier = dossier
    own = IncidentSignature(of: dossier.review)
    similar = SimilarIncident.all(to: own, among: dossier.catalogue.files)
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
      "hasSimilar": .flag(!similar.isEmpty), "similar": .list(similar.map(slots)),
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
    switch similar.count {
    case 0: return "\(count) Nothing like it is in the library."
    case 1: return "\(count) One other incident looked like it."
    default: return "\(count) \(UKWords.counted(similar.count, "other incident")) looked like it."
    }
  }

  /// How many others there were to compare with.
  private var compared: String {
    let others = dossier.catalogue.files.filter { $0.incident != own.incident }.count
    return others == 0
      ? "The library holds no other incident."
      : "It was compared with \(UKWords.counted(others, "other incident")) of the library."
  }

  private func slots(_ found: SimilarIncident) -> Slots {
    dossier.catalogue.link(found.incident, root: "../").merging([
      "points": .text(UKWords.counted(found.points, "point")),
      "hasNotMatched": .flag(!found.notMatched.isEmpty),
      "matched": .items(found.matched.map(sentence)),
      "notMatched": .items(found.notMatched.map(sentence)),
    ])
  }

  /// With the title of a pattern in place of its id.
  private func sentence(_ words: String) -> String {
    var words = words
    for id in Set(dossier.catalogue.files.map(\.pattern) + [own.pattern]) where !id.isEmpty {
      words = words.replacing(
        "(\(id))", with: "(\(LessonCatalogue.patternTitle(id).continuingSentence))")
    }
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private var promiseTable: PageTable {
    PageTable(
      caption: "Actions of earlier incidents with the same pattern or process",
      columns: ["Action", "Promised after", "Owner", "Finding"],
      rows: Recurrence.promises(for: own, in: dossier.catalogue.files(before: own.incident)).map {
        promise in
        .init(cells: [
          .init(text: promise.action.text.fitted(300)),
          .init(text: dossier.catalogue.incident(promise.incident)?.title ?? promise.incident),
          .init(text: promise.action.owner.isEmpty ? "not stated" : promise.action.owner),
          .init(text: promise.finding.rawValue),
        ])
      }, isStacked: true)
  }
}
