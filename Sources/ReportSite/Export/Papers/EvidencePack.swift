internal import Diagnosis
internal import Records

/// The findings for an assistant or a person outside the team: numbered facts with their places, the
/// questions to ask, and the rules for answers. Made from cleaned evidence, so without personal data.
struct EvidencePack {
  struct Fact {
    enum Kind: String, CaseIterable {
      case event, measure, clue, change, contradiction, open
    }

    let kind: Kind
    let time: Timestamp?
    let words: String
    let basis: Basis
  }

  /// Facts of one kind; the timeline of a long day has more rows than anybody reads.
  private static let mostOfAKind = 60

  let review: Review
  let facts: [Fact]

  init(_ review: Review) {
    self.review = review
    let causes = review.explanation?.causes
    let events = review.timeline.filter(\.isKey) + review.timeline.filter { !$0.isKey }
    let signals = review.signals.filter { $0.baseline != nil || $0.onset != nil }
    let clues = Clue.allCases.compactMap { causes?.answers[$0] }
    facts =
      events.prefix(Self.mostOfAKind).sorted { $0.time < $1.time }.map {
        Fact(kind: .event, time: $0.time, words: $0.words, basis: $0.basis)
      }
      + signals.prefix(Self.mostOfAKind).map(Self.measure)
      + clues.map(Self.clue)
      + (causes?.changes ?? []).prefix(Self.mostOfAKind).map {
        Fact(
          kind: .change, time: $0.change.time,
          words: "\($0.change.component) \($0.change.text)".trimmed, basis: $0.basis)
      }
      + (review.explanation?.contradictions ?? []).prefix(Self.mostOfAKind).map {
        Fact(
          kind: .contradiction, time: nil,
          words: "\($0.subject): \($0.first.words.asSentence) \($0.second.words.asSentence) "
            + $0.consequence,
          basis: Basis(lines: $0.first.basis.lines + $0.second.basis.lines))
      }
      + review.notEstablished.map { Fact(kind: .open, time: nil, words: $0, basis: Basis()) }
  }

  private static func measure(_ signal: Signal) -> Fact {
    let usual =
      signal.baseline.map { "usually \(PlainNumber.reading($0.median, signal.unit)), " } ?? ""
    let moved =
      signal.onset.map { "moved at \(UKWords.time($0.time)): \($0.words)" }
      ?? "stayed at its usual level"
    return Fact(
      kind: .measure, time: signal.onset?.time,
      words: "\(signal.title) (`\(signal.id)`), \(usual)\(moved)",
      basis: signal.onset?.basis ?? signal.baseline?.basis ?? Basis())
  }

  private static func clue(_ answer: ClueAnswer) -> Fact {
    let state: String =
      switch answer.state {
      case .seen: "seen"
      case .notSeen: "looked for and not seen"
      case .notAvailable: "cannot be looked for; it would need"
      }
    return Fact(
      kind: .clue, time: nil, words: "`\(answer.clue.rawValue)`, \(state): \(answer.words)",
      basis: answer.basis)
  }

  /// "logs/app.log:12, metrics.csv:4 and 3 more lines".
  private func place(_ basis: Basis) -> String {
    let shown = basis.lines.prefix(3).map(review.evidence.place)
    let rest = basis.lines.count - shown.count
    return (shown + (rest > 0 ? ["\(UKWords.counted(rest, "more line"))"] : []))
      .joined(separator: ", ")
  }

  var markdown: String {
    var text = "# Evidence pack: \(review.title)\n\n\(review.sentence)\n"
    text += "\n## Rules for answers\n\n"
    text += AssistantPrompts.rules.map { "- \($0)\n" }.joined()
    text += "\n## Facts\n"
    for kind in Fact.Kind.allCases {
      let own = facts.enumerated().filter { $0.element.kind == kind }
      guard !own.isEmpty else { continue }
      text += "\n### \(Self.title(kind))\n\n"
      for (number, fact) in own {
        let time = fact.kind == .event ? fact.time.map { "\(UKWords.time($0)), " } ?? "" : ""
        let place = place(fact.basis)
        text += "- F\(number + 1): \(time)\(fact.words.asSentence)"
        text += place.isEmpty ? "\n" : " [\(place)]\n"
      }
    }
    text += "\n## Questions\n"
    for prompt in AssistantPrompts.all(for: review) {
      text += "\n### \(prompt.title)\n\n\(prompt.words)\n"
    }
    return text + "\n## Form of the answer\n\n```yaml\n\(ProposalTemplate(review).text)```\n"
  }

  private static func title(_ kind: Fact.Kind) -> String {
    switch kind {
    case .event: "What happened"
    case .measure: "Measures, in the order in which they moved"
    case .clue: "Clues"
    case .change: "Changes"
    case .contradiction: "Where sources disagree"
    case .open: "What is not established"
    }
  }

  var json: JSON {
    let lines = LineJSON(review.evidence)
    return .object([
      ("incident", .text(review.title)), ("sentence", .text(review.sentence)),
      ("rules", .texts(AssistantPrompts.rules)),
      (
        "facts",
        .list(
          facts.enumerated().map { number, fact in
            .object([
              ("id", .text("F\(number + 1)")), ("kind", .text(fact.kind.rawValue)),
              ("time", .time(fact.time)), ("words", .text(fact.words)),
              ("basis", lines.basis(fact.basis)),
            ])
          })
      ),
      (
        "questions",
        .list(
          AssistantPrompts.all(for: review).map {
            .object([("title", .text($0.title)), ("words", .text($0.words))])
          })
      ),
      ("patterns", .texts(FailurePattern.all.map(\.id))),
      ("clues", .texts(Clue.allCases.map(\.rawValue))),
      ("measures", .texts(review.signals.map(\.id))),
    ])
  }
}
