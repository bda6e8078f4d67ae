internal import Records

/// Holds what the organisation said in public against the data of that minute.
enum StatementChecker {
  private enum Claim { case works, broken, none }

  private static let worksPhrases = [
    "functioning normally", "fully operational", "working normally", "back to normal",
    "has been resolved", "have been resolved", "is resolved", "now resolved", "fixed",
    "service restored", "available again", "working as normal", "operating normally",
  ]
  private static let brokenPhrases = [
    "aware of", "technical issues", "experiencing", "problems with", "working urgently",
    "investigating", "outage", "disruption", "unavailable", "apologise", "apologize",
  ]

  static func checks(
    of posts: [Post], history: ServiceHistory, measures: [Signal]
  ) -> [StatementCheck] {
    posts.filter(\.isOfficial).map { post in
      let words = ThemeLexicon.Words(post.text)
      let claim: Claim =
        worksPhrases.contains { words.contain($0) }
        ? .works : brokenPhrases.contains { words.contain($0) } ? .broken : .none
      let span =
        history.spans.first { $0.span.contains(post.time) } ?? ended(history, at: post.time)
      let (facts, lines) = facts(at: post.time, measures: measures)
      let clock = PlainTime.clock(post.time)
      let verdict: StatementCheck.Verdict
      let reason: String
      switch (claim, span?.state) {
      case (.none, _):
        verdict = .notEstablished
        reason = "The statement makes no claim that data can check."
      case (_, nil):
        verdict = .notEstablished
        reason = "No measure of how the service was for people covers \(clock)."
      case (.works, .normal?):
        verdict = .agrees
        reason = "The service was normal at \(clock)\(facts)."
      case (.works, let state?):
        verdict = .conflicts
        reason = "The service was still \(state) at \(clock)\(facts)."
      case (.broken, .normal?):
        verdict = .conflicts
        reason = "The service was normal at \(clock)\(facts)."
      case (.broken, let state?):
        verdict = .agrees
        reason = "The service was \(state) at \(clock)\(facts)."
      }
      return StatementCheck(
        time: post.time, platform: post.platform, words: post.text, verdict: verdict,
        reason: reason,
        basis: Basis(lines: [post.line] + lines))
    }
  }

  /// The last span, for a statement at the very end of the data.
  private static func ended(_ history: ServiceHistory, at time: Timestamp) -> ServiceSpan? {
    history.spans.last.flatMap { $0.span.end == time ? $0 : nil }
  }

  /// ": booking success rate 75.8%, error rate 11.7%", each from the last reading before the time.
  private static func facts(at time: Timestamp, measures: [Signal]) -> (String, [SourceLine]) {
    var parts: [String] = []
    var lines: [SourceLine] = []
    for signal in measures.prefix(4) {
      guard let sample = signal.samples.last(where: { $0.time <= time && $0.value != nil }),
        let value = sample.value,
        time.seconds(since: sample.time) <= 3 * Double(signal.stepSeconds ?? 60)
      else { continue }
      parts.append("\(Phrases.inline(signal.title)) \(PlainNumber.reading(value, signal.unit))")
      lines.append(sample.line)
    }
    return (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "), lines)
  }
}
