import Records

/// A unified diff, of files of settings above all: each setting with its value before and after.
struct SettingsDiff {
  /// A removed or added setting.
  private struct Side {
    let path: String
    let setting: SettingLine
    let line: Int
  }

  private let document: Document
  private var harvest = Harvest()
  private var file = ""
  private var section = ""
  private var blocks: [(indent: Int, name: String)] = []
  private var removed: [Side] = []
  private var added: [Side] = []
  /// Changed lines that are no settings, with the first of them.
  private var codeLines = (removed: 0, added: 0, first: 0)

  static func read(_ document: Document) -> Harvest {
    var diff = SettingsDiff(document)
    for index in document.lines.indices { diff.take(document.text(index), index + 1) }
    diff.closeFile()
    diff.harvest.changes.sort { $0.line < $1.line }
    diff.harvest.recordCount = diff.harvest.changes.count
    return diff.harvest
  }

  private init(_ document: Document) { self.document = document }

  /// 1 for each kind of line there is in a diff: a name of a file, removed lines and added ones.
  static func isDiff(_ lines: [[UInt8]]) -> Bool {
    var header = false
    var minus: Set<String> = []
    var plus: Set<String> = []
    var strange = 0
    for line in lines {
      let text = DisplayText.decode(line)
      if isHeader(text) || text.hasPrefix("@@") {
        header = true
      } else if let mark = text.first, mark == "-" || mark == "+" {
        let name = SettingLine.read(String(text.dropFirst()))?.name ?? ""
        if mark == "-" { minus.insert(name) } else { plus.insert(name) }
      } else if !text.hasPrefix(" "), !text.hasPrefix("#"), !text.hasPrefix("\\") {
        strange += 1
      }
    }
    if header { return !(minus.isEmpty && plus.isEmpty) && strange * 10 <= lines.count * 3 }
    // Without a header both sides must name the same setting, or a list in Markdown would fit.
    return !minus.intersection(plus).subtracting([""]).isEmpty && strange * 10 <= lines.count
  }

  static func isHeader(_ text: String) -> Bool {
    text.hasPrefix("diff ") || text.hasPrefix("--- a/") || text.hasPrefix("+++ ")
      || text.hasPrefix("--- ") && !text.hasPrefix("--- \"")
      || text.hasPrefix("Index: ")
  }

  private mutating func take(_ text: String, _ number: Int) {
    harvest.lines.total += 1
    if document.isBlank(number - 1) {
      harvest.lines.blank += 1
      return
    }
    harvest.lines.understood += 1
    if text.hasPrefix("diff ") || text.hasPrefix("Index: ") || text.hasPrefix("--- ") {
      if text.hasPrefix("--- ") || !removed.isEmpty || !added.isEmpty { closeFile() }
      name(text)
    } else if text.hasPrefix("+++ ") {
      name(text)
    } else if text.hasPrefix("@@") {
      blocks = []
    } else if text.hasPrefix("#"), text.contains("/") || text.contains(".") {
      // A file named in a comment, where the diff has no header.
      closeFile()
      file = String(text.drop { $0 == "#" || $0 == " " })
    } else if let mark = text.first, mark == "-" || mark == "+" {
      change(mark == "-", String(text.dropFirst()), number)
    } else if text.hasPrefix(" ") {
      context(String(text.dropFirst()))
    } else if ![
      "index ", "new file", "deleted file", "similarity", "rename ", "\\ No newline",
      "old mode", "new mode", "=====", "#",
    ].contains(where: { text.hasPrefix($0) }) {
      harvest.lines.understood -= 1
      harvest.lines.notUnderstood += 1
      harvest.problems = FaultList.capped(
        harvest.problems + [
          document.problem(
            line: number, "A line of a diff starts with -, + or a space, and this one does not",
            fix: "Export the diff again, unchanged")
        ], path: document.path)
    }
  }

  private mutating func name(_ text: String) {
    guard text.hasPrefix("--- ") || text.hasPrefix("+++ ") else { return }
    var path = text.dropFirst(4).prefix { $0 != "\t" }
    if path.hasPrefix("a/") || path.hasPrefix("b/") { path = path.dropFirst(2) }
    if path != "/dev/null" { file = String(path) }
  }

  private mutating func context(_ text: String) {
    if let name = SettingLine.section(text) {
      section = name
    } else if let setting = SettingLine.read(text) {
      _ = path(of: setting)
    }
  }

  /// The names around a setting and its own, by how far each is indented.
  private mutating func path(of setting: SettingLine) -> String {
    while let last = blocks.last, last.indent >= setting.indent { blocks.removeLast() }
    let names = (section.isEmpty ? [] : [section]) + blocks.map(\.name) + [setting.name]
    if setting.value.isEmpty || setting.value == "{" {
      blocks.append((setting.indent, setting.name))
    }
    return names.joined(separator: ".")
  }

  private mutating func change(_ isRemoved: Bool, _ text: String, _ number: Int) {
    if let name = SettingLine.section(text) { section = name }
    guard isSettingsFile, let setting = SettingLine.read(text) else {
      let isWord = text.contains { $0 != " " && $0 != "\t" }
      if isWord, SettingLine.section(text) == nil, !isComment(text) {
        if codeLines.first == 0 { codeLines.first = number }
        if isRemoved { codeLines.removed += 1 } else { codeLines.added += 1 }
      }
      return
    }
    let side = Side(path: path(of: setting), setting: setting, line: number)
    if isRemoved { removed.append(side) } else { added.append(side) }
  }

  private func isComment(_ text: String) -> Bool {
    let line = text.drop { $0 == " " || $0 == "\t" }
    return line.hasPrefix("#") || line.hasPrefix(";") || line.hasPrefix("//")
  }

  private var isSettingsFile: Bool {
    let name = file.split(separator: "/").last.map { $0.lowercased() } ?? ""
    guard let dot = name.lastIndex(of: ".") else { return true }
    return [
      "yaml", "yml", "ini", "properties", "env", "conf", "cfg", "cnf", "toml", "json", "tfvars",
      "tf", "hcl", "config", "settings", "txt",
    ].contains(String(name[name.index(after: dot)...]))
  }

  private mutating func closeFile() {
    let component = Self.component(of: file)
    var open = removed
    for side in added {
      let index = open.firstIndex { $0.path == side.path }
      let before = index.map { open.remove(at: $0) }
      add(side, before: before?.setting.value, after: side.setting.value, component)
    }
    for side in open { add(side, before: side.setting.value, after: nil, component) }
    if codeLines.removed + codeLines.added > 0 {
      harvest.changes.append(
        Change(
          kind: .other, time: nil, line: document.line(codeLines.first), component: component,
          text: "\(file): \(codeLines.removed) lines removed, \(codeLines.added) added"))
    }
    removed = []
    added = []
    blocks = []
    section = ""
    codeLines = (0, 0, 0)
  }

  private mutating func add(
    _ side: Side, before: String?, after: String?, _ component: String
  ) {
    // A name that opens a block has no value, and a line that was only moved has not changed.
    if (before ?? "").isEmpty && (after ?? "").isEmpty || before == after { return }
    let comment = side.setting.comment
    harvest.changes.append(
      Change(
        kind: .setting, time: nil, line: document.line(side.line), component: component,
        text: comment.isEmpty ? side.path : "\(side.path) (\(comment))",
        before: before, after: after))
  }

  /// The service that a path belongs to: its first folder that is not one every service has;
  /// otherwise the file's name.
  static func component(of path: String) -> String {
    let parts = path.split(separator: "/").map(String.init)
    let common: Set<String> = [
      "a", "b", "config", "conf", "configs", "settings", "src", "main", "resources", "etc", "k8s",
      "kubernetes", "deploy", "deployment", "deployments", "services", "apps", "charts", "helm",
      "env", "environments", "environment", "production", "prod", "staging", "live", "infra",
      "terraform", "manifests", "overlays", "base", ".", "..",
    ]
    return parts.dropLast().first { !common.contains($0.lowercased()) } ?? parts.last ?? ""
  }
}
