internal import Records

/// Kinds of material that were not in the folder, with what cannot be known without them.
enum MissingMaterials {
  private static let consequences: [(kind: MaterialKind, words: String)] = [
    (
      .accessLog,
      "Without an access log, requests cannot be counted and failed requests cannot be dated."
    ),
    (
      .applicationLog, "Without an application log, what the software itself reported is not known."
    ),
    (
      .databaseLog,
      "Without a database log, slow statements and plans cannot be told apart from other causes."
    ),
    (
      .metrics,
      "Without metrics, there is no measured baseline and no order in which resources filled."
    ),
    (.dashboard, "Without dashboard data, the measures that the team watched are not known."),
    (.alerts, "Without alerts, it cannot be said what the monitoring noticed, or when."),
    (
      .tickets,
      "Without service desk reports, the effect on people who asked for help is not known."
    ),
    (.socialMedia, "Without public posts, what was said in public and when is not known."),
    (
      .deployments,
      "Without a list of releases, it cannot be said whether a change came before the fault."
    ),
    (
      .configurationChange,
      "Without the settings that changed, a change of settings can be neither found nor ruled out."
    ),
    (.notes, "Without the responders' notes, decisions and their times are known only from logs."),
    (
      .dependencyStatus,
      "Without the state of other services, a fault outside the service cannot be ruled out."
    ),
    (.response, "Without a record of the response, who decided what, and when, is not known."),
  ]

  static func all(in evidence: Evidence) -> [Review.MissingMaterial] {
    let present = Set(evidence.incidentSources.compactMap { $0.recognition?.kind })
    return consequences.filter { !present.contains($0.kind) }.map {
      Review.MissingMaterial(kind: $0.kind, consequence: $0.words)
    }
  }
}
