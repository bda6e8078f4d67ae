internal import Diagnosis
internal import Records

/// Questions for the team afterwards, each answered as far as the findings go.
struct Reflection {
  private let dossier: Dossier
  private var review: Review { dossier.review }

  init(_ dossier: Dossier) { self.dossier = dossier }

  private struct Answer {
    let question: String
    let words: String
    var basis = Basis()
  }

  var table: PageTable {
    PageTable(
      caption: "Questions, with what the findings say", columns: ["Question", "Answer"],
      rows: answers.map { answer in
        .init(cells: [
          .init(text: answer.question),
          .init(
            text: answer.words.fitted(300).asSentence,
            source: dossier.link(answer.basis, for: "the answer to “\(answer.question)”")),
        ])
      }, isStacked: true)
  }

  private var answers: [Answer] {
    [symptom, connection, context, disagreements, sure, earlier, open, elsewhere]
  }

  private var symptom: Answer {
    let question = "Was the loudest symptom the cause?"
    guard let leading = review.explanation?.leading else {
      return Answer(question: question, words: "Not established: no explanation leads")
    }
    let herring = leading.redHerrings.first
    return Answer(
      question: question,
      words: herring.map { "The best supported explanation warns of it: \($0)" }
        ?? "The best supported explanation names no symptom that misleads",
      basis: leading.support.first?.basis ?? Basis())
  }

  private var connection: Answer {
    let kinds = Set(
      (review.explanation?.leading?.support ?? []).flatMap { $0.kinds(in: review.evidence) })
    let names = kinds.map { FindingWords.title($0).continuingSentence }.sorted()
    return Answer(
      question: "Does more than one source carry the explanation?",
      words: names.isEmpty
        ? "Not established"
        : names.count == 1
          ? "No: \(names[0]) alone. That limits the confidence"
          : "Yes: \(names.joined(separator: ", "))")
  }

  private var context: Answer {
    let profile = review.evidence.profile
    var given: [String] = []
    if profile.service != nil { given.append("the service’s name") }
    if profile.period != nil { given.append("the period") }
    if !profile.journeys.isEmpty { given.append("the steps people take") }
    if !profile.thresholds.isEmpty { given.append("limits") }
    if review.evidence.response != nil { given.append("what the team knew and decided") }
    return Answer(
      question: "What did people have to add that files did not say?",
      words: given.isEmpty ? "Nothing was added" : given.joined(separator: ", ").capitalisedFirst)
  }

  private var disagreements: Answer {
    let found = review.explanation?.contradictions ?? []
    return Answer(
      question: "Where do the sources disagree?",
      words: found.first.map { first in
        "In \(UKWords.counted(found.count, "place")). The first: "
          + "\(first.subject.continuingSentence.asSentence) \(first.consequence)"
      } ?? "No disagreement was found", basis: found.first?.first.basis ?? Basis())
  }

  private var sure: Answer {
    let question = "What would change our mind?"
    guard let leading = review.explanation?.leading else {
      return Answer(question: question, words: "Evidence for any one explanation")
    }
    return Answer(question: question, words: leading.settledBy)
  }

  private var earlier: Answer {
    let best = dossier.monitoring.recommended.compactMap { rule in
      rule.score.leadOverFirstReportSeconds.map { (rule, $0) }
    }.max { $0.1 < $1.1 }
    let question = "Would we have known before people told us?"
    guard let (rule, lead) = best, lead > 0 else {
      return Answer(
        question: question, words: "Not with any recommended rule, as far as the data shows")
    }
    return Answer(
      question: question,
      words: "Yes, \(UKWords.duration(lead)) earlier with the rule “\(rule.replay.title)”",
      basis: rule.replay.basis)
  }

  private var open: Answer {
    Answer(
      question: "What is still not known?",
      words: review.notEstablished.first.map { first in
        let rest = review.notEstablished.count - 1
        return rest > 0
          ? "\(first.asSentence) And \(UKWords.counted(rest, "more question")) on the data page"
          : first
      } ?? "The findings leave nothing open that they name")
  }

  private var elsewhere: Answer {
    let missing = review.missing.prefix(3).map { FindingWords.title($0.kind).continuingSentence }
    return Answer(
      question: "What should we collect so that the next review is easier?",
      words: missing.isEmpty
        ? "No kind of material was missing" : missing.joined(separator: ", ").capitalisedFirst)
  }
}
