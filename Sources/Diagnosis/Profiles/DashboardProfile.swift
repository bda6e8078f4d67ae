extension ServiceProfile {
  static let dashboard = ServiceProfile(
    id: "dashboard", title: "Figures and charts for the public",
    purpose: "People and staff decide by figures that several organisations supply.",
    words: ["dashboard*", "statistics", "figures", "charts", "indicator*", "datasets"],
    journeys: [
      Journey("See a figure that is right", harm: "People decide on wrong information"),
      Journey("See how old it is", harm: "Old figures are taken for new"),
      Journey("Read it on a small or old phone", harm: "Those without other devices are left out"),
      Journey("Download the data", harm: "Others cannot check or build on it"),
    ],
    failureModes: [
      FailureMode(
        "A supplier's data is late", sign: "The newest record is older than its schedule",
        fallback: "Show the last good figure with its time and say that it is old",
        patterns: ["dependency-outage", "scheduled-job", "replica-lag"]),
      FailureMode(
        "A figure is wrong", sign: "A total differs from the sum of its parts",
        fallback: "Take the figure down and say why", patterns: ["data-corruption"]),
      FailureMode(
        "Pages are slow on phones", sign: "Slow answers for mobile clients only",
        fallback: "Serve a page of plain tables", patterns: ["bad-release", "cold-cache"]),
      FailureMode(
        "Charts cannot be read by assistive technology",
        sign: "A chart has no table beside it", fallback: "Publish the data table",
        patterns: ["bad-release"]),
    ],
    peaks: [
      Peak("Publication day", when: "At the hour of each release of figures"),
      Peak("In the news", when: "Within minutes of a broadcast"),
    ],
    duties: [
      Duty("Code of Practice for Statistics", proof: "Release times kept, revisions explained"),
      Duty("WCAG 2.2 AA", proof: "Each chart has a text and a table that agree with it"),
      Duty("Open data terms", proof: "Licence and source stand beside each data set"),
    ])
}
