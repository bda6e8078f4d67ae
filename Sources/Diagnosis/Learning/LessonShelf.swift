package import Records

/// All lessons that are known: those kept from earlier incidents, and those of the reviews at hand.
package struct LessonShelf: Sendable {
  /// One for each incident, in order of its name.
  package let files: [LessonFile]

  /// A kept file of an incident at hand adds what its review did not work out again. Two kept files
  /// of one incident are joined.
  package init(kept: LessonLibrary, reviews: [Review]) {
    self.init(kept: kept, ofReviews: reviews.map(LessonMaker.file))
  }

  /// The same from what `LessonMaker` worked out before.
  package init(kept: LessonLibrary, ofReviews worked: [LessonFile]) {
    var byName: [String: LessonFile] = [:]
    for file in worked + kept.entries.map(\.file) {
      byName[file.incident] = byName[file.incident].map { Self.joined($0, file) } ?? file
    }
    files = byName.values.sorted { $0.incident < $1.incident }
  }

  private static func joined(_ first: LessonFile, _ second: LessonFile) -> LessonFile {
    let known = Set(first.lessons.map(Name.init))
    let promised = Set(first.actions.map(\.text))
    return LessonFile(
      incident: first.incident, service: first.service.isEmpty ? second.service : first.service,
      pattern: first.pattern.isEmpty ? second.pattern : first.pattern,
      lessons: first.lessons + second.lessons.filter { !known.contains(Name($0)) },
      actions: first.actions + second.actions.filter { !promised.contains($0.text) })
  }

  /// Two lessons of a kind that say the same thing first are one.
  private struct Name: Hashable {
    let kind: Lesson.Kind
    let first: String

    init(_ lesson: Lesson) {
      kind = lesson.kind
      first = lesson.fields.first?.value ?? ""
    }
  }
}
