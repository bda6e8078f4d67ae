internal import Diagnosis
internal import Records

/// The part of `review.json` about what was learned and what looked alike.
struct LessonJSON {
  private let review: Review
  private let catalogue: LessonCatalogue
  private let lines: LineJSON

  init(_ review: Review, _ catalogue: LessonCatalogue, lines: LineJSON) {
    self.review = review
    self.catalogue = catalogue
    self.lines = lines
  }

  var members: [(String, JSON)] {
    let similar = LessonsPage.Others(of: IncidentSignature(of: review), in: catalogue).similar
    return [
      ("lessons", .list(LessonMaker.lessons(from: review).map(lesson))),
      (
        "similar",
        .list(
          similar.map {
            .object([
              ("incident", .text($0.incident)), ("service", .text($0.service)),
              ("points", .integer($0.points)), ("matched", .texts($0.matched)),
              ("notMatched", .texts($0.notMatched)),
            ])
          })
      ),
    ]
  }

  private func lesson(_ lesson: Lesson) -> JSON {
    .object([
      ("kind", .text(lesson.kind.rawValue)),
      (
        "fields",
        .list(
          lesson.fields.map { .object([("name", .text($0.name)), ("text", .text($0.value))]) })
      ),
      ("symptoms", .texts(lesson.symptoms)),
      ("lines", .list([lesson.line].compactMap(\.self).map { lines.line($0) })),
    ])
  }
}
