extension Scenario {
  /// Card payments fail after an unreviewed release of settings made the limits on the supplier's
  /// gateway ten times shorter; attempts and pauses hold the database connections.
  static let paymentTimeout = Scenario(
    name: "payment-timeout",
    summary: "Payments fail after a settings release made a time limit ten times shorter",
    materials: PaymentMaterials.names, scales: 1...1,
    write: { order throws(SimulationError) in try PaymentMaterials(order).write() })
}

/// The files of the scenario.
struct PaymentMaterials {
  static let names = [
    "errors", "deployments", "settings", "notes", "status", "alerts", "responders", "transcript",
    "measures", "incident",
  ]

  private let order: SimulationOrder

  init(_ order: SimulationOrder) {
    self.order = order
  }

  func write() throws(SimulationError) {
    let day = PaymentDay(seed: order.seed)
    let documents = PaymentDocuments(day: day)
    let files: [(String, String, [UInt8])] = [
      ("errors", "error-log.txt", Array(documents.errorLog.utf8)),
      ("deployments", "deployments.txt", Array(documents.deployments.utf8)),
      ("settings", "gateway-settings.diff", Array(documents.settingsChange.utf8)),
      ("notes", "deployment-notes.md", Array(documents.deploymentNotes.utf8)),
      ("status", "gateway-status.json", documents.gatewayStatus),
      ("alerts", "alerts.txt", Array(documents.alerts.utf8)),
      ("responders", "responder-log.txt", Array(documents.responderLog.utf8)),
      ("transcript", "rollback-transcript.txt", Array(documents.transcript.utf8)),
      ("measures", "payments-per-minute.csv", Array(documents.measures.utf8)),
      ("incident", "incident.yaml", Array(PaymentDocuments.incident.utf8)),
    ]
    let folder = OutputFolder(path: order.folder)
    for (material, file, bytes) in files where order.wants(material) {
      try folder.write(bytes, to: file)
    }
    try OutputFolder(path: order.truth).write(truth(of: day).bytes + [0x0A], to: "truth.json")
  }

  private func truth(of day: PaymentDay) -> Json {
    let clock = LocalClock(date: PaymentService.date, aheadOfUTC: 3_600_000)
    func first(_ component: String) -> Json {
      day.entries.first { $0.component == component && $0.time >= PaymentService.deployed }
        .map { .text(clock.utc($0.time)) } ?? .null
    }
    let components = Dictionary(grouping: day.entries, by: \.component).mapValues(\.count)
    return .object([
      ("scenario", .text("payment-timeout")), ("seed", .text("\(order.seed)")),
      (
        "cause",
        .object([
          ("pattern", .text("time-out too short after change")),
          ("component", .text("fees-service")), ("change", .text("v5.2.0 -> v5.2.1")),
          ("setting", .text("gateway.read_timeout_ms")),
          ("old", .whole(PaymentService.readLimits.before)),
          ("new", .whole(PaymentService.readLimits.after)), ("ratio", .text("1/10")),
          (
            "red_herrings",
            .array(["pool exhausted", "supplier down", "web-gateway release"].map(Json.text))
          ),
        ])
      ),
      (
        "times_utc",
        .object([
          ("deployed", .text(clock.utc(PaymentService.deployed))),
          ("first_time_out_after_it", first("CardGateway")),
          ("first_pool_message_after_it", first("DBPool")),
          ("alerted", .text(clock.utc(PaymentService.alerted))),
          ("rolled_back", .text(clock.utc(PaymentService.rolledBack))),
        ])
      ),
      ("payments", .whole(day.payments.count)),
      ("payments_failed", .whole(day.payments.count { !$0.isPaid })),
      (
        "error_log",
        .object([
          ("lines", .whole(day.entries.count)),
          (
            "components",
            .object(components.sorted { $0.key < $1.key }.map { ($0.key, .whole($0.value)) })
          ),
        ])
      ),
      (
        "flaws",
        .array(
          [
            "error-log.txt has times without dates and no newline at the end",
            "deployment-notes.md holds UTF-8 read as Windows-1252",
          ].map(Json.text))
      ),
    ])
  }
}
