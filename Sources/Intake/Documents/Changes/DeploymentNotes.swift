import Records

/// Deployment notes in Markdown: labels in bold with what follows them, tests ticked or left out.
enum DeploymentNotes {
  static let knownLabels: Set<String> = [
    "author", "authors", "reviewedby", "reviewer", "reviewers", "approvedby", "approver",
    "deployedby", "releasedby", "why", "reason", "reasonforchange", "testing", "tests", "risk",
    "change", "changes", "backout", "rollback", "rollbackplan", "backoutplan", "impact", "summary",
  ]
  private static let personLabels: Set<String> = [
    "author", "authors", "reviewedby", "reviewer", "reviewers", "approvedby", "approver",
    "deployedby", "releasedby", "owner", "contact",
  ]

  /// `**Author:** …` or `## Testing`: name and what follows on the line.
  static func label(_ text: String) -> (name: String, rest: String)? {
    let line = text.drop { $0 == " " || $0 == "-" }
    if line.hasPrefix("## ") || line.hasPrefix("### ") {
      return (String(line.drop { $0 == "#" || $0 == " " }.filter { $0 != ":" }), "")
    }
    guard line.hasPrefix("**"), let end = line.dropFirst(2).firstIndex(of: "*") else { return nil }
    let name = line[line.index(line.startIndex, offsetBy: 2)..<end]
    var rest = line[end...].drop { $0 == "*" }
    guard name.hasSuffix(":") || rest.hasPrefix(":"), name.count <= 40 else { return nil }
    rest = rest.drop { $0 == ":" || $0 == " " }
    return (String(name.filter { $0 != ":" }), String(rest))
  }

  /// A note that is still being put together.
  private struct Draft {
    let line: Int
    var label: String
    var text: String
  }

  static func read(_ document: Document, people: inout People) -> Harvest {
    var harvest = Harvest()
    harvest.lines.total = document.lines.count
    var current: Draft?
    var section = ""
    func close() {
      guard let draft = current else { return }
      current = nil
      if draft.text.isEmpty { return }
      harvest.notes.append(note(draft, document, &harvest.personalData))
      harvest.recordCount += 1
    }
    for index in document.lines.indices {
      let text = document.text(index)
      if document.isBlank(index) {
        harvest.lines.blank += 1
        close()
        continue
      }
      let number = index + 1
      if let (name, rest) = label(text) {
        close()
        section = name
        current = Draft(line: number, label: name, text: rest)
      } else if text.hasPrefix("#") {
        close()
        section = ""
        current = Draft(line: number, label: "", text: String(text.drop { $0 == "#" || $0 == " " }))
      } else if let item = listItem(text) {
        close()
        current = Draft(line: number, label: isTesting(section) ? "Test" : section, text: item)
      } else if var draft = current {
        draft.text += (draft.text.isEmpty ? "" : " ") + trimmed(text)
        current = draft
        harvest.lines.joined += 1
        continue
      } else {
        current = Draft(line: number, label: section, text: trimmed(text))
      }
      harvest.lines.understood += 1
    }
    close()
    return harvest
  }

  private static func note(
    _ draft: Draft, _ document: Document, _ personal: inout [PersonalDatum]
  ) -> Note {
    var text = draft.text
    if personLabels.contains(KeyName.plain(draft.label)) {
      let (role, names) = RoleText.role(of: text)
      personal += names
      text = isNobody(role) ? "\(role): no review" : role
      if !KeyName.plain(draft.label).hasPrefix("review") { text = role }
    } else if draft.label == "Test" {
      text = outcome(text)
    }
    return Note(
      time: nil, line: document.line(draft.line),
      text: draft.label.isEmpty ? text : "\(draft.label): \(text)")
  }

  private static func isTesting(_ section: String) -> Bool {
    ["testing", "tests", "testsdone", "checks"].contains(KeyName.plain(section))
  }

  private static func isNobody(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }
    return ["none", "nobody", "not", "no", "skipped"].contains { word in
      words.first.map { $0 == word } ?? false
    }
  }

  /// A test in words: ticks become "passed", and what was left out "skipped" or "not performed".
  static func outcome(_ text: String) -> String {
    let lower = text.lowercased()
    if ["skipped", "not performed", "passed", "failed"].contains(where: { lower.contains($0) }) {
      return text
    }
    for mark in ["✓", "✔", "✅", "[x]", "[X]", "☑"] where text.contains(mark) {
      return replaced(text, mark, "passed")
    }
    for mark in ["✗", "✘", "❌", "[ ]", "☐"] where text.contains(mark) {
      return replaced(text, mark, "not performed")
    }
    let isLeftOut = ["not done", "not run", "none", "n/a", "omitted", "no time", "not needed"]
      .contains { lower.contains($0) }
    return isLeftOut ? "\(text): not performed" : text
  }

  private static func replaced(_ text: String, _ mark: String, _ word: String) -> String {
    let parts = text.split(separator: mark, omittingEmptySubsequences: false).map(trimmed)
    return ([parts[0], word] + parts.dropFirst()).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func listItem(_ text: String) -> String? {
    let line = text.drop { $0 == " " }
    guard line.hasPrefix("- ") || line.hasPrefix("* ") else { return nil }
    return trimmed(line.dropFirst(2).filter { $0 != "*" })
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}
