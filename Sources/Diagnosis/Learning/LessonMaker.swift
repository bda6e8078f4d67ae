package import Records

/// Lessons worked out from a review, beside those the team wrote itself.
package enum LessonMaker {
  /// An explanation less likely than this teaches nothing about its pattern.
  package static let leastConfidence = 60.0

  /// The team's own lessons first, then those worked out, in the order of `Lesson.Kind`. A cultural
  /// insight is never worked out: only people can have one.
  package static func lessons(from review: Review) -> [Lesson] {
    let record = review.evidence.response
    var made: [Lesson] = record?.lessons ?? []
    func add(_ lessons: [Lesson]) {
      for lesson in lessons where !made.contains(where: { same($0, lesson) }) {
        made.append(lesson)
      }
    }
    if let leading = review.explanation?.leading, leading.confidence >= leastConfidence {
      add([pattern(leading, review)])
      add(diagnostic(leading, review))
    }
    add(process(review))
    add(improvements(record))
    return made
  }

  /// The file of the library for one incident.
  package static func file(for review: Review) -> LessonFile {
    let leading = review.explanation?.leading
    return LessonFile(
      incident: review.evidence.folder, service: review.service,
      pattern: leading.flatMap { $0.confidence >= leastConfidence ? $0.id : nil } ?? "",
      lessons: lessons(from: review), actions: review.evidence.response?.actions ?? [])
  }

  private static func same(_ a: Lesson, _ b: Lesson) -> Bool {
    a.kind == b.kind && a.fields.first?.value == b.fields.first?.value
  }

  private static func lesson(_ kind: Lesson.Kind, _ values: [String]) -> Lesson {
    let keys = kind.keys.filter { $0 != "symptoms" }
    let fields = zip(keys, values).filter { !$1.isEmpty }.map { Attribute($0, $1) }
    return Lesson(kind: kind, fields: fields, line: nil)
  }

  private static func pattern(_ leading: Hypothesis, _ review: Review) -> Lesson {
    let made = lesson(
      .incidentPattern,
      [leading.id, leading.plainWords, leading.monitoring, leading.mitigation])
    return Lesson(
      kind: made.kind, fields: made.fields,
      symptoms: symptoms(of: review), line: nil)
  }

  /// The measures that moved; where none has a usual level to move from, what the alarms said, and
  /// else the first sign.
  static func symptoms(of review: Review) -> [String] {
    let moved = review.signals.filter { $0.onset != nil }.prefix(8).map(\.title)
    guard moved.isEmpty else { return moved }
    var titles: [String] = []
    for alert in review.evidence.alerts where alert.level != .info && titles.count < 8 {
      // Figures differ from incident to incident: "Payment error rate 96% (limit 5%)".
      let words = alert.title.split(separator: " ").filter { !$0.contains(where: \.isNumber) }
      let title = words.filter { !$0.hasPrefix("(") }.joined(separator: " ")
      if !title.isEmpty, !titles.contains(title) { titles.append(title) }
    }
    return titles.isEmpty ? [review.firstSign?.words].compactMap(\.self) : titles
  }

  private static func diagnostic(_ leading: Hypothesis, _ review: Review) -> [Lesson] {
    let misleading = leading.redHerrings.prefix(3).map {
      lesson(.diagnosticLesson, [$0, leading.mechanism, leading.settledBy])
    }
    let bought = (review.explanation?.ruledOut ?? [])
      .filter { $0.verdict == .wouldNotHaveHelped }
      .map { remedy in
        lesson(
          .diagnosticLesson,
          [
            "\(remedy.remedy) would not have helped", remedy.conclusion,
            "Look for the cause before adding capacity",
          ])
      }
    return misleading + bought
  }

  private static func process(_ review: Review) -> [Lesson] {
    var made: [Lesson] = []
    for surprise in Surprise.all(in: review) {
      switch surprise.kind {
      case .alarmNotActedOn:
        made.append(
          lesson(
            .processLesson,
            [
              "An alarm helps only when it leads to an action", surprise.words,
              "Give every alarm an owner role and a first step",
            ]))
      case .peopleSawItFirst:
        made.append(
          lesson(
            .processLesson,
            [
              "People were the first to notice", surprise.words,
              "Watch the steps that people take in the service",
            ]))
      case .unwatched, .noBaseline, .noAlertAtAll, .materialMissing, .thinBaseline: break
      }
    }
    let remarks = review.evidence.response?.couldImprove ?? []
    return made + remarks.map { lesson(.processLesson, [$0.text]) }
  }

  /// Actions that prevent, beside the deeper cause they address.
  private static func improvements(_ record: ResponseRecord?) -> [Lesson] {
    (record?.actions ?? []).compactMap { action in
      guard action.kind == .prevent,
        let cause = record?.causes.first(where: { $0.id == action.cause && $0.depth != .surface })
      else { return nil }
      return lesson(
        .processImprovement, [cause.id, cause.text, action.text, "not established"])
    }
  }
}
