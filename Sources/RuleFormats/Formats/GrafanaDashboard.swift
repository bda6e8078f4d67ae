internal import Diagnosis
internal import Records

/// A dashboard in Grafana’s classic JSON model: what people experience first, then inwards.
enum GrafanaDashboard {
  static let path = "grafana-dashboard.json"
  private static let mostPanelsInRow = 8

  static func text(_ design: MonitoringDesign, review: Review) -> String? {
    var panels: [Document] = []
    var top = 0
    for layer in CatalogueEntry.Layer.allCases {
      let entries = design.catalogue.filter { $0.layer == layer && $0.isMeasured }
      // Those that somebody is called about come first.
      let order = CandidateRule.Audience.allCases
      let sorted = entries.enumerated().sorted { a, b in
        (order.firstIndex(of: a.element.use) ?? 0, a.offset)
          < (order.firstIndex(of: b.element.use) ?? 0, b.offset)
      }.map(\.element).prefix(mostPanelsInRow)
      guard !sorted.isEmpty else { continue }
      panels.append(row(layer.title, id: panels.count + 1, top: top))
      top += 1
      for (place, entry) in sorted.enumerated() {
        let limits = design.recommended.compactMap { limit(in: $0, on: entry.name) }
        panels.append(
          panel(entry, limits, id: panels.count + 1, x: place % 2 * 12, y: top + place / 2 * 8))
      }
      top += (sorted.count + 1) / 2 * 8
    }
    guard !panels.isEmpty else { return nil }
    return JSONText.write(
      .map([
        ("id", .null), ("uid", .text(uid(review))),
        ("title", .text("\(review.service): service health")),
        ("description", .text("Proposed after the incident “\(review.title)”.")),
        ("tags", .list([.text("incident-review")])), ("timezone", .text("utc")),
        ("schemaVersion", .integer(39)), ("version", .integer(1)), ("editable", .truth(true)),
        ("refresh", .text("1m")),
        ("time", .map([("from", .text("now-6h")), ("to", .text("now"))])),
        ("annotations", .map([("list", .list([]))])),
        (
          "templating",
          .map([
            (
              "list",
              .list([
                .map([
                  ("name", .text("source")), ("label", .text("Data source")),
                  ("type", .text("datasource")), ("query", .text("prometheus")),
                ])
              ])
            )
          ])
        ),
        ("panels", .list(panels)),
      ]))
  }

  private static func row(_ title: String, id: Int, top: Int) -> Document {
    .map([
      ("id", .integer(id)), ("type", .text("row")), ("title", .text(title)),
      ("collapsed", .truth(false)), ("gridPos", position(h: 1, w: 24, x: 0, y: top)),
      ("panels", .list([])),
    ])
  }

  private static func panel(
    _ entry: CatalogueEntry, _ limits: [Double], id: Int, x: Int, y: Int
  ) -> Document {
    let source = Document.map([("type", .text("prometheus")), ("uid", .text("${source}"))])
    var steps: [Document] = [.map([("color", .text("green")), ("value", .null)])]
    steps += limits.prefix(1).map {
      .map([("color", .text("red")), ("value", .number($0))])
    }
    return .map([
      ("id", .integer(id)), ("type", .text("timeseries")), ("title", .text(entry.title)),
      ("description", .text(entry.source)), ("gridPos", position(h: 8, w: 12, x: x, y: y)),
      ("datasource", source),
      (
        "targets",
        .list([
          .map([
            ("refId", .text("A")), ("expr", .text(entry.name)),
            ("legendFormat", .text(entry.title)), ("datasource", source),
          ])
        ])
      ),
      (
        "fieldConfig",
        .map([
          (
            "defaults",
            .map([
              ("unit", .text(unit(entry.unit))),
              ("thresholds", .map([("mode", .text("absolute")), ("steps", .list(steps))])),
              (
                "custom",
                .map([
                  (
                    "thresholdsStyle",
                    .map([("mode", .text(limits.isEmpty ? "off" : "dashed"))])
                  )
                ])
              ),
            ])
          ), ("overrides", .list([])),
        ])
      ),
      ("options", .map([])),
    ])
  }

  private static func position(h: Int, w: Int, x: Int, y: Int) -> Document {
    .map([("h", .integer(h)), ("w", .integer(w)), ("x", .integer(x)), ("y", .integer(y))])
  }

  /// Grafana colours what is above a threshold: limits from below are left out.
  private static func limit(in rule: CandidateRule, on name: String) -> Double? {
    guard case .level(let metric, let isAbove, let value) = rule.form, isAbove, metric.name == name
    else { return nil }
    return value
  }

  private static func uid(_ review: Review) -> String {
    String(
      "ir-\(RuleMetric.machineName(review.evidence.folder))-health".replacing("_", with: "-")
        .prefix(40))
  }

  private static func unit(_ unit: MeasureUnit) -> String {
    switch unit {
    case .percent: "percent"
    case .ratio: "percentunit"
    case .microseconds: "µs"
    case .milliseconds: "ms"
    case .seconds: "s"
    case .minutes: "m"
    case .perSecond: "reqps"
    case .perMinute: "opm"
    case .bytes: "bytes"
    case .kilobytes: "kbytes"
    case .megabytes: "mbytes"
    case .gigabytes: "gbytes"
    case .pounds: "currencyGBP"
    case .none, .count, .perHour, .score: "short"
    }
  }
}

extension CatalogueEntry.Layer {
  /// As a heading.
  var title: String {
    switch self {
    case .userExperience: "What people experience"
    case .application: "Application"
    case .database: "Database"
    case .infrastructure: "Infrastructure"
    }
  }
}
