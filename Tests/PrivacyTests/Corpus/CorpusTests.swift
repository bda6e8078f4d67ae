import Testing

@testable import Privacy
@testable import Records

@Suite struct CorpusTests {
  let redactor = Redactor(evidence: Evidence(folder: "corpus"))

  /// A planted value is found when it, and for a name each of its words, is gone.
  private func isGone(_ item: PlantedText.Item, from clean: String) -> Bool {
    if item.kind != "name" { return !clean.lowercased().contains(item.value.lowercased()) }
    let left = CorpusText.words(clean)
    return CorpusText.words(item.value).allSatisfy { $0.count <= 3 || !left.contains($0) }
      && !clean.contains(item.value)
  }

  @Test func findsWhatWasPlanted() {
    var planted: [String: Int] = [:]
    var missed: [String: [String]] = [:]
    for text in PlantedText.all(seed: 2_024) {
      let clean = redactor.redacted(text.text)
      for item in text.items {
        planted[item.kind, default: 0] += 1
        if !isGone(item, from: clean) {
          missed[item.kind, default: []].append("'\(item.value)' in: \(clean)")
        }
      }
    }
    #expect(planted.values.reduce(0, +) >= 500)
    for (kind, count) in planted.sorted(by: { $0.key < $1.key }) {
      let found = count - (missed[kind]?.count ?? 0)
      let recall = Double(found) / Double(count)
      print("recall \(kind): \(found) of \(count)")
      for line in missed[kind] ?? [] { print("  missed \(line)") }
      #expect(recall >= (kind == "name" ? 0.95 : 0.99), "\(kind)")
    }
  }

  @Test func leavesCleanSentencesAlone() {
    let sentences = CleanSentences.all
    #expect(sentences.count >= 500)
    var touched: [String] = []
    for sentence in sentences where redactor.redacted(sentence) != sentence {
      touched.append(sentence + " -> " + redactor.redacted(sentence))
    }
    print("touched \(touched.count) of \(sentences.count) clean sentences")
    for line in touched { print("  \(line)") }
    #expect(Double(touched.count) < 0.02 * Double(sentences.count))
  }
}
