import Records
import Testing

@testable import Diagnosis

@Suite struct VoiceJoinerTests {
  private func joined(tickets: [Ticket] = [], posts: [Post] = []) -> VoiceJoiner {
    VoiceJoiner(PersonReport.all(in: evidence(tickets: tickets, posts: posts)))
  }

  @Test func countsACitizenOnceHoweverManyChannelsTheyUse() {
    let joiner = joined(
      tickets: [desk("9:00", "The form is slow", person: 7)],
      posts: [report("9:30", "Nobody answers my ticket", person: 7)])
    #expect(Set(joiner.certain).count == 1)
    #expect(joiner.joins.map(\.ground) == [.samePerson])
  }

  private let copied = "I have tried all morning to renew my parking permit and it fails each time"

  @Test func countsATextOnceWhenNobodyKnowsWhoWroteTheCopy() {
    let joiner = joined(
      tickets: [desk("9:00", copied, person: 1)],
      posts: [
        report("9:10", copied + " again", channel: "A"), report("9:20", "Lovely day", line: 2),
      ])
    #expect(Set(joiner.certain).count == 2)
    #expect(joiner.joins.map(\.ground) == [.sameText])
  }

  @Test func leavesTwoKnownPeopleWithOneTextTwoPeopleAtMost() {
    let joiner = joined(posts: [
      report("9:00", copied, person: 1), report("9:10", copied, person: 2, line: 2),
    ])
    #expect(Set(joiner.certain).count == 2)
    #expect(Set(joiner.probable).count == 1)
  }

  @Test func joinsOneStoryInTwoChannelsInTheLowerNumberAlone() {
    let joiner = joined(
      tickets: [
        desk("9:00", "My grandfather's allotment licence in Elm Lane lapses on Sunday", person: 1)
      ],
      posts: [
        report("9:30", "Grandfather loses his Elm allotment, licence ends! #fail", person: 2),
        report("9:40", "Licence page shows nothing", person: 3, line: 2),
      ])
    #expect(Set(joiner.certain).count == 3)
    #expect(Set(joiner.probable).count == 3)
    let more = joined(
      tickets: [
        desk("9:00", "My grandfather's allotment licence in Elm Lane lapses Sunday", person: 1)
      ],
      posts: [
        report("9:30", "Sunday my grandfather's allotment licence in Elm Lane ends", person: 2)
      ])
    #expect(Set(more.certain).count == 2)
    #expect(Set(more.probable).count == 1)
    #expect(more.joins.map(\.ground) == [.sameStory])
  }

  @Test func joinsNothingBySharedComplaintsAboutTheService() {
    let joiner = joined(
      tickets: [desk("9:00", "The website is very slow and the booking page keeps failing")],
      posts: [report("9:30", "Booking page very slow, website failing")])
    #expect(Set(joiner.probable).count == 2)
  }

  @Test func survivesHostileTexts() {
    let long = String(repeating: "a b ", count: 50_000)
    let joiner = joined(posts: [
      report("9:00", ""), report("9:01", "\u{0}\u{202E}🙂", line: 2), report("9:02", long, line: 3),
      report("9:03", long, line: 4),
    ])
    #expect(Set(joiner.certain).count == 3)
  }
}
