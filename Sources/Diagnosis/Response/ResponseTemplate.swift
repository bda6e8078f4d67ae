internal import Records

/// A `response.yaml` to fill in: every key with what belongs there, and as comments what the materials
/// already show.
package enum ResponseTemplate {
  /// Valid YAML whatever the materials hold; personal data of citizens is not quoted.
  package static func text(for review: Review) -> String {
    let start = review.evidence.alerts.first?.time ?? review.firstSign?.time
    let civil = start.map(UKTime.civil)
    var lines = [
      "# What people know and logs do not. Fill in what you can; leave out what you cannot.",
      "# Write roles, never names. Times: 09:35, 2026-06-12 09:35, or T+4:30 from 'start'.",
      "# Confidence is in per cent, 0 to 100. Rival explanations share 100.",
      "",
    ]
    lines.append(civil.map { "date: \(date($0))" } ?? "# date: 2026-06-12")
    lines.append(civil.map { "start: \"\(clock($0))\"  # the first alert" } ?? "# start: \"09:32\"")
    lines += ["time_zone: Europe/London", ""]
    lines += known(review)
    lines += Self.form
    lines += decisions(review)
    lines += Self.rest
    return lines.joined(separator: "\n") + "\n"
  }

  private static func known(_ review: Review) -> [String] {
    var lines = ["# What the materials show:"]
    func add(_ label: String, _ time: Timestamp?, _ words: String = "") {
      guard let time else { return }
      lines.append("#   \(clock(UKTime.civil(time)))  \(label)\(words.isEmpty ? "" : ": ")\(words)")
    }
    add("first sign", review.firstSign?.time, comment(review.firstSign?.words ?? ""))
    let alert = review.evidence.alerts.first { $0.level != .info }
    add("first alert", alert?.time, comment(alert?.title ?? ""))
    add("first report by a person", review.impact.firstReport?.time)
    for statement in review.impact.statements.prefix(10) {
      add("public statement", statement.time, comment(statement.platform))
    }
    for act in (review.explanation?.causes.interventions ?? []).prefix(10) {
      add("action", act.time, comment("\(act.kind)"))
    }
    if lines.count == 1 { lines.append("#   nothing with a time") }
    if let leading = review.explanation?.leading {
      lines.append(
        "# Leading explanation of the review: \(comment(leading.id)) "
          + "(\(PlainNumber.words(leading.confidence, decimals: 0))%)")
    }
    return lines + [""]
  }

  private static func decisions(_ review: Review) -> [String] {
    var lines = ["", "decisions:"]
    for act in (review.explanation?.causes.interventions ?? []).prefix(10) {
      lines.append("#  - at: \"\(clock(UKTime.civil(act.time)))\"  # \(comment("\(act.kind)"))")
    }
    return lines + [
      "#  - at: \"09:36\"",
      "#    choice: Roll back the payment service",
      "#    options: [Roll back, Wait, Switch payments off]",
      "#    evidence: [What was known then]",
      "#    reason: Why this one",
      "#    confidence: 80",
      "#    role: incident lead",
      "#    outcome: correct  # correct, partly correct, wrong, not known",
      "#    result: What came of it",
    ]
  }

  private static let form = [
    "triage:",
    "#  at: \"09:33\"",
    "#  known: [What you were sure of]",
    "#  not_known: [What you were not]",
    "#  priorities:",
    "#    - first: Keep it from spreading",
    "#      minutes: 2",
    "#  not_doing_yet: [What you held back from]",
    "",
    "hypotheses:",
    "#  - claim: The release caused it",
    "#    pattern: bad-release  # the id of a failure pattern, if one fits",
    "#    outcome: not known",
    "#    confidence:",
    "#      - at: \"09:34\"",
    "#        percent: 70",
    "#        evidence: [What had been seen by then]",
  ]

  private static let rest = [
    "",
    "checks:",
    "#  - at: \"09:35\"",
    "#    check: Status page of the supplier",
    "#    result: Operational",
    "",
    "rollback:",
    "#  at: \"09:36\"",
    "#  target: The version to go back to",
    "#  pre_checks: [Confirm the version]",
    "#  command: The command that was run",
    "#  watch: [Error rate]",
    "#  if_worse: What to do then",
    "#  confidence: 90",
    "#  outcome: correct",
    "",
    "updates:",
    "#  - at: \"09:40\"",
    "#    to: executives",
    "#    text: What was said",
    "#    confidence: 90",
    "",
    "forecasts:",
    "#  - at: \"09:40\"",
    "#    what: Recovery",
    "#    minutes: 5 to 10",
    "#    actual_minutes: 6",
    "",
    "went_well:",
    "#  - What helped",
    "could_improve:",
    "#  - What slowed you down",
    "was_lucky:",
    "#  - What could have been worse",
    "",
    "causes:",
    "#  surface:",
    "#    - id: short-limit",
    "#      cause: What broke",
    "#      confidence: 99",
    "#  deeper:",
    "#    - cause: What made it worse",
    "#  deepest:",
    "#    - cause: What let it happen",
    "",
    "actions:",
    "#  - action: Add a load test to the release checklist",
    "#    owner: release manager",
    "#    due: 2026-07-10",
    "#    type: prevent  # detect, mitigate, prevent, respond, communicate, learn",
    "#    done_when: A release without it is refused",
    "#    cause: short-limit",
    "#    status: open  # open, in progress, done, dropped",
    "",
    "lessons:",
    "#  - type: diagnostic_lesson",
    "#    lesson: A full connection pool is usually a symptom",
    "#    explanation: Something holds the connections",
    "#    action: Find out what before adding connections",
  ]

  private static func date(_ civil: CivilTime) -> String {
    let year = String(civil.year)
    return String(repeating: "0", count: max(0, 4 - year.count)) + year
      + "-\(two(civil.month))-\(two(civil.day))"
  }

  private static func clock(_ civil: CivilTime) -> String {
    "\(two(civil.hour)):\(two(civil.minute))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// On one line and printable, so that nothing in the materials can end the comment.
  private static func comment(_ text: String) -> String {
    let kept = text.unicodeScalars.filter {
      !$0.properties.isWhitespace || $0 == " "
    }.filter { $0.properties.generalCategory != .control && $0.value != 0xFEFF }
    return Phrases.shortened(String(String.UnicodeScalarView(kept)), to: 100)
  }
}
