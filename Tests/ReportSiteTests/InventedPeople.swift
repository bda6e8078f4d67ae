import Diagnosis
import Records

extension InventedReview {
  /// What the invented incident meant for people: one of each kind of finding.
  static func withPeople(_ impact: CitizenImpact) -> CitizenImpact {
    var impact = impact
    impact.heard = PeopleHeard(
      voices: 9, fewest: 8, most: 9, fewestWithProblem: 8, mostWithProblem: 9,
      joins: [
        VoiceJoin(
          ground: .sameStory, first: SourceLine(FileID(2), line: 3),
          second: SourceLine(FileID(4), line: 5), reason: "Both tell one story.")
      ], officialStatements: 1,
      engagement: [Engagement(name: "likes", total: 1_204, basis: basis(4, 5, 9))],
      engagementLimits: "A like is not a person affected.", basis: basis(2, 3, 15))
    impact.groups = [
      AffectedGroup(
        kind: .group, name: "Clubs, classes and teams", voiceCount: 1,
        words: "1 report speaks of this group.", basis: basis(2, 27)),
      AffectedGroup(
        kind: .protectedCharacteristic, name: "Disability", voiceCount: 0,
        words: "Not measured.", basis: Basis()),
    ]
    impact.numbers = [
      StatedPeople(
        low: 20, high: 20, what: "people", text: "20 people",
        sentence: "Our reading group of 20 people cannot book.", countsGroups: false, time: at(49),
        basis: basis(2, 27))
    ]
    impact.access = [
      AccessFinding(
        kind: .askedForAnotherWay, title: "People who asked for another way", voiceCount: 1,
        words: "One report speaks of it.", basis: basis(2, 39))
    ]
    impact.estimates = [
      ImpactEstimate(
        subject: .people, title: "People affected", low: 474, high: 3_643, unit: .count,
        words: "The range is wide.",
        ways: [
          EstimateWay(
            title: "Sessions open", low: 474, high: 3_643, method: "Sessions times the share.",
            basis: basis(1, 20))
        ],
        stated: [
          StatedComparison(
            name: "health.affected_users_estimated", value: 1_247, text: "1247", time: nil,
            verdict: .within, words: "The range allows it.", basis: basis(3, 30))
        ]),
      ImpactEstimate(
        subject: .revenue, title: "Revenue lost", low: nil, high: nil, unit: .pounds,
        words: "Not established.", ways: []),
    ]
    impact.duties = [
      Duty(
        kind: .refund, title: "Check each payment", count: 1, owner: "Finance lead",
        reason: "Money was taken.", basis: basis(2, 15))
    ]
    impact.links = [
      MachineLink(
        signal: "waiting", signalTitle: "Database connections waiting",
        outcome: "Requests that succeeded", lagSeconds: 600, strength: -0.93, pairs: 40,
        strengthOfChanges: -0.7, mayFollowTheClock: false,
        words: "What people met followed after about 10 minutes.", basis: basis(1, 2, 60))
    ]
    impact.journeys[0].limits = "Requests are not people."
    impact.journeys[0].history = ServiceHistory(
      spans: [
        ServiceSpan(
          state: .impaired, span: Span(start: at(30), end: at(140)), basis: basis(0, 300, 900))
      ], definition: "Judged by the share of requests that succeeded")
    return impact
  }
}
