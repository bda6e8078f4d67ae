internal import Diagnosis
internal import Records

/// Lessons as rows: what was learned, and what follows from it.
struct LessonTable {
  let caption: String
  let lessons: [Lesson]
  /// The link to the line a lesson was read from; nothing for one that was worked out.
  var source: (Lesson) -> Slot = { _ in false }

  var table: PageTable {
    PageTable(
      caption: caption, columns: ["Kind", "Lesson", "What follows"],
      rows: lessons.map { lesson in
        .init(cells: [
          .init(text: Self.title(lesson.kind)),
          .init(
            text: Self.words(lesson).fitted(500).asSentence,
            note: Self.note(lesson).fitted(500).asSentence, source: source(lesson)),
          .init(text: Self.action(lesson).fitted(500).asSentence),
        ])
      }, isStacked: true)
  }

  static func title(_ kind: Lesson.Kind) -> String {
    switch kind {
    case .incidentPattern: "Pattern"
    case .diagnosticLesson: "Finding the cause"
    case .processLesson: "How we work"
    case .processImprovement: "Change of process"
    case .culturalInsight: "Insight"
    }
  }

  private static func words(_ lesson: Lesson) -> String {
    switch lesson.kind {
    case .incidentPattern: LessonCatalogue.patternTitle(lesson.text("pattern"))
    case .diagnosticLesson, .processLesson: lesson.text("lesson")
    case .processImprovement: lesson.text("current")
    case .culturalInsight: lesson.text("insight")
    }
  }

  private static func note(_ lesson: Lesson) -> String {
    switch lesson.kind {
    case .incidentPattern: lesson.text("root_cause")
    case .diagnosticLesson, .processLesson: lesson.text("explanation")
    case .processImprovement:
      lesson.text("area").isEmpty
        ? "" : "Process: \(LessonCatalogue.patternTitle(lesson.text("area")))"
    case .culturalInsight: lesson.text("evidence")
    }
  }

  private static func action(_ lesson: Lesson) -> String {
    let written =
      switch lesson.kind {
      case .incidentPattern: lesson.text("resolution")
      case .diagnosticLesson, .processLesson, .culturalInsight: lesson.text("action")
      case .processImprovement: lesson.text("proposed")
      }
    return written.trimmed.isEmpty ? "Nothing is written" : written
  }
}
