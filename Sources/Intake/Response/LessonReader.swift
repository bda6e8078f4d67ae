package import Records
import Yams

/// Reads a file of the lesson library: JSON, either a list of lessons or an object with the incident
/// they come from. Every JSON text is YAML too, and the YAML parser knows the lines.
package enum LessonReader {
  /// - Parameter incident: the incident's name for a file that does not state one: its own name.
  package static func read(
    _ bytes: [UInt8], incident: String, file: FileID, path: String
  ) -> (file: LessonFile, problems: [Problem]) {
    func made(
      _ lessons: [Lesson], incident: String, service: String = "", pattern: String = "",
      actions: [ActionItem] = []
    ) -> LessonFile {
      LessonFile(
        incident: incident, service: service, pattern: pattern, lessons: lessons, actions: actions)
    }
    let root: Node?
    do throws(Problem) { root = try ResponseDocument.root(of: bytes, path: path) } catch {
      return (made([], incident: incident), [error])
    }
    guard let root else { return (made([], incident: incident), []) }
    var fields = FieldReader(
      file: file, path: path,
      clock: ResponseClock(zone: .assumedUTC, day: nil, start: nil))
    if case .sequence = root {
      let lessons = fields.list(root).compactMap { lesson($0, &fields) }
      return (made(lessons, incident: incident), fields.problems)
    }
    guard
      let top = fields.group(
        root, "the file", keys: ["incident", "service", "pattern", "lessons", "actions"])
    else { return (made([], incident: incident), fields.problems) }
    let stated = fields.text(top["incident"], "the incident")
    let found = made(
      fields.list(top["lessons"]).compactMap { lesson($0, &fields) },
      incident: stated.isEmpty ? incident : stated,
      service: fields.text(top["service"], "the service"),
      pattern: fields.text(top["pattern"], "the pattern"),
      actions: fields.list(top["actions"]).compactMap { ResponseReader.action($0, &fields) })
    return (found, fields.problems)
  }

  static func lesson(_ node: Node, _ fields: inout FieldReader) -> Lesson? {
    let all = Set(Lesson.Kind.allCases.flatMap(\.keys)).sorted()
    guard case .mapping(let mapping) = node, let typeNode = mapping["type"] else {
      _ = fields.group(node, "a lesson", keys: ["type"] + all)
      fields.report(
        node, "A lesson has a type",
        "Write 'type:' and one of \(Lesson.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
      return nil
    }
    guard let kind = fields.choice(typeNode, "the type of a lesson", of: Lesson.Kind.self),
      let group = fields.group(
        node, "a lesson of type \(kind.rawValue)", keys: ["type"] + kind.keys)
    else { return nil }
    for key in kind.requiredKeys where group[key] == nil {
      // A pattern may be established where no measure moved: an empty list says so.
      if key == "symptoms", mapping[key]?.sequence != nil { continue }
      fields.report(
        node, "A lesson of type \(kind.rawValue) has the key '\(key)'", "Add '\(key)'", .note)
    }
    let texts = kind.keys.filter { $0 != "symptoms" }.compactMap { key -> Attribute? in
      let text = fields.text(group[key], "'\(key)'")
      return text.isEmpty ? nil : Attribute(key, text)
    }
    return Lesson(
      kind: kind, fields: texts,
      symptoms: fields.remarks(group["symptoms"], "a symptom").map(\.text), line: group.line)
  }
}
