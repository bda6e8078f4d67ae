import Records
import Yams

/// Reads `hypotheses.yaml`: explanations that a person or an assistant hands in to be tested. What
/// cannot be used is a problem with its line; the rest is kept.
enum ProposalReader {
  private static let signKeys = [
    "rises", "falls", "stays", "first", "then", "seen", "not_seen", "changed",
  ]

  static func read(_ document: Document) -> ([ProposedHypothesis], [Problem]) {
    let root: Node?
    do throws(Problem) {
      root = try ResponseDocument.root(of: document.bytes, path: document.path)
    } catch {
      return ([], [error])
    }
    guard let root else { return ([], []) }
    var fields = FieldReader(
      file: document.file, path: document.path,
      clock: ResponseClock(zone: document.zone, day: nil, start: nil))
    guard let top = fields.group(root, "the file", keys: ["hypotheses"]) else {
      return ([], fields.problems)
    }
    let found = fields.list(top["hypotheses"]).compactMap { hypothesis($0, &fields) }
    return (found, fields.problems)
  }

  private static func hypothesis(_ node: Node, _ fields: inout FieldReader) -> ProposedHypothesis? {
    guard
      let group = fields.group(
        node, "a hypothesis", keys: ["claim", "pattern", "confidence", "by", "expects"])
    else { return nil }
    let claim = fields.text(group["claim"], "a claim")
    guard !claim.isEmpty else {
      fields.report(node, "A hypothesis makes a claim", "Write 'claim:' and what is thought")
      return nil
    }
    let signs = fields.list(group["expects"]).compactMap { sign($0, &fields) }
    if signs.isEmpty {
      fields.report(
        node,
        "A claim can be tested by what should be in the materials, and this one names nothing",
        "Write 'expects:' and under it '- rises: NAME OF A MEASURE' or another sign", .note)
    }
    let pattern = fields.text(group["pattern"], "a pattern")
    return ProposedHypothesis(
      claim: claim, pattern: pattern.isEmpty ? nil : pattern,
      confidence: fields.confidence(group["confidence"]),
      proposedBy: fields.text(group["by"], "who proposes it"), signs: signs, line: group.line)
  }

  private static func sign(
    _ node: Node, _ fields: inout FieldReader
  ) -> ProposedHypothesis.ExpectedSign? {
    guard let group = fields.group(node, "an expected sign", keys: signKeys) else { return nil }
    func text(_ key: String) -> String? {
      let written = fields.text(group[key], "a name")
      return written.isEmpty ? nil : written
    }
    let names = Dictionary(
      signKeys.compactMap { key in text(key).map { (key, $0) } },
      uniquingKeysWith: { first, _ in first })
    let sign: ProposedHypothesis.Sign? =
      if names.count == 2, let first = names["first"], let then = names["then"] {
        .order(first: first, then: then)
      } else if names.count == 1, let (key, name) = names.first {
        switch key {
        case "rises": .rises(name)
        case "falls": .falls(name)
        case "stays": .stays(name)
        case "seen": .clue(name, isSeen: true)
        case "not_seen": .clue(name, isSeen: false)
        case "changed": .changed(name)
        default: nil
        }
      } else {
        nil
      }
    guard let sign else {
      fields.report(
        node, "An expected sign says one thing",
        "Write one of rises, falls, stays, seen, not_seen, changed, or 'first:' with 'then:'")
      return nil
    }
    return ProposedHypothesis.ExpectedSign(sign, line: group.line)
  }
}

extension MaterialFormat {
  /// Explanations handed in to be tested.
  static let proposals = MaterialFormat(
    name: "Proposed explanations (YAML)", kind: .profile,
    samples: [
      "hypotheses:\n  - claim: The disk was full\n    expects:\n      - rises: disk_used\n"
    ],
    fit: { sample in
      guard sample.json == nil, sample.byteCount < ResponseDocument.largestBytes,
        let first = sample.lines.first(where: { !$0.isEmpty && $0.first != UInt8(ascii: "#") }),
        DisplayText.decode(first).hasPrefix("hypotheses:"),
        sample.lines.contains(where: { DisplayText.decode($0).contains("expects:") })
      else { return .none }
      return Fit(score: 0.9, reason: "The keys hypotheses and expects.")
    },
    reading: .document { document, _ in
      var harvest = Harvest()
      (harvest.proposals, harvest.problems) = ProposalReader.read(document)
      harvest.lines = document.account(
        faultLine: harvest.proposals.isEmpty ? harvest.problems.first?.line : nil)
      harvest.recordCount = harvest.proposals.count
      return harvest
    })
}
