internal import Diagnosis
internal import Records

/// For those who answer to councillors, Parliament or the press: facts, lines to take, answers.
///
/// Every figure comes from the values that the other pages show, so that no two pages can differ.
struct ScrutinyPage {
  private let dossier: Dossier
  private var review: Review { dossier.review }

  init(_ dossier: Dossier) { self.dossier = dossier }

  var slots: Slots {
    [
      "lead": .text(review.sentence), "facts": SummaryPage(dossier).slots["facts"] ?? .list([]),
      "lines": .list(linesToTake), "questions": .list(questions),
    ]
  }

  private var linesToTake: [Slots] {
    var lines: [Slots] = []
    if let harm = review.harm {
      lines.append(
        line(
          "We are sorry. People could not use the service as usual for \(UKWords.duration(harm.seconds)).",
          harm.basis(atLeast: .degraded), "how long people were affected"))
    }
    if let leading {
      lines.append(line("\(leading.words) \(leading.confidence)", leading.basis, "the cause"))
    }
    lines.append(line(over.words, over.basis, "the return to normal"))
    if let action = dossier.resilience.plan.actions.first {
      lines.append(line("We propose first: \(action.words)", action.basis, "the first action"))
    }
    lines.append(line("What is not established, we say openly, and we keep looking"))
    return lines
  }

  private var questions: [Slots] {
    var asked: [Slots] = []
    func ask(_ question: String, _ answer: String, _ basis: Basis = Basis()) {
      asked.append([
        "question": .text(question), "answer": .text(answer.asSentence),
        "source": dossier.link(basis, for: "the answer to “\(question)”"),
      ])
    }
    let harm = review.harm
    ask(
      "For how long were people affected?",
      harm.map { "For \(UKWords.duration($0.seconds)), on \($0.dates)" } ?? "Not established",
      harm?.basis(atLeast: .degraded) ?? Basis())
    ask(
      "How many people told us?",
      ReportWords(review.impact).sentence ?? "The materials hold no reports by people",
      Basis(lines: (review.impact.tickets + review.impact.posts).map(\.line)))
    ask(
      "Why did it happen?", leading.map { "\($0.words) \($0.confidence)" } ?? "Not established",
      leading?.basis ?? Basis())
    let early = review.rules.filter { ($0.leadOverFirstReportSeconds ?? 0) >= 60 }
    if let best = early.max(by: {
      ($0.leadOverFirstReportSeconds ?? 0) < ($1.leadOverFirstReportSeconds ?? 0)
    }), let lead = best.leadOverFirstReportSeconds {
      ask(
        "Could it have been seen sooner?",
        "Yes. A monitoring rule would have warned \(UKWords.duration(lead)) before the first report",
        best.basis)
    } else {
      ask("Could it have been seen sooner?", "Not established")
    }
    if let remedy = review.explanation?.ruledOut.first(where: { $0.verdict == .wouldNotHaveHelped })
    {
      ask(
        "Would more machines or money have prevented it?",
        "\(remedy.remedy) would not have prevented it",
        Basis(lines: remedy.reasons.flatMap(\.basis.lines).sorted()))
    }
    ask("Is it over?", over.words, over.basis)
    ask(
      "Was personal data lost?",
      "Not established. The review did not look for this. Ask the data protection officer")
    let open = review.notEstablished.prefix(3)
    ask(
      "What do you not know?",
      open.isEmpty
        ? "Nothing that the review looked for" : open.map(\.asSentence).joined(separator: " "))
    return asked
  }

  private var leading: (words: String, confidence: String, basis: Basis)? {
    guard let leading = review.explanation?.leading else { return nil }
    let word = ConfidenceWord(percent: leading.confidence).rawValue
    return (
      leading.plainWords.asSentence,
      "This is the best supported cause: \(word) (\(Int(leading.confidence))%).",
      Basis(lines: Array(Set(leading.support.flatMap(\.basis.lines))).sorted())
    )
  }

  private var over: (words: String, basis: Basis) {
    guard let harm = review.harm else {
      return ("The materials do not show a time when people were affected", Basis())
    }
    guard let normal = harm.normalAgain else {
      return ("The materials end before the service was back to normal", Basis())
    }
    return (
      "The service was back to normal at \(UKWords.time(normal.span.start))", normal.basis
    )
  }

  private func line(_ text: String, _ basis: Basis = Basis(), _ use: String = "") -> Slots {
    ["item": .text(text.asSentence), "source": dossier.link(basis, for: use)]
  }
}
