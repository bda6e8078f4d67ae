internal import Records

/// Counts the people behind the reports.
enum HeardFinder {
  static func heard(
    _ reports: [PersonReport], joined: VoiceJoiner, posts: [Post]
  ) -> PeopleHeard {
    let problems = reports.indices.filter { reports[$0].mood == .problem }
    let engagement = engagement(of: posts.filter { !$0.isOfficial })
    let fewest = Set(joined.probable).count
    let most = Set(joined.certain).count
    return PeopleHeard(
      voices: reports.count, fewest: fewest, most: most,
      fewestWithProblem: Set(problems.map { joined.probable[$0] }).count,
      mostWithProblem: Set(problems.map { joined.certain[$0] }).count, joins: joined.joins,
      officialStatements: posts.count(where: \.isOfficial), engagement: engagement,
      engagementLimits: engagement.isEmpty
        ? ""
        : "A like or a share is not a person affected: one person can react to many posts, people "
          + "far away can react, and most people who are affected post nothing.",
      basis: Basis(
        lines: reports.map(\.line).sorted(),
        calculation: reports.isEmpty
          ? ""
          : "Reports of the same person and copies of one text are joined; for the lower number "
            + "also reports in different channels that tell the same particulars"))
  }

  private static func engagement(of posts: [Post]) -> [Engagement] {
    var totals: [String: (total: Int, lines: [SourceLine])] = [:]
    for post in posts {
      for count in post.engagement {
        guard let value = ChangeAssessor.number(count.value), value >= 0, value < 1e12 else {
          continue
        }
        // Whole sentences, such as "neighbours thanked them", are added up under one name.
        let words = NameTokens(count.name).words
        let name = words.count > 2 ? "other answers" : count.name.lowercased()
        totals[name, default: (0, [])].total += Int(value)
        totals[name, default: (0, [])].lines.append(post.line)
      }
    }
    return totals.map { name, sum in
      Engagement(
        name: name, total: sum.total,
        basis: Basis(
          lines: sum.lines.sorted(), calculation: "Added up over the citizens' posts that state it")
      )
    }.sorted { ($1.total, $0.name) < ($0.total, $1.name) }
  }
}
