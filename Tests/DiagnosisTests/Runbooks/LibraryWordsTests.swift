import Records
import Testing

@testable import Diagnosis

/// Our own sentences in runbooks, safeguards and actions follow the content rules.
@Suite struct LibraryWordsTests {
  private static let avoided: Set<String> = [
    "agenda", "collaborate", "combat", "deliver", "dialogue", "eg", "empower", "ensure", "etc",
    "facilitate", "foster", "ie", "impact", "issue", "issues", "key", "leverage", "liaise",
    "overarching", "please", "robust", "simply", "streamline", "tackle", "transform", "utilise",
    "fault-finding", "culprit", "blunder",
  ]

  private static func sentences(_ part: SystemPart) -> [String] {
    let guide = PartGuide.guide(for: part)
    let steps = guide.firstResponder + guide.specialist
    let practices = guide.practices.flatMap { [$0.words, $0.catches] }
    let ready = [guide.mitigate, guide.prevent].flatMap { [$0.words, $0.doneWhen] }
    return steps.flatMap { [$0.words, $0.expected] } + practices + ready
  }

  static func faults(_ text: String) -> [String] {
    var found: [String] = []
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "’" && $0 != "-" })
    where avoided.contains(String(word)) || word.hasSuffix("n’t") {
      found.append(String(word))
    }
    for sentence in text.split(separator: ". ") where sentence.split(separator: " ").count > 25 {
      found.append("long: \(sentence)")
    }
    if text.contains("—") || text.contains("–") { found.append("dash: \(text)") }
    return found
  }

  @Test(arguments: SystemPart.allCases)
  func writesRunbooksInPlainWords(part: SystemPart) {
    for text in Self.sentences(part) { #expect(Self.faults(text) == [], "\(text)") }
  }

  @Test func writesSafeguardsAndMessagesInPlainWords() {
    let review = Diagnosis.review(of: Evidence(folder: "test"))
    for safeguard in Safeguard.all(for: review) {
      for text in [
        safeguard.words, safeguard.trigger, safeguard.message, safeguard.recovery,
      ] {
        #expect(Self.faults(text) == [], "\(text)")
      }
    }
    for message in MessageTemplate.all(for: review) {
      for text in [message.when] + message.paragraphs {
        #expect(Self.faults(text) == [], "\(text)")
      }
    }
    for lane in TimelineRow.Lane.allCases {
      for text in Exercise.questions(lane) { #expect(Self.faults(text) == [], "\(text)") }
    }
  }

  @Test func noticesAnAvoidedWordALongSentenceAndADash() {
    #expect(Self.faults("The impact") == ["impact"])
    #expect(Self.faults("We don’t") == ["don’t"])
    #expect(Self.faults("8am – 9am").count == 1)
    #expect(Self.faults(Array(repeating: "word", count: 26).joined(separator: " ")).count == 1)
  }
}
