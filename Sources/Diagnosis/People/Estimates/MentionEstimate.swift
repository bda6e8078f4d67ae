internal import Records

/// Public posts that somebody counted, held against the posts that the materials hold.
enum MentionEstimate {
  private static let moods: Set<String> = ["negative", "neutral", "positive", "mixed"]

  /// `nil` when nobody states a count of posts.
  static func estimate(in evidence: Evidence) -> ImpactEstimate? {
    let counts = evidence.statedFigures.filter { figure in
      let words = NameTokens(figure.name)
      return words.containsAny(of: ["mention*"])
        && !words.containsAny(of: ["time", "percent", "percentage", "peak"])
        && !figure.text.contains("%") && figure.value.isFinite && (0...1e9).contains(figure.value)
    }
    guard
      let total = counts.first(where: { NameTokens($0.name).containsAny(of: ["total", "all"]) })
    else { return nil }
    let held = Double(evidence.posts.count)
    var words =
      held < total.value
      ? "The materials hold \(PlainNumber.counted(evidence.posts.count, "post")), so the others that "
        + "were counted cannot be checked."
      : "The materials hold at least as many posts as were counted."
    let subjects = counts.filter { figure in
      figure.line != total.line && !NameTokens(figure.name).words.contains { moods.contains($0) }
    }
    let sum = subjects.reduce(0) { $0 + $1.value }
    if subjects.count > 1, sum > total.value {
      words +=
        " By subject they add up to \(PlainNumber.words(sum, decimals: 0)), more than were counted: "
        + "one post can speak of several subjects."
    }
    return ImpactEstimate(
      subject: .mentions, title: "Public posts about the incident", low: held, high: nil,
      unit: .count,
      words: "Posts are not people: one person can post many times, and most post nothing.",
      ways: [
        EstimateWay(
          title: "Posts in the materials", low: held, high: nil,
          method: "Every post that the materials hold, the organisation's own included.",
          basis: Basis(lines: evidence.posts.map(\.line).sorted().firstAndLast(12)))
      ],
      stated: [
        StatedComparison(
          name: total.name, value: total.value, text: total.text, time: total.time,
          verdict: held > total.value ? .conflicts : held == total.value ? .agrees : .within,
          words: words, basis: Basis(lines: ([total] + subjects).map(\.line).sorted().uniqued))
      ])
  }
}
