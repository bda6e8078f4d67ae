internal import Records

/// An `incident.yaml` to fill in: every key that is read, as a comment where the materials do not say.
package enum ProfileTemplate {
  /// Valid YAML whatever the materials hold.
  package static func text(for review: Review) -> String {
    let profile = review.evidence.profile
    var lines = [
      "# What the organisation knows about the incident. Everything is optional: take away the “#”",
      "# in front of a line to state it. Roles, never names.", "",
    ]
    lines.append("# title: \(comment(review.title))")
    lines.append(stated("service", profile.service, else: "Community centre bookings"))
    lines.append(stated("organisation", profile.organisation, else: "Example Borough Council"))
    lines.append(stated("time_zone", profile.timeZone, else: "Europe/London"))
    lines += ["", "# The incident as declared; found in the evidence when it is not stated."]
    if let period = review.period {
      lines += ["# period:", "#   from: \(iso(period.start))", "#   to: \(iso(period.end))"]
    } else {
      lines += ["# period:", "#   from: 2026-06-12T09:00", "#   to: 2026-06-12T14:00"]
    }
    lines += [
      "", "# OFFICIAL or OFFICIAL-SENSITIVE, with a handling instruction after it.",
      "# marking: OFFICIAL", "# status: draft  # draft, reviewed, published",
      "# reviewed_by: service owner", "# reviewed_on: 2026-06-20",
      "# retention: Keep for 7 years, then review", "",
      "# The steps that people take, with the routes that serve them.", "# journeys:",
    ]
    let journeys = review.impact.journeys.prefix(6).map(\.name)
    lines +=
      (journeys.isEmpty ? ["search", "book", "pay", "confirm"] : journeys)
      .map { "#   \(comment($0)): GET /path" }
    lines += [
      "", "# Limits besides those in the materials.", "# thresholds:", "#   cpu_percent:",
      "#     warning: 80", "#     critical: 95", "",
      "# Words to take out of every page besides the personal data that is found.",
      "# redact: [a name that only you know]", "",
      "# The kind of service: " + ServiceProfile.all.map(\.id).joined(separator: ", "),
      "# service_profile: \(ServiceProfile.all.first?.id ?? "form")",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func stated(_ key: String, _ value: String?, else example: String) -> String {
    value.map { "# \(key): \(comment($0))  # as stated now" } ?? "# \(key): \(example)"
  }

  private static func iso(_ time: Timestamp) -> String {
    let civil = UKTime.civil(time)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return
      "\(civil.year)-\(two(civil.month))-\(two(civil.day))T\(two(civil.hour)):\(two(civil.minute))"
  }

  /// On one line, so that nothing in the materials can end the comment.
  private static func comment(_ text: String) -> String {
    Phrases.shortened(text.split(whereSeparator: \.isNewline).joined(separator: " "), to: 100)
  }
}
