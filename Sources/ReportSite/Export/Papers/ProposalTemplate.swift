internal import Diagnosis
internal import Records

/// `hypotheses.yaml` to be filled in: the form, with names that this incident knows.
struct ProposalTemplate {
  let review: Review

  init(_ review: Review) { self.review = review }

  var text: String {
    let moved = review.signals.filter { $0.onset != nil }.map(\.id)
    let still = review.signals.first { $0.onset == nil && $0.baseline != nil }?.id
    let pattern = review.explanation?.leading?.id ?? FailurePattern.all.first?.id ?? ""
    var lines = [
      "# Explanations to be tested against the materials of this incident.",
      "# Save it in the incident's folder as hypotheses.yaml and build the site again.",
      "hypotheses:", "  - claim: One sentence that says what failed and why",
      "    # The id of a known pattern, or leave the line out.", "    pattern: \(pattern)",
      "    confidence: 50", "    by: assistant",
      "    # Each sign is looked for. Names of measures are those of the evidence pack.",
      "    expects:",
    ]
    if let first = moved.first {
      lines.append("      - rises: \(first)")
      if let second = moved.dropFirst().first {
        lines += ["      - first: \(first)", "        then: \(second)"]
      }
    } else {
      lines.append("      - rises: name-of-a-measure")
    }
    if let still { lines.append("      - stays: \(still)") }
    lines += [
      "      - seen: \(Clue.sameLoadDifferentLatency.rawValue)",
      "      - not_seen: \(Clue.trafficRoseFirst.rawValue)",
      "      # - falls: name-of-a-measure", "      # - changed: words of a change", "",
    ]
    return lines.joined(separator: "\n")
  }
}
