/// A usual way to manage load, and whether it helps against the cause that was found.
package struct LoadMeasure: Hashable, Sendable {
  package enum Verdict: String, Hashable, Sendable {
    case helpsTheCause, relievesASymptom, notEstablished
  }

  package let name: String
  package let verdict: Verdict
  /// One or two sentences.
  package let reason: String
  package let basis: Basis

  /// Without a leading cause nothing can be said of any.
  static func all(for review: Review, leading: MatchedPattern?) -> [LoadMeasure] {
    let remedies = review.explanation?.ruledOut ?? []
    return rows.map { row in
      let tried = row.remedy.flatMap { id in remedies.first { $0.id == id } }
      let basis = Basis(
        lines: Array(Set((tried?.reasons ?? []).flatMap(\.basis.lines))).sorted())
      guard let leading else {
        return LoadMeasure(
          name: row.name, verdict: .notEstablished,
          reason: "No cause is established, so its use cannot be judged.", basis: Basis())
      }
      if let tried, tried.verdict == .wouldHaveHelped {
        return LoadMeasure(
          name: row.name, verdict: .helpsTheCause,
          reason: Phrases.sentence(tried.conclusion) + ".", basis: basis)
      }
      if row.helps.contains(leading.pattern.id), tried?.verdict != .wouldNotHaveHelped {
        return LoadMeasure(
          name: row.name, verdict: .helpsTheCause, reason: row.whenItHelps, basis: leading.basis)
      }
      let evidence = tried.flatMap { $0.verdict == .wouldNotHaveHelped ? $0.reasons.first : nil }
      let words = evidence.map { " The evidence: \(Phrases.inline($0.words))." } ?? ""
      return LoadMeasure(
        name: row.name, verdict: .relievesASymptom, reason: row.otherwise + words,
        basis: evidence?.basis ?? basis)
    }
  }

  private struct Row {
    let name: String
    /// The id among the ruled-out remedies, where there is one.
    let remedy: String?
    /// Patterns whose cause it removes.
    let helps: [String]
    let whenItHelps: String
    let otherwise: String
  }

  private static let rows = [
    Row(
      name: "Larger connection pool", remedy: "more-connections", helps: ["pool-too-small"],
      whenItHelps: "The pool was too small for normal holding times.",
      otherwise: "More connections fill up as well while each is held too long."),
    Row(
      name: "Longer time limits", remedy: nil, helps: ["time-limit-too-short"],
      whenItHelps: "The limit was below the usual answer time.",
      otherwise: "People and connections wait longer for the same failure."),
    Row(
      name: "More servers", remedy: "more-servers", helps: ["traffic-surge", "scaling-lag"],
      whenItHelps: "Requests rose above what the servers can bear.",
      otherwise: "More servers wait for the same slow part."),
    Row(
      name: "Read copies of the database", remedy: "bigger-database", helps: [],
      whenItHelps: "Reading was too much for one server.",
      otherwise: "A slow statement is as slow on a copy."),
    Row(
      name: "Cache", remedy: nil,
      helps: ["cold-cache", "cache-stampede", "cache-eviction", "hot-partition"],
      whenItHelps: "The cache itself was the weak part.",
      otherwise: "A cache hides repeated look-ups. The first of each kind stays slow."),
    Row(
      name: "Limit on requests for each client", remedy: nil, helps: ["bots", "retry-storm"],
      whenItHelps: "A few clients sent most of the requests.",
      otherwise: "It turns people away and leaves the cause in place."),
    Row(
      name: "Waiting page in order of arrival", remedy: nil,
      helps: ["traffic-surge", "scaling-lag"],
      whenItHelps: "Real demand was above what the service can bear.",
      otherwise: "It keeps the service upright for those inside. The cause stays."),
  ]
}
