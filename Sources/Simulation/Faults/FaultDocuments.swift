import Statistics

/// The alerts that monitoring raised and the reports that people sent.
struct FaultDocuments: Sendable {
  let plan: FaultPlan
  let measures: FaultMeasures
  private let clock: LocalClock

  init(plan: FaultPlan, measures: FaultMeasures) {
    self.plan = plan
    self.measures = measures
    clock = LocalClock(date: plan.date, aheadOfUTC: 0)
  }

  private struct Rule: Sendable {
    let metric: String
    let title: String
    let level: String
    let value: @Sendable (FaultMeasures.Row) -> Double
    let limit: Double
  }

  private static let rules: [Rule] = [
    Rule(
      metric: "error_rate", title: "Error rate above limit", level: "critical",
      value: { $0.failedShare }, limit: 5),
    Rule(
      metric: "response_time", title: "Response time above limit", level: "warning",
      value: { $0.slowest }, limit: 2_500),
    Rule(
      metric: "pool_waiting", title: "Requests wait for a database connection", level: "warning",
      value: { $0.waiting }, limit: 5),
    Rule(
      metric: "cpu", title: "High CPU usage", level: "warning", value: { $0.processor }, limit: 85),
    Rule(
      metric: "memory", title: "High memory usage", level: "warning", value: { $0.memory },
      limit: 88),
    Rule(
      metric: "disk", title: "Disk nearly full", level: "warning", value: { $0.disk }, limit: 92),
  ]

  /// Each rule fires once, when its limit was passed in two rows one after the other.
  var alerts: [UInt8] {
    var raised: [(time: Int, rule: Rule, value: Double)] = []
    // A team sets the limit of the response time above what it sees every day.
    let calm = measures.rows.prefix(measures.rows.count / 4).map(\.slowest).sorted()
    let usual = calm.isEmpty ? 0 : calm[calm.count / 2]
    for rule in Self.rules {
      let limit = rule.metric == "response_time" ? max(rule.limit, usual * 2.5) : rule.limit
      for (before, after) in zip(measures.rows, measures.rows.dropFirst())
      where rule.value(before) > limit && rule.value(after) > limit {
        raised.append((after.time + 65_000, rule, rule.value(after)))
        break
      }
    }
    raised = raised.filter { $0.time < plan.closes }
    let objects = raised.enumerated().sorted {
      ($0.element.time, $0.offset) < ($1.element.time, $1.offset)
    }
    .map { number, alert in
      Json.object([
        ("alert_id", .text("A-\(number + 1)")), ("timestamp", .text(clock.utc(alert.time))),
        ("severity", .text(alert.rule.level)), ("source", .text("monitor")),
        ("metric", .text(alert.rule.metric)), ("title", .text(alert.rule.title)),
        (
          "details",
          .object([("value", .tenths(alert.value)), ("threshold", .tenths(alert.rule.limit))])
        ), ("status", .text("open")),
      ])
    }
    return Json.array(objects).bytes
  }

  /// People report some while after the first failures; on a calm day one asks a question.
  var tickets: [UInt8] {
    var random = RandomSource(seed: UInt64(plan.wording) &* 61 &+ UInt64(plan.closes))
    var objects: [Json] = []
    func ticket(_ time: Int, _ subject: String, _ text: String, _ priority: String) {
      objects.append(
        .object([
          ("ticket_id", .text("T-\(objects.count + 1)")), ("timestamp", .text(clock.utc(time))),
          ("citizen_name", .text("Visitor \(objects.count + 1)")), ("priority", .text(priority)),
          ("category", .text("Technical issue")), ("subject", .text(subject)),
          ("description", .text(text)), ("status", .text("Open")),
        ]))
    }
    if plan.kind == .healthy || random.happens(withProbability: 0.3) {
      ticket(
        plan.opens + 40 * 60_000, "How do I change my address",
        "I have moved house and would like to change my address.", "Low")
    }
    let thing = plan.names.things[0]
    let complaints = [
      ("Page does not load", "I tried to use the \(thing) page and it is not working. It hangs."),
      ("Error message", "I keep getting an error when I send my \(thing) form."),
      ("Very slow", "The site is extremely slow, I waited minutes and gave up."),
    ]
    if plan.kind != .healthy {
      let slowReports = 14 + random.below(12)
      for number in 0..<(3 + random.below(5)) {
        let time = plan.onset + (slowReports + number * (3 + random.below(6))) * 60_000
        guard time < plan.closes else { continue }
        let lost = (
          "My entry vanished", "I saved my \(thing) and now it is not there. It was there."
        )
        let told = plan.kind == .replicaLag ? lost : complaints[random.below(3)]
        ticket(time, told.0, told.1, number == 0 ? "Medium" : "High")
      }
    }
    return Json.array(objects).bytes
  }
}
