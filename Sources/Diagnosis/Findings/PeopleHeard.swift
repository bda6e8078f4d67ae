package import Records

/// How many people stand behind the reports, with reports of one person or one story joined.
package struct PeopleHeard: Hashable, Sendable {
  /// Reports by citizens in every channel; the organisation's own statements are not counted.
  package var voices: Int
  /// The fewest people that the reports can come from: reports that tell one story are one person's.
  package var fewest: Int
  /// The most: only reports that are certainly of one person or one text are joined.
  package var most: Int
  /// Of those people, the fewest and the most who reported a problem.
  package var fewestWithProblem: Int
  package var mostWithProblem: Int
  package var joins: [VoiceJoin]
  /// Public statements by the organisation, kept apart.
  package var officialStatements: Int
  /// Largest first.
  package var engagement: [Engagement]
  /// What engagement does not say, one sentence; empty without engagement.
  package var engagementLimits: String
  package var basis: Basis

  package init(
    voices: Int = 0, fewest: Int = 0, most: Int = 0, fewestWithProblem: Int = 0,
    mostWithProblem: Int = 0, joins: [VoiceJoin] = [], officialStatements: Int = 0,
    engagement: [Engagement] = [], engagementLimits: String = "", basis: Basis = Basis()
  ) {
    self.voices = voices
    self.fewest = fewest
    self.most = most
    self.fewestWithProblem = fewestWithProblem
    self.mostWithProblem = mostWithProblem
    self.joins = joins
    self.officialStatements = officialStatements
    self.engagement = engagement
    self.engagementLimits = engagementLimits
    self.basis = basis
  }
}

/// Two reports that are counted as one person's.
package struct VoiceJoin: Hashable, Sendable {
  package enum Ground: String, Hashable, Sendable {
    /// The materials give both the same name or address.
    case samePerson
    /// The words are the same, or nearly.
    case sameText
    /// Both tell the same particulars: probably one person, so joined in the lower count alone.
    case sameStory
  }

  package var ground: Ground
  package var first: SourceLine
  package var second: SourceLine
  /// One sentence without a citizen's data.
  package var reason: String

  package init(ground: Ground, first: SourceLine, second: SourceLine, reason: String) {
    self.ground = ground
    self.first = first
    self.second = second
    self.reason = reason
  }
}

/// One kind of reaction to citizens' posts, added up.
package struct Engagement: Hashable, Sendable {
  /// As counted by the platform: "likes".
  package var name: String
  package var total: Int
  package var basis: Basis

  package init(name: String, total: Int, basis: Basis) {
    self.name = name
    self.total = total
    self.basis = basis
  }
}
