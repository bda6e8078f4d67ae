/// The gates as files that two common systems run. Each job calls a target of the team's own makefile,
/// so that the gates can be tried on any machine.
package enum PipelineFiles {
  /// Path below the downloads, text and title, in fixed order.
  package static let all: [(path: String, text: String, title: String)] = [
    ("pipeline-github.yml", heading + YAMLText.write(github), "Pipeline for GitHub Actions"),
    ("pipeline-gitlab.yml", heading + YAMLText.write(gitlab), "Pipeline for GitLab"),
  ]

  private static let heading =
    "# A change reaches people only when every gate is passed and a person says go.\n"
    + "# Each job calls a target of your makefile. Write these first: a missing target fails.\n"
    + PipelineGate.all.map { "# \($0.command): \($0.proof).\n" }.joined()
    + "# make deploy: The kept package goes live, and can be taken back with one command.\n"

  private static let gates = PipelineGate.all.map { Document.text($0.id) }

  private static var github: Document {
    let jobs: [(key: String, value: Document)] = PipelineGate.all.map { gate in
      var job: [(key: String, value: Document)] = [
        ("name", .text(gate.title)), ("runs-on", .text("ubuntu-latest")),
        ("timeout-minutes", .integer(30)),
      ]
      if gate.id != "build" { job.append(("needs", .list([.text("build")]))) }
      job.append(("steps", steps(gate.command)))
      return (gate.id, .map(job))
    }
    let deploy: Document = .map([
      ("name", .text("Go live")), ("runs-on", .text("ubuntu-latest")),
      ("timeout-minutes", .integer(30)), ("needs", .list(gates)),
      ("if", .text("github.ref == 'refs/heads/main'")),
      // Reviewers of this environment are the people who may say go.
      ("environment", .text("production")), ("steps", steps("make deploy")),
    ])
    return .map([
      ("name", .text("Gates before release")),
      (
        "on",
        .map([
          ("pull_request", .map([])), ("push", .map([("branches", .list([.text("main")]))])),
        ])
      ),
      ("permissions", .map([("contents", .text("read"))])),
      (
        "concurrency",
        .map([
          ("group", .text("gates-${{ github.ref }}")), ("cancel-in-progress", .truth(false)),
        ])
      ),
      ("jobs", .map(jobs + [("deploy", deploy)])),
    ])
  }

  private static func steps(_ command: String) -> Document {
    .list([
      .map([("uses", .text("actions/checkout@v4"))]), .map([("run", .text(command))]),
    ])
  }

  private static var gitlab: Document {
    let jobs: [(key: String, value: Document)] = PipelineGate.all.map { gate in
      var job: [(key: String, value: Document)] = [
        ("stage", .text(gate.id == "build" ? "build" : "gates")),
        ("timeout", .text("30 minutes")), ("script", .list([.text(gate.command)])),
      ]
      if gate.id != "build" { job.append(("needs", .list([.text("build")]))) }
      return (gate.id, .map(job))
    }
    let deploy: Document = .map([
      ("stage", .text("deploy")), ("needs", .list(gates)),
      ("environment", .text("production")), ("script", .list([.text("make deploy")])),
      (
        "rules",
        .list([
          .map([
            ("if", .text("$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH")), ("when", .text("manual")),
          ])
        ])
      ),
    ])
    return .map(
      [("stages", .list([.text("build"), .text("gates"), .text("deploy")]))] + jobs
        + [("deploy", deploy)])
  }
}
