import Records
import Testing

@testable import Diagnosis

@Suite struct DiagnosisTests {
  /// A service whose searches turn slow from 9:00:45, with an early resource ramp beside it.
  private var incident: Evidence {
    var evidence = Evidence(folder: "town-hall-bookings")
    evidence.operations = [
      searches([
        ("8:10", 150, 200), ("8:30", 160, 200), ("8:45", 155, 200), ("9:00:45", 1_900, 200),
        ("9:05", 165, 200), ("9:15", 3_200, 200), ("9:22", 1_500, 200), ("9:26", 15_600, 200),
        ("9:40", 30_000, 500), ("9:50", 44_000, 500), ("10:20", 150, 200), ("10:30", 155, 200),
        ("10:40", 150, 200),
      ]),
      operation(
        .message, "manual intervention: pool restart", file: 5,
        [event("10:00:30", "manual intervention: pool restart", line: 7, file: 5)]),
    ]
    let rate =
      steady(99.9, 14) + [99, 97, 92, 80, 60, 40, 30, 20, 10, 5] + [70, 90] + steady(99.8, 10)
    evidence.series = [
      series("booking_success_rate", warning: 95, critical: 85, rate),
      series("app_cpu_percent", (0..<36).map { 12 + Double($0) }),
    ]
    evidence.alerts = [alert("9:15", .warning), alert("9:26", .critical, line: 2)]
    evidence.tickets = [ticket("9:23:45", "Booking is very slow")]
    evidence.posts = [
      post("9:55", "We are aware of problems with bookings", official: true),
      post("10:02", "Bookings are now functioning normally", official: true, line: 2),
    ]
    return evidence
  }

  @Test func findsTheFirstSlowSearchAndNotTheWorst() throws {
    let review = Diagnosis.review(of: incident)
    let sign = try #require(review.firstSign)
    #expect(sign.time == at("9:00:45"))
    #expect(sign.words == "one search took 1.9 seconds, 12 times the usual 155 milliseconds")
    #expect(sign.basis.lines.first == SourceLine(FileID(1), line: 4))
    #expect(review.worst?.time == at("9:55"))
    #expect(review.signals.first?.title == "Searches: time taken")
  }

  @Test func tellsTheStoryInPhasesAndKeyRows() {
    let review = Diagnosis.review(of: incident)
    #expect(review.phases.map(\.name) == Phase.Name.allCases)
    #expect(review.impact.reportLagSeconds == 1_380)
    #expect(review.impact.statements.map(\.verdict) == [.agrees, .conflicts])
    let key = review.timeline.filter(\.isKey)
    #expect((8...14).contains(key.count))
    #expect(
      key.contains {
        $0.words.hasPrefix("Nothing is recorded as done for 45 minutes 30 seconds")
          || $0.words.hasPrefix("Nothing is recorded as done for 46 minutes")
      })
    #expect(review.title == "Town hall bookings: slow, then unusable on 15 January 2026")
  }

  @Test func ordersTheTimelineAndGivesEveryRowItsSource() {
    let rows = Diagnosis.review(of: incident).timeline
    #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.time <= $1.time })
    #expect(rows.allSatisfy { !$0.basis.lines.isEmpty && !$0.words.isEmpty })
  }

  @Test func givesEverySignalAndRuleItsOwnId() {
    let review = Diagnosis.review(of: incident)
    let ids = review.signals.map(\.id)
    #expect(Set(ids).count == ids.count)
    let rules = review.rules.map(\.id)
    #expect(Set(rules).count == rules.count)
    let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789-")
    #expect((ids + rules).allSatisfy { !$0.isEmpty && $0.allSatisfy(allowed.contains) })
  }

  @Test func findsNothingOnAHealthyDay() {
    var evidence = Evidence(folder: "healthy")
    let demand = (0..<120).map { 100.0 + 80 * Double(min($0, 120 - $0)) / 60 }
    evidence.series = [
      series("requests_per_min", unit: .perMinute, demand.map(Optional.init)),
      series("app_cpu_percent", demand.map { $0 / 5 }),
      series("response_time_95th_ms", unit: .milliseconds, wobbling(180, by: 9, 120)),
      series("error_rate_percent", wobbling(0.3, by: 0.1, 120)),
      series("booking_success_rate", warning: 95, wobbling(99.6, by: 0.2, 120)),
    ]
    evidence.operations = [
      searches(
        (0..<50).map {
          ("9:\($0 < 10 ? "0" : "")\($0)", $0 == 17 ? 2_500 : 150 + Double($0 % 7), 200)
        })
    ]
    evidence.tickets = [ticket("9:30", "How do I change my address?")]
    let review = Diagnosis.review(of: evidence)
    #expect(review.firstSign == nil)
    #expect(review.period == nil)
    #expect(review.phases.map(\.name) == [.normal])
    #expect(review.signals.allSatisfy { $0.onset == nil })
    #expect(review.rules.allSatisfy { $0.falseSeconds == 0 })
    #expect(review.title == "Healthy: nothing unusual found")
  }

  @Test func makesAValidReviewOfNothing() {
    let review = Diagnosis.review(of: Evidence(folder: ""))
    #expect(review.firstSign == nil)
    #expect(review.timeline.isEmpty)
    #expect(review.phases.isEmpty)
    #expect(review.signals.isEmpty)
    #expect(review.title == "Service: nothing unusual found")
    #expect(review.notEstablished.count == 1)
    #expect(review.missing.count == 13)
  }

  @Test func doesNotDependOnTheOrderOfTheRecords() {
    var shuffled = incident
    shuffled.alerts.reverse()
    shuffled.posts.reverse()
    shuffled.operations = shuffled.operations.map { own in
      var own = own
      own.exemplars.reverse()
      own.buckets.reverse()
      return own
    }
    shuffled.series = shuffled.series.map { own in
      var own = own
      own.samples.reverse()
      return own
    }
    #expect(Diagnosis.review(of: shuffled).timeline == Diagnosis.review(of: incident).timeline)
  }

  @Test func writesTimesAsUKClocksShowThemInSummer() {
    var evidence = Evidence(folder: "summer")
    evidence.alerts = ["8:00", "8:10", "8:20"].enumerated().map { place, clock in
      Alert(
        time: at(clock, month: 7), line: SourceLine(FileID(0), line: place + 1), level: .warning,
        metric: "queue", title: "Queue", text: "", status: "", system: "", details: [])
    }
    let review = Diagnosis.review(of: evidence)
    #expect(review.firstSign?.time == at("8:00", month: 7))
    #expect(review.notEstablished.contains { $0.contains("start at 9am") })
  }

  @Test func startsWithReportsWhenNothingElseIsKnown() {
    var evidence = Evidence(folder: "reports")
    evidence.tickets = [
      ticket("9:10", "Page is slow"), ticket("9:20", "Page is down", line: 2),
      ticket("9:25", "Cannot book", line: 3),
    ]
    #expect(Diagnosis.review(of: evidence).firstSign?.time == at("9:10"))
    evidence.tickets.removeLast()
    #expect(Diagnosis.review(of: evidence).firstSign == nil)
  }

  @Test func setsAsideAMoveThatWasOverHoursBefore() {
    var evidence = Evidence(folder: "two events")
    let blip = steady(900, 5)
    let values = wobbling(200, by: 5, 24) + blip + wobbling(200, by: 5, 60)
    evidence.series = [
      series("response_time_ms", unit: .milliseconds, values),
      series("order_success_rate", wobbling(99.7, by: 0.1, 70) + steady(40, 19)),
    ]
    evidence.alerts = [alert("13:50", .critical)]
    #expect(Diagnosis.review(of: evidence).firstSign?.time == at("13:50"))
  }

  @Test func usesTheDeclaredPeriod() {
    var evidence = incident
    evidence.profile.period = Span(start: at("9:10"), end: at("10:15"))
    evidence.profile.title = "Our title"
    let review = Diagnosis.review(of: evidence)
    #expect(review.period == Span(start: at("9:10"), end: at("10:15")))
    #expect(review.title == "Our title")
  }

  @Test func survivesNumbersThatNoServerWrites() {
    var evidence = Evidence(folder: "\u{0}/../😀")
    evidence.series = [
      series(
        "p95_ms", unit: .milliseconds,
        [.nan, .infinity, -.infinity, 1e308, -1e308, 0] + steady(1e307, 12)),
      series("", unit: .ratio, steady(.greatestFiniteMagnitude, 12)),
    ]
    var slow = event("9:00", "SELECT 1", line: 1)
    slow.durationMicroseconds = .max
    evidence.operations = [
      operation(.statement, "SELECT", Array(repeating: slow, count: 12)),
      operation(.route, "", Array(repeating: slow, count: 12)),
      operation(.message, "{{}{", [slow]),
    ]
    let review = Diagnosis.review(of: evidence)
    #expect(review.signals.count >= 2)
  }

  /// The words that the GOV.UK content rules take out, as far as they could slip into these sentences.
  @Test func writesNoWordThatTheContentRulesTakeOut() {
    let banned: Set<String> = [
      "impact", "issue", "issues", "key", "deliver", "deploy", "progress", "focus", "robust",
      "action", "actions", "allow", "ensure", "please", "utilise", "tackle", "leverage", "eg", "ie",
      "noon", "outage", "root",
    ]
    let review = Diagnosis.review(of: incident)
    let ours =
      review.phases.map(\.reason) + review.notEstablished + review.missing.map(\.consequence)
      + review.signals.flatMap(\.notes) + review.rules.flatMap(\.notes) + review.rules.map(\.title)
      + review.timeline.filter { !$0.words.contains("“") }.map(\.words)
      + [review.history.definition, review.periodRule, review.title]
    let met = Set(ours.flatMap { NameTokens($0).words }).intersection(banned)
    #expect(met.isEmpty)
    #expect(ours.allSatisfy { !$0.contains("  ") && !$0.contains("..") })
  }
}
