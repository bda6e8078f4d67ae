extension ServiceProfile {
  static let rulesAssessment = ServiceProfile(
    id: "rules-assessment", title: "Assessment by rules, open to challenge",
    purpose: "Suppliers are assessed by published rules, and each result must be defensible.",
    words: ["assess*", "eligib*", "calculator*", "procurement", "supplier*", "tender*"],
    journeys: [
      Journey("Submit a plan for assessment", harm: "A supplier is shut out of a contract"),
      Journey("Get the same result for the same plan", harm: "An award is open to challenge"),
      Journey("See why", harm: "A supplier cannot put right what is missing"),
      Journey("Apply a new rule from its date", harm: "Old and new rules are mixed"),
    ],
    failureModes: [
      FailureMode(
        "Two servers apply different rules", sign: "The same plan gets two results",
        fallback: "Stop assessing, and repeat what was assessed since the release",
        patterns: ["mixed-versions", "bad-flag"]),
      FailureMode(
        "A rule changes under work in progress", sign: "A result changes without a new plan",
        fallback: "Finish under the rules in force when it was submitted",
        patterns: ["bad-release"]),
      FailureMode(
        "The record of a decision is incomplete", sign: "A result has no reasons stored",
        fallback: "Hold the result until it can be repeated", patterns: ["data-corruption"]),
      FailureMode(
        "The procurement system is down", sign: "Results cannot be handed over",
        fallback: "Keep the results with their times and hand them over later",
        patterns: ["dependency-outage"]),
    ],
    peaks: [
      Peak("Tender deadline", when: "The last hours before each deadline"),
      Peak("Policy update", when: "The day a new rule takes effect"),
    ],
    duties: [
      Duty("Procurement Act 2023", proof: "Each result with rules, version and reasons"),
      Duty(
        "Equal treatment", proof: "The same plans give the same results in each release's tests"),
      Duty("Audit trail", proof: "Records that stay complete while systems fail"),
    ])
}
