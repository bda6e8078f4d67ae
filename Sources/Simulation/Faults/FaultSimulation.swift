/// Writes the materials of one simulated day into `folder` and `truth.json` into the folder `truth`.
///
/// The same kind and seed give the same bytes; `withheld` names materials that are left out and
/// changes nothing in the others. The truth holds the kind's name, the component to blame and, in
/// seconds since 1970, when the cause set in and when it first did harm.
package func writeFault(
  kind: FaultKind, seed: UInt64, withheld: Set<FaultMaterial> = [], to folder: String,
  truth: String
) throws(SimulationError) {
  let inside = OutputFolder.resolved(folder) + "/"
  guard !(OutputFolder.resolved(truth) + "/").hasPrefix(inside) else {
    throw .truthAmongMaterials(folder: truth)
  }
  let day = FaultDay(kind: kind, seed: seed)
  let place = OutputFolder(path: folder)
  for (material, name, bytes) in day.files where !withheld.contains(material) {
    try place.write(bytes, to: name)
  }
  try OutputFolder(path: truth).write(day.truth.json.bytes + [0x0A], to: "truth.json")
}

/// What really happened on a simulated day.
package struct FaultTruth: Hashable, Sendable {
  /// The kind's name, the same as the failure pattern's.
  package let pattern: String
  package let component: String
  /// Seconds since 1970; `nil` on a healthy day.
  package let began: Int?
  /// When the first request was harmed, two more within ten minutes; `nil` when none was.
  package let firstHarm: Int?

  var json: Json {
    func seconds(_ value: Int?) -> Json { value.map(Json.whole) ?? .null }
    return .object([
      ("pattern", .text(pattern)), ("component", .text(component)), ("began", seconds(began)),
      ("first_harm", seconds(firstHarm)),
    ])
  }
}

/// A simulated day in memory: its files and the truth.
package struct FaultDay: Sendable {
  /// Material, path below the incident folder, bytes.
  package let files: [(material: FaultMaterial, name: String, bytes: [UInt8])]
  package let truth: FaultTruth

  /// Plays the day.
  package init(kind: FaultKind, seed: UInt64) {
    let plan = FaultPlan(kind: kind, seed: seed)
    var engine = FaultEngine(plan: plan, seed: seed)
    engine.run()
    let measures = FaultMeasures(plan: plan, engine: engine)
    let documents = FaultDocuments(plan: plan, measures: measures)
    let logs = FaultLogs(plan: plan, words: FaultWords(plan: plan), engine: engine)
    files =
      logs.access.map { (.accessLog, $0.name, Array($0.text.utf8)) }
      + logs.application.map { (.applicationLog, $0.name, Array($0.text.utf8)) }
      + logs.database.map { (.databaseLog, $0.name, Array($0.text.utf8)) }
      + [
        (.metrics, "monitoring/metrics.csv", Array(measures.table.utf8)),
        (.alerts, "monitoring/alerts.json", documents.alerts),
        (.tickets, "tickets/tickets.json", documents.tickets),
      ]
    let midnight = plan.date.daysSince1970 * 86_400
    truth = FaultTruth(
      pattern: kind.rawValue, component: kind.component,
      began: kind == .healthy ? nil : midnight + plan.onset / 1_000,
      firstHarm: Self.firstHarm(plan, engine).map { midnight + $0 / 1_000 })
  }

  /// The end of the first failed, missing or slow request after the cause set in, with two more in
  /// the ten minutes after it.
  private static func firstHarm(_ plan: FaultPlan, _ engine: FaultEngine) -> Int? {
    guard plan.kind != .healthy else { return nil }
    var usual = [[Int]](repeating: [], count: FaultRoute.all.count)
    for request in engine.requests {
      if let end = request.end, end < plan.onset {
        usual[request.route].append(end - request.arrival)
      }
    }
    let limits = usual.map { max(300, 4 * (($0.isEmpty ? 0 : $0.sorted()[$0.count / 2]) + 40)) }
    let harmed = engine.requests.compactMap { request -> Int? in
      guard let end = request.end, end >= plan.onset, end < plan.closes else { return nil }
      let isHarmed =
        request.failure != nil || request.isMissing || end - request.arrival > limits[request.route]
      return isHarmed ? end : nil
    }.sorted()
    return harmed.indices.dropLast(2).first { harmed[$0 + 2] - harmed[$0] <= 600_000 }
      .map { harmed[$0] }
  }
}
