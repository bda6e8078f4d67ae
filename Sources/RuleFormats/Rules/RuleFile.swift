internal import Yams

/// A team's own rules in the format of Prometheus rule files: groups of alerts and recording rules.
package struct RuleFile: Sendable {
  package struct Rule: Sendable {
    package enum Kind: Hashable, Sendable { case alert, record }

    package let kind: Kind
    package let name: String
    package let expression: PromQLExpression
    /// As written.
    package let text: String
    package let forSeconds: Int
    package let keepFiringSeconds: Int
    /// The label `severity`; empty when there is none.
    package let severity: String
    /// Where it starts in the file.
    package let line: Int
  }

  /// In file order, group after group.
  package let rules: [Rule]
  /// What the file asks for and the replay does otherwise, one sentence each.
  package let notes: [String]

  private static let mostBytes = 1_000_000
  private static let mostRules = 500

  /// Reads the text of a rule file. Throws at the first rule that cannot be replayed.
  package init(yaml: String) throws(RuleFileError) {
    try Self.refuseUnbounded(yaml)
    let root: Node?
    do { root = try Yams.compose(yaml: yaml) } catch {
      throw RuleFileError(
        line: Self.line(of: error), "A file of rules is YAML",
        fix: "Correct the indentation, quotes or brackets")
    }
    guard let groups = root?.mapping?["groups"], let list = groups.sequence else {
      throw RuleFileError(
        line: nil, "A file of rules has a list named groups",
        fix: "Start it with “groups:” and a list of groups, each with a name and rules")
    }
    var rules: [Rule] = []
    var notes: [String] = []
    for group in list {
      guard let mapping = group.mapping else {
        throw RuleFileError(
          line: group.mark?.line, "A group has a name and rules", fix: "Write “- name: …”")
      }
      if let interval = mapping["interval"]?.string, interval != "1m" {
        notes.append(
          "Group “\(mapping["name"]?.string ?? "")” asks for every \(interval): the replay evaluates "
            + "every minute.")
      }
      for rule in mapping["rules"]?.sequence ?? [] {
        rules.append(try Self.rule(rule))
        guard rules.count <= Self.mostRules else {
          throw RuleFileError(
            line: rule.mark?.line, "At most \(Self.mostRules) rules are replayed at once",
            fix: "Split the file")
        }
      }
    }
    self.rules = rules
    self.notes = notes
  }

  private static func rule(_ node: Node) throws(RuleFileError) -> Rule {
    let line = node.mark?.line
    guard let mapping = node.mapping else {
      throw RuleFileError(
        line: line, "A rule has an alert or record name and an expr", fix: "Write “- alert: …”")
    }
    let known = ["alert", "record", "expr", "for", "keep_firing_for", "labels", "annotations"]
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard known.contains(name) else {
        throw RuleFileError(
          line: key.mark?.line ?? value.mark?.line ?? line,
          "A rule has no key “\(name.prefix(40))”",
          fix: "Use one of: \(known.joined(separator: ", "))")
      }
    }
    let alert = mapping["alert"]?.string
    let record = mapping["record"]?.string
    guard let name = alert ?? record, !name.isEmpty, alert == nil || record == nil else {
      throw RuleFileError(
        line: line, "A rule is either an alert or a record, and has a name",
        fix: "Write “alert: Name” or “record: name”")
    }
    guard let expr = mapping["expr"], let text = expr.string, !text.isEmpty else {
      throw RuleFileError(
        line: line, "“\(name.prefix(60))” has no expr", fix: "Write “expr:” and what to evaluate")
    }
    let expression: PromQLExpression
    do throws(PromQLError) { expression = try PromQLParser.expression(text) } catch {
      throw RuleFileError(
        line: expr.mark?.line ?? line,
        "\(error.headline) (in “\(name.prefix(60))”, character \(error.column))", fix: error.fix)
    }
    if alert != nil, expression.shape != .vector {
      throw RuleFileError(
        line: expr.mark?.line ?? line, "An alert watches a series, not a number",
        fix: "Compare a series with the number")
    }
    return Rule(
      kind: alert != nil ? .alert : .record, name: name, expression: expression,
      text: text, forSeconds: try length("for", in: mapping),
      keepFiringSeconds: try length("keep_firing_for", in: mapping),
      severity: mapping["labels"]?.mapping?["severity"]?.string ?? "", line: line ?? 1)
  }

  private static func length(
    _ key: String, in mapping: Node.Mapping
  ) throws(RuleFileError) -> Int {
    guard let node = mapping[key] else { return 0 }
    guard let text = node.string, let length = PromQLDuration.milliseconds(text) else {
      throw RuleFileError(
        line: node.mark?.line, "“\(key)” is a length of time", fix: "Write it as 30s, 5m or 1h30m")
    }
    return length / 1_000
  }

  private static func line(of error: any Error) -> Int? {
    switch error as? YamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    default: nil
    }
  }

  /// A reader of YAML descends into what it reads: files that are too long or too deep are refused.
  private static func refuseUnbounded(_ yaml: String) throws(RuleFileError) {
    guard yaml.utf8.count <= mostBytes else {
      throw RuleFileError(line: nil, "A file of rules has at most 1MB", fix: "Split the file")
    }
    var line = 1
    var open = 0
    var lead = 0
    var isLead = true
    for byte in yaml.utf8 {
      if byte == 0x0A {
        line += 1
        lead = 0
        isLead = true
        continue
      }
      if isLead { lead += 1 }
      if byte != 0x20 && byte != UInt8(ascii: "-") && byte != UInt8(ascii: "?") { isLead = false }
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { open += 1 }
      if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { open = max(0, open - 1) }
      guard open <= 100, lead <= 200 else {
        throw RuleFileError(
          line: line, "Rules are nested a few levels deep", fix: "Remove the nesting")
      }
    }
  }
}
