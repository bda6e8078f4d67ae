package import Records

/// Lessons as JSON, keys in a fixed order, so that the same lessons give the same bytes.
package enum LessonWriter {
  /// A file of the library: the incident, its lessons and what was promised.
  package static func json(_ file: LessonFile) -> String {
    var lines = ["{", "  \"incident\": \(quoted(file.incident)),"]
    if !file.service.isEmpty { lines.append("  \"service\": \(quoted(file.service)),") }
    if !file.pattern.isEmpty { lines.append("  \"pattern\": \(quoted(file.pattern)),") }
    lines.append("  \"lessons\": \(list(file.lessons.map(pairs), indent: "  ")),")
    lines.append("  \"actions\": \(list(file.actions.map(pairs), indent: "  "))")
    return lines.joined(separator: "\n") + "\n}\n"
  }

  /// The lessons alone, as a list.
  package static func json(_ lessons: [Lesson]) -> String {
    list(lessons.map(pairs), indent: "") + "\n"
  }

  private static func pairs(_ lesson: Lesson) -> [(String, String)] {
    [("type", quoted(lesson.kind.rawValue))]
      + lesson.kind.keys.compactMap { key in
        if key == "symptoms" {
          return (key, "[\(lesson.symptoms.map(quoted).joined(separator: ", "))]")
        }
        let text = lesson.text(key)
        return text.isEmpty ? nil : (key, quoted(text))
      }
  }

  private static func pairs(_ action: ActionItem) -> [(String, String)] {
    let due = action.due.map { "\(padded($0.year, 4))-\(padded($0.month, 2))-\(padded($0.day, 2))" }
    let all: [(String, String)] = [
      ("action", action.text), ("owner", action.owner), ("due", due ?? ""),
      ("type", action.kind?.rawValue ?? ""), ("done_when", action.doneWhen),
      ("cause", action.cause), ("status", action.status.rawValue),
    ]
    return all.filter { !$0.1.isEmpty }.map { ($0.0, quoted($0.1)) }
  }

  private static func list(_ items: [[(String, String)]], indent: String) -> String {
    guard !items.isEmpty else { return "[]" }
    let objects = items.map { pairs in
      let rows = pairs.map { "\(indent)    \(quoted($0.0)): \($0.1)" }.joined(separator: ",\n")
      return "\(indent)  {\n\(rows)\n\(indent)  }"
    }
    return "[\n\(objects.joined(separator: ",\n"))\n\(indent)]"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// A JSON string (RFC 8259). Control characters beyond the short escapes are written as spaces, so
  /// that readers of YAML, which refuse some of them, can read the file too.
  private static func quoted(_ text: String) -> String {
    var made = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": made += "\\\""
      case "\\": made += "\\\\"
      case "\n": made += "\\n"
      case "\t": made += "\\t"
      case _
      where scalar.properties.generalCategory == .control || scalar.value == 0xFEFF
        || (0xFFFE...0xFFFF).contains(scalar.value & 0xFFFF):
        made += " "
      default: made.unicodeScalars.append(scalar)
      }
    }
    return made + "\""
  }
}
