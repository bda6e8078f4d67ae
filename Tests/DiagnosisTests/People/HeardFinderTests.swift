import Records
import Testing

@testable import Diagnosis

@Suite struct HeardFinderTests {
  @Test func keepsOfficialStatementsApartFromVoices() {
    let heard = impact(
      evidence(
        tickets: [desk("9:00", "It is slow")],
        posts: [post("9:30", "We are sorry", official: true), report("9:40", "Thanks, all good")])
    ).heard
    #expect(heard.voices == 2)
    #expect(heard.officialStatements == 1)
    #expect(heard.fewestWithProblem == 1)
  }

  @Test func addsUpReactionsAndSaysWhatTheyAreNot() {
    let heard = impact(
      evidence(posts: [
        report("9:00", "Slow", engagement: [Attribute("likes", "1,023")]),
        report("9:01", "Down", line: 2, engagement: [Attribute("likes", "7")]),
        Post(
          time: at("9:02"), line: SourceLine(FileID(4), line: 3), platform: "", text: "Sorry",
          isOfficial: true, engagement: [Attribute("likes", "99999")], person: nil),
      ])
    ).heard
    #expect(heard.engagement.map(\.total) == [1_030])
    #expect(heard.engagementLimits.hasPrefix("A like or a share is not a person affected"))
  }

  @Test func survivesReactionsThatAreNoNumbers() {
    let odd = ["", "-5", "1e308", "999999999999999999999999", "many"]
    let posts = odd.enumerated().map {
      report("9:00", "Slow", line: $0.offset + 1, engagement: [Attribute("likes", $0.element)])
    }
    #expect(impact(evidence(posts: posts)).heard.engagement.allSatisfy { $0.total >= 0 })
  }
}
