import Records
import Testing

@testable import Intake

@Suite struct SocialReportTests {
  private let report = """
    Monitoring report
    Collection Period: 2025-01-15 09:00 - 14:30

    === TWITTER MENTIONS ===

    @one - 09:34 AM
    "Been waiting - 20 minutes"
    Engagement: 23 likes, 8 retweets

    @Council - 14:00 PM (OFFICIAL UPDATE)
    "Fixed"

    === LOCAL COMMUNITY GROUPS (Excerpts) ===

    Ann Example (North) - 12:15 AM
    "First line
    second line"
    Responses: 23 neighbours responded, 12 agreed

    === SUMMARY ===
    Total Mentions: 47
    Peak Time: 11:00-11:30 AM (15 mentions)
    - Negative: 68% (32 mentions)
    Estimated Reach: 12,000+ residents
    """

  @Test func readsPlatformsTimesWordsAndReactions() throws {
    let evidence = try evidence(of: report)
    #expect(evidence.posts.map(\.platform) == ["Local community groups", "Twitter", "Twitter"])
    #expect(evidence.posts.map(\.time.seconds) == [1_736_900_100, 1_736_933_640, 1_736_949_600])
    #expect(evidence.posts.map(\.isOfficial) == [false, false, true])
    #expect(
      evidence.posts.map(\.text) == [
        "First line second line", "Been waiting - 20 minutes", "Fixed",
      ])
    #expect(evidence.posts[1].engagement == [Attribute("likes", "23"), Attribute("retweets", "8")])
    #expect(evidence.posts.map(\.line.line) == [15, 6, 10])
    #expect(evidence.posts.map(\.person) == [1, 0, nil])
  }

  @Test func keepsTheFiguresOfASummaryAsStated() throws {
    let figures = try evidence(of: report).statedFigures
    #expect(figures.map(\.value) == [47, 15, 68, 32, 12_000])
    #expect(figures.last?.text == "12,000+ residents")
    #expect(figures.map(\.line.line) == [21, 22, 23, 23, 24])
  }

  @Test func notesTimesThatAre24HourWithPM() throws {
    let problems = try evidence(of: report).problems
    #expect(problems.map(\.weight) == [.note])
    #expect(problems.first?.line == 10)
  }

  @Test(arguments: [
    ("13:30 PM", 13, 30), ("09:34 AM", 9, 34), ("12:05 AM", 0, 5), ("12:05 pm", 12, 5),
    ("5:30pm", 17, 30), ("14:00", 14, 0),
  ])
  func readsClockTimes(text: String, hour: Int, minute: Int) throws {
    let reading = try #require(ClockText.read(text[...]))
    #expect((reading.hour, reading.minute) == (hour, minute))
  }

  @Test(arguments: ["25:00", "9:61 AM", "soon", "12:5", "10:00 likes"])
  func refusesOtherText(text: String) { #expect(ClockText.read(text[...]) == nil) }
}
