import Records
import Testing

@testable import Diagnosis

@Suite struct EstimatesTests {
  private func claim(_ name: String, _ value: Double, line: Int = 1, at time: Timestamp? = nil)
    -> StatedFigure
  {
    StatedFigure(
      name: name, value: value, text: PlainNumber.words(value, decimals: 2), time: time,
      line: SourceLine(FileID(9), line: line))
  }

  @Test func establishesNothingFromNothing() throws {
    let people = try #require(estimate(.people, impact(evidence())))
    #expect(people.low == nil)
    #expect(people.high == nil)
    #expect(people.words.hasPrefix("Not established"))
    #expect(people.ways.isEmpty)
  }

  @Test func cannotComputeAClaimWithoutMaterials() throws {
    var evidence = Evidence(folder: "test")
    evidence.statedFigures = [claim("affected_users_estimated", 400)]
    let stated = try #require(estimate(.people, impact(evidence))?.stated.first)
    #expect(stated.verdict == .cannotBeComputed)
  }

  @Test func countsReportersAsAFloorAndNotAsTheNumber() throws {
    let people = try #require(
      estimate(
        .people,
        impact(
          evidence(tickets: [
            desk("9:00", "It fails for our 30+ members", person: 1), desk("9:01", "Slow", line: 2),
          ]))))
    #expect(people.low == 30)
    #expect(people.high == nil)
    #expect(people.ways.map(\.low) == [2, 30])
  }

  /// 200 sessions at three readings while half of the attempts fail: 100 people if all stayed, 300
  /// if nobody stayed from one reading to the next.
  private var sessions: Evidence {
    var evidence = Evidence(folder: "test")
    evidence.series = [
      series(
        "booking_success_rate", step: 900,
        [99.9, 99.9, 99.9, 99.9, 99.9, 99.9, 99.9, 99.9, 50, 50, 50, 99.9, 99.9]),
      series("active_sessions", unit: .count, step: 900, steady(200, 13)),
    ]
    return evidence
  }

  @Test func boundsPeopleByHowLongTheyMayHaveStayed() throws {
    let people = try #require(estimate(.people, impact(sessions)))
    #expect(people.low == 100)
    #expect(people.high == 300)
  }

  @Test(arguments: [
    (250.0, StatedComparison.Verdict.agrees), (20, .conflicts), (9_000, .conflicts),
  ])
  func holdsAClaimAgainstTheRange(value: Double, verdict: StatedComparison.Verdict) throws {
    var evidence = sessions
    evidence.statedFigures = [claim("affected_users_estimated", value)]
    #expect(try #require(estimate(.people, impact(evidence))?.stated.first).verdict == verdict)
  }

  @Test func saysHowTwoClaimsDiffer() throws {
    var evidence = sessions
    evidence.statedFigures = [
      claim("affected_users", 200), claim("users_affected", 250, line: 2, at: at("11:00")),
    ]
    let words = try #require(estimate(.people, impact(evidence))?.stated.first).words
    #expect(words.contains("They differ by 50 (20%), and they speak of different times."))
  }

  @Test func takesTheReachOfPostsForNobodyAffected() throws {
    var evidence = Evidence(folder: "test")
    evidence.statedFigures = [
      claim("Estimated reach, residents affected", 12_000), claim("affected rate percent", 3),
    ]
    #expect(try #require(estimate(.people, impact(evidence))).stated.isEmpty)
  }

  private func window(_ clock: String, failed: Int, of total: Int, line: Int) -> Alert {
    Alert(
      time: at(clock), line: SourceLine(FileID(2), line: line), level: .critical, metric: "m",
      title: "t", text: "", status: "", system: "",
      details: [
        Attribute("failed_bookings_last_5min", "\(failed)"),
        Attribute("total_attempts_last_5min", "\(total)"),
      ])
  }

  /// 10 attempts a minute, half failing over three readings of 15 minutes.
  @Test func worksOutFailedAttemptsFromAlertsAndTheSuccessRate() throws {
    var evidence = sessions
    evidence.alerts = [window("10:20", failed: 25, of: 50, line: 1)]
    let found = try #require(estimate(.failedBookings, impact(evidence)))
    let rated = try #require(found.ways.first)
    // Two stretches of 15 minutes surely, three at most: 15 and 22.5 minutes of failing, times 10.
    #expect(rated.low == 150)
    #expect(rated.high == 225)
    let seen = try #require(found.ways.last)
    #expect(seen.low == 25)
    #expect(seen.high == nil)
  }

  @Test func addsUpOnlyStretchesThatDoNotOverlap() throws {
    var evidence = sessions
    evidence.alerts = [
      window("10:20", failed: 25, of: 50, line: 1), window("10:22", failed: 25, of: 50, line: 2),
      window("10:30", failed: 5, of: 50, line: 3),
    ]
    let found = try #require(estimate(.failedBookings, impact(evidence))?.ways.last)
    #expect(found.low == 30)
    #expect(found.basis.lines.count == 2)
  }

  @Test func explainsThatAttemptsInAStretchAreNotBookingsLost() throws {
    var evidence = sessions
    evidence.alerts = [window("10:20", failed: 47, of: 48, line: 1)]
    evidence.statedFigures = [claim("bookings_lost_estimated", 89)]
    let impact = impact(evidence)
    let attempts = try #require(estimate(.failedBookings, impact)?.stated.first)
    #expect(attempts.words.contains("in 5 minutes up to 10:20am only"))
    #expect(estimate(.lostBookings, impact)?.stated.map(\.verdict) == [.within])
  }

  @Test func countsMoneyOnceForOnePerson() throws {
    let found = try #require(
      estimate(
        .paidWithoutBooking,
        impact(
          evidence(tickets: [
            desk("9:00", "I paid £15 and have no booking", person: 1),
            desk("9:30", "I paid £15, no booking yet", person: 1, line: 2),
            desk("9:40", "Paid £20, no confirmation", person: 2, line: 3),
          ]))))
    #expect(found.low == 35)
    #expect(found.high == 35)
  }

  @Test func seesThatALossIsOneNumberTimesOnePrice() throws {
    var evidence = evidence(tickets: [desk("9:00", "I paid £12 and have no booking")])
    evidence.statedFigures = [
      claim("orders_lost", 50), claim("revenue_impact_gbp", 600, line: 2),
    ]
    let words = try #require(estimate(.revenue, impact(evidence))?.stated.first).words
    #expect(words.contains("it is £12 for each"))
    #expect(words.contains("one number times one price"))
  }

  @Test func multipliesAStatedCostOfAMinute() throws {
    var evidence = sessions
    evidence.statedFigures = [claim("cost_per_minute_gbp", 10)]
    let cost = try #require(estimate(.cost, impact(evidence)))
    #expect(cost.low == 0)
    #expect(cost.high == 450)
  }

  @Test func survivesClaimsThatNoIncidentHas() {
    var evidence = sessions
    evidence.statedFigures = [
      claim("affected_users", .infinity), claim("affected_users", .nan), claim("revenue_gbp", -1),
      claim("bookings_lost", 0), claim("revenue_gbp", 1e300),
    ]
    #expect(impact(evidence).estimates.allSatisfy { $0.stated.allSatisfy { $0.value.isFinite } })
  }
}

@Suite struct MentionEstimateTests {
  @Test func explainsSubjectsThatAddUpToMoreThanTheTotal() throws {
    var evidence = evidence(posts: [report("9:00", "It is down")])
    let figures: [(String, Double)] = [
      ("Total mentions tracked", 10), ("Negative, mentions", 8), ("Slow pages, mentions", 7),
      ("Payments, mentions", 6),
    ]
    evidence.statedFigures = figures.enumerated().map { place, figure in
      StatedFigure(
        name: figure.0, value: figure.1, text: "\(figure.1)",
        line: SourceLine(FileID(9), line: place + 1))
    }
    let stated = try #require(estimate(.mentions, impact(evidence))?.stated.first)
    #expect(stated.verdict == .within)
    #expect(stated.words.contains("add up to 13, more than were counted"))
  }

  @Test func countsNoPostsWhereNobodyStatesACount() {
    #expect(estimate(.mentions, impact(evidence(posts: [report("9:00", "Down")]))) == nil)
  }
}
