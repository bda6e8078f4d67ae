extension ServiceProfile {
  static let form = ServiceProfile(
    id: "form", title: "Form that people fill in and send",
    purpose: "People apply for something they need, often against a deadline.",
    words: [
      "form*", "apply", "application*", "booking*", "payment*", "permit*", "licence*", "claim*",
      "renew*", "registration*",
    ],
    journeys: [
      Journey("Send the form", harm: "A deadline is missed and help comes late or not at all"),
      Journey("Save and return", harm: "Work is lost and has to be done again"),
      Journey("Get a confirmation", harm: "People do not know whether they have applied"),
      Journey("Add evidence", harm: "An application stays incomplete"),
    ],
    failureModes: [
      FailureMode(
        "The form is sent and nothing arrives", sign: "Confirmations fall below forms sent",
        fallback: "Keep every form sent, send it on later, and tell people that it is safe",
        patterns: ["lost-payments", "queue-backlog"]),
      FailureMode(
        "Too many people at once before a deadline", sign: "Pages slow down as visits rise",
        fallback: "Extend the deadline and say so on the first page", patterns: ["traffic-surge"]),
      FailureMode(
        "A screen reader cannot get past a step",
        sign: "People stop at one page; the automated accessibility test of that page fails",
        fallback: "Take the form by telephone", patterns: ["bad-release"]),
      FailureMode(
        "Sign-in does not work", sign: "Sign-ins fail while the form itself is well",
        fallback: "Let people start without signing in", patterns: ["dependency-outage"]),
    ],
    peaks: [
      Peak("Benefit renewals", when: "In the weeks before each renewal date"),
      Peak("A policy is announced", when: "Within hours of the announcement"),
      Peak("Housing emergency", when: "During severe weather, at any hour"),
    ],
    duties: [
      Duty("WCAG 2.2 AA", proof: "Automated and manual tests of every step at each release"),
      Duty("UK GDPR", proof: "What is kept of an unfinished form, and for how long"),
      Duty("Equality Act 2010", proof: "Another way to apply, open at the same hours"),
    ])
}
