package import Records

/// People absent, processes and owners present.
package struct BlamelessStatement: Hashable, Sendable {
  /// Each one sentence.
  package var sentences: [String]
  /// Processes that let it happen, deepest first, as stated or found.
  package var processes: [Remark]
  /// Roles that own what is promised, in alphabetical order.
  package var owners: [String]
  /// Words in the record that blame; each should be rewritten before publication.
  package var blame: [BlameWords.Hit]
  package var basis: Basis

  init(of record: ResponseRecord, levels: [LeveledCause]) {
    let stated =
      record.causes.filter { $0.depth == .deepest } + record.causes.filter { $0.depth == .deeper }
    var processes = stated.map { Remark($0.text, line: $0.line) }
    if processes.isEmpty {
      processes = levels.filter { $0.level == .systemic }.compactMap { cause in
        cause.basis.lines.first.map { Remark(cause.words, line: $0) }
      }
    }
    let owners = Set(record.actions.map(\.owner).filter { !$0.isEmpty }).sorted()
    self.processes = processes
    self.owners = owners
    var sentences = [
      "This review looks at how the service and its processes allowed the incident, not at who was "
        + "on duty.",
      "Everybody is taken to have acted sensibly on what could be known at the time.",
    ]
    sentences.append(
      processes.isEmpty
        ? "Which process allowed it is not established."
        : "\(Phrases.sentenceStart(processes.count)) process"
          + "\(processes.count == 1 ? "" : "es") that allowed it "
          + "\(processes.count == 1 ? "is" : "are") named.")
    sentences.append(
      owners.isEmpty
        ? "No action has an owner yet."
        : "\(PlainNumber.counted(owners.count, "role")) "
          + "\(owners.count == 1 ? "owns" : "own") what is promised: \(Phrases.list(owners)).")
    self.sentences = sentences
    let texts =
      record.wentWell + record.couldImprove + record.wasLucky
      + record.causes.map { Remark($0.text, line: $0.line) }
      + record.actions.map { Remark($0.text, line: $0.line) }
    blame = BlameWords.found(in: texts)
    basis = Basis(lines: Array(Set(processes.map(\.line))).sorted())
  }
}

/// Words that turn a review into a search for somebody at fault.
package enum BlameWords {
  package struct Hit: Hashable, Sendable {
    /// The words met.
    package var words: String
    package var line: SourceLine
  }

  private static let runs = [
    ["human", "error"], ["should", "have"], ["failed", "to"], ["careless"], ["carelessness"],
    ["negligent"], ["negligence"], ["incompetent"], ["stupid"], ["lazy"], ["blame"],
    ["fault", "of"],
    ["junior"], ["culprit"], ["forgot", "to"], ["obvious"], ["obviously"],
  ]

  package static func found(in texts: [Remark]) -> [Hit] {
    texts.flatMap { remark in
      let tokens = NameTokens(remark.text)
      return runs.filter { tokens.containsRun($0) }.map {
        Hit(words: $0.joined(separator: " "), line: remark.line)
      }
    }
  }
}
