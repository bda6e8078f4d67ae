internal import Diagnosis

/// Service levels as OpenSLO v1 documents.
///
/// OpenSLO has no form for two windows at once: each window of a burn rate becomes an alert policy of
/// its own with the long window, and a comment says so.
enum OpenSLOText {
  static let path = "openslo.yml"

  static func text(_ levels: [ServiceLevel], design: MonitoringDesign, review: Review) -> String? {
    let made = levels.compactMap { level in
      level.target.flatMap { target in
        bad(for: level, in: design).map {
          document(level, target, $0, service: name(review.service))
        }
      }
    }
    guard !made.isEmpty else { return nil }
    let service = envelope(
      "Service", name(review.service), review.service,
      [("description", .text("The service of the review “\(review.title)”."))])
    let target = envelope(
      "AlertNotificationTarget", "on-call", "Person on call",
      [
        ("target", .text("paging-system")),
        ("description", .text("Put your own paging system here; never e-mail or chat alone.")),
      ])
    return """
      # Service levels proposed after the incident “\(PrometheusRules.oneLine(review.title))”.
      # OpenSLO has no alert with two windows: each policy here has the long one. The short ones stand
      # in \(PrometheusRules.path), which also holds the recording rules that are named here.

      """ + ([service] + made + [target]).map(YAMLText.write).joined(separator: "---\n")
  }

  private static func bad(for level: ServiceLevel, in design: MonitoringDesign) -> String? {
    design.candidates.lazy.filter { $0.replay.id.hasPrefix("\(level.id)-burn-") }
      .compactMap { PromQLText($0.form)?.record?.name }.first
  }

  private static func document(
    _ level: ServiceLevel, _ target: Double, _ record: String, service: String
  ) -> Document {
    let isSpeed = level.aspect == .speed
    var objective: [(key: String, value: Document)] = [
      ("displayName", .text(level.title)), ("target", .number(rounded(target))),
    ]
    if isSpeed {
      objective.append(("timeSliceTarget", .number(1)))
      objective.append(("timeSliceWindow", .text("1m")))
    }
    let query = Document.map([
      (
        "metricSource",
        .map([("type", .text("Prometheus")), ("spec", .map([("query", .text(record))]))])
      )
    ])
    let notes = ([level.targetReason] + level.notes).joined(separator: ". ")
    return envelope(
      "SLO", name(level.id), level.title,
      [
        (
          "description",
          .text(String("Good: \(level.good). Counted: \(level.valid). \(notes)".prefix(1_000)))
        ),
        ("service", .text(service)),
        (
          "indicator",
          .map([
            ("metadata", .map([("name", .text(name("\(level.id)-indicator")))])),
            (
              "spec",
              .map([
                (
                  "ratioMetric",
                  .map([("counter", .truth(false)), ("rawType", .text("failure")), ("raw", query)])
                )
              ])
            ),
          ])
        ),
        ("timeWindow", .list([.map([("duration", .text("28d")), ("isRolling", .truth(true))])])),
        ("budgetingMethod", .text(isSpeed ? "Timeslices" : "Occurrences")),
        ("objectives", .list([.map(objective)])),
        ("alertPolicies", .list(level.windows.filter(\.isReachable).map { policy($0, level) })),
      ])
  }

  private static func policy(_ window: BurnWindow, _ level: ServiceLevel) -> Document {
    let long = PromQLDuration.text(seconds: window.longSeconds)
    let condition = Document.map([
      ("kind", .text("AlertCondition")),
      ("metadata", .map([("name", .text(name("\(level.id)-burn-\(long)-condition")))])),
      (
        "spec",
        .map([
          ("severity", .text(window.severity.rawValue)),
          (
            "condition",
            .map([
              ("kind", .text("burnrate")), ("op", .text("gte")),
              ("threshold", .number(rounded(window.factor))), ("lookbackWindow", .text(long)),
              ("alertAfter", .text("0m")),
            ])
          ),
        ])
      ),
    ])
    return .map([
      ("kind", .text("AlertPolicy")),
      ("metadata", .map([("name", .text(name("\(level.id)-burn-\(long)")))])),
      (
        "spec",
        .map([
          ("alertWhenBreaching", .truth(true)), ("conditions", .list([condition])),
          ("notificationTargets", .list([.map([("targetRef", .text("on-call"))])])),
        ])
      ),
    ])
  }

  private static func envelope(
    _ kind: String, _ name: String, _ title: String, _ spec: [(key: String, value: Document)]
  ) -> Document {
    .map([
      ("apiVersion", .text("openslo/v1")), ("kind", .text(kind)),
      ("metadata", .map([("name", .text(name)), ("displayName", .text(title))])),
      ("spec", .map(spec)),
    ])
  }

  /// A DNS label (RFC 1123): letters, digits and hyphens, 63 at most.
  private static func name(_ text: String) -> String {
    let parts = RuleMetric.machineName(text).split(separator: "_")
    let joined = String(parts.joined(separator: "-").prefix(63))
    return joined.hasSuffix("-") ? String(joined.dropLast()) : joined
  }

  /// Binary fractions such as 0.9499999999 have no place in a target.
  private static func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }
}
