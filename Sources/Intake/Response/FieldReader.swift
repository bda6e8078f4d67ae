import Records
import Yams

/// Takes typed fields out of nodes. Whatever cannot be taken becomes a problem with its line, and
/// reading goes on.
struct FieldReader {
  let file: FileID
  let path: String
  var clock: ResponseClock
  private(set) var problems: [Problem] = []
  /// A missing day or start is said once, not for every time.
  private var saidNoDay = false
  private var saidNoStart = false

  /// A group of keys: its line, and the values that were written.
  struct Group {
    let line: SourceLine
    private let values: [String: Node]

    fileprivate init(line: SourceLine, values: [String: Node]) {
      self.line = line
      self.values = values
    }

    /// `nil` when the key is missing or has no value.
    subscript(_ key: String) -> Node? { values[key] }
  }

  init(file: FileID, path: String, clock: ResponseClock) {
    self.file = file
    self.path = path
    self.clock = clock
  }

  mutating func report(
    _ node: Node?, _ headline: String, _ fix: String, _ weight: Problem.Weight = .loss
  ) {
    report(line: node.map { line(of: $0).line }, headline, fix, weight)
  }

  mutating func report(
    line: Int?, _ headline: String, _ fix: String, _ weight: Problem.Weight = .loss
  ) {
    problems.append(
      Problem(path: path, line: line, headline: headline, fix: fix, weight: weight))
  }

  func line(of node: Node) -> SourceLine {
    SourceLine(file, line: max(node.mark?.line ?? 1, 1))
  }

  /// - Parameter name: what the group is, for messages: "a decision".
  mutating func group(_ node: Node, _ name: String, keys: [String]) -> Group? {
    guard case .mapping(let mapping) = node else {
      report(
        node, "\(Self.sentence(name)) is a group of keys",
        "Write \(keys.prefix(3).map { "'\($0):'" }.joined(separator: ", ")), one a line")
      return nil
    }
    var values: [String: Node] = [:]
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        report(key, "A key is a word", "Write the name of the key before the colon")
        continue
      }
      let written = scalar.string
      guard keys.contains(written) else {
        let shown = Self.quoted(written)
        let fix =
          ClosestWord.of(written, among: keys).map { "Write '\($0)', if that is meant" }
          ?? "Use one of \(keys.joined(separator: ", "))"
        report(key, "\(Self.sentence(name)) has no key \(shown)", fix)
        continue
      }
      if !Self.isEmpty(value) { values[written] = value }
    }
    return Group(line: line(of: node), values: values)
  }

  /// The items of a list; one value alone is a list of one.
  mutating func list(_ node: Node?) -> [Node] {
    guard let node else { return [] }
    if case .sequence(let sequence) = node {
      let items = sequence.filter { !Self.isEmpty($0) }
      let most = 500
      if items.count > most {
        report(
          node, "A list has at most \(most) items",
          "Keep the \(most) that matter and drop the rest")
      }
      return Array(items.prefix(most))
    }
    return [node]
  }

  /// Empty when the key is missing.
  mutating func text(_ node: Node?, _ name: String) -> String {
    guard let node else { return "" }
    guard case .scalar(let scalar) = node else {
      report(
        node, "\(Self.sentence(name)) is a text",
        "Write it on one line, in quotes if it has a colon")
      return ""
    }
    return scalar.string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  mutating func remarks(_ node: Node?, _ name: String) -> [Remark] {
    list(node).compactMap { item in
      let text = text(item, name)
      return text.isEmpty ? nil : Remark(text, line: line(of: item))
    }
  }

  mutating func remark(_ node: Node?, _ name: String) -> Remark? {
    node.flatMap { remarks($0, name).first }
  }

  /// Per cent: 70 or "70%".
  mutating func confidence(_ node: Node?) -> Double? {
    guard let node, let number = number(node, dropping: "%") else { return nil }
    guard number == 0 || (1...100).contains(number) else {
      let isShare = number > 0 && number < 1
      report(
        node, "Confidence is a number from 0 to 100",
        isShare
          ? "Write 70 for 70 per cent, not 0.7" : "Write how sure you were, in per cent")
      return nil
    }
    return number
  }

  /// A number; anything else is reported.
  mutating func number(_ node: Node, dropping unit: String = "") -> Double? {
    let written = text(node, "a number")
    let bare =
      unit.isEmpty || !written.hasSuffix(unit) ? written[...] : written.dropLast(unit.count)
    guard let value = Double(bare.filter { $0 != " " }), value.isFinite, abs(value) < 1e9 else {
      report(node, "\(Self.quoted(written)) is not a number", "Write digits, such as 70")
      return nil
    }
    return value
  }

  mutating func time(_ node: Node?) -> Timestamp? {
    guard let node else { return nil }
    let written = text(node, "a time")
    guard !written.isEmpty else { return nil }
    do {
      return try clock.instant(written)
    } catch {
      switch error {
      case .notATime:
        report(
          node, "\(Self.quoted(written)) is not a time",
          "Write it as 09:35, 2026-06-12 09:35 or T+4:30")
      case .noDay where !saidNoDay:
        saidNoDay = true
        report(node, "A time of day belongs to a day", "Write 'date: 2026-06-12' at the top")
      case .noStart where !saidNoStart:
        saidNoStart = true
        report(
          node, "A time after T+ is counted from a start", "Write 'start: 09:32' at the top")
      case .noDay, .noStart: break
      }
      return nil
    }
  }

  mutating func date(_ node: Node?) -> CivilTime? {
    guard let node else { return nil }
    let written = text(node, "a date")
    guard let day = ResponseClock.day(written) else {
      report(node, "\(Self.quoted(written)) is not a date", "Write it as 2026-06-12")
      return nil
    }
    return day
  }

  /// One of a fixed set of words.
  mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ node: Node?, _ name: String, of type: Value.Type
  ) -> Value? {
    guard let node else { return nil }
    let written = text(node, name).lowercased().replacing("_", with: " ")
    let words = Value.allCases.map(\.rawValue)
    if let value = Value.allCases.first(where: {
      $0.rawValue.replacing("_", with: " ") == written
    }) {
      return value
    }
    let near = ClosestWord.of(written, among: words).map { "Write '\($0)', if that is meant" }
    report(
      node, "\(Self.sentence(name)) is one of \(words.joined(separator: ", "))",
      near ?? "Replace \(Self.quoted(written)) by one of them")
    return nil
  }

  private static func isEmpty(_ node: Node) -> Bool {
    switch node {
    case .scalar(let scalar):
      scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    case .mapping(let mapping): mapping.isEmpty
    case .sequence(let sequence): sequence.isEmpty
    case .alias: false
    }
  }

  private static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private static func quoted(_ text: String) -> String {
    text.count > 40 ? "'\(text.prefix(40))…'" : "'\(text)'"
  }
}
