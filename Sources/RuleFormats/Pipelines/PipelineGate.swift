/// One thing that must hold before a change reaches people.
package struct PipelineGate: Sendable {
  /// The job's name: lower case letters and hyphens.
  package let id: String
  package let title: String
  /// What the job has to prove, for the team that fills it in.
  package let proof: String

  /// In the order in which they run; those after the first two run side by side.
  package static let all: [PipelineGate] = [
    .init(
      id: "build", title: "Build", proof: "The same sources give one package, kept for the release"),
    .init(id: "tests", title: "Tests", proof: "Every step that people need works, end to end"),
    .init(
      id: "security", title: "Security",
      proof: "No known weakness in what is used, and no secret in the sources"),
    .init(
      id: "accessibility", title: "Accessibility", proof: "Every page meets WCAG 2.2 AA"),
    .init(
      id: "data-protection", title: "Data protection",
      proof: "No personal data in logs, test data or addresses"),
    .init(
      id: "performance", title: "Performance",
      proof: "Answers stay within their limits at twice the busiest hour"),
    .init(
      id: "settings", title: "Settings",
      proof: "Every changed setting was reviewed, tried in staging and under load"),
  ]

  /// The command that a team gives its own content.
  var command: String { "make check-\(id)" }
}
