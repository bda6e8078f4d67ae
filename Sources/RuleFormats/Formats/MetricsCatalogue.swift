internal import Diagnosis
internal import Records

/// The metrics catalogue as CSV: one row for each measure, from what people experience inwards.
enum MetricsCatalogue {
  static let path = "metrics-catalogue.csv"

  static func text(_ catalogue: [CatalogueEntry]) -> String {
    let head = ["Layer", "Golden signal", "Name", "Title", "Unit", "Measured", "Source", "Use"]
    return CSVText.write(
      [head]
        + catalogue.map { entry in
          [
            entry.layer.title, entry.golden.rawValue, entry.name, entry.title,
            words(entry.unit), entry.isMeasured ? "yes" : "no", entry.source,
            entry.isMeasured ? words(entry.use) : "add it",
          ]
        })
  }

  private static func words(_ use: CandidateRule.Audience) -> String {
    switch use {
    case .page: "alert: page"
    case .ticket: "alert: ticket"
    case .dashboard: "dashboard"
    }
  }

  private static func words(_ unit: MeasureUnit) -> String {
    switch unit {
    case .perSecond: "a second"
    case .perMinute: "a minute"
    case .perHour: "an hour"
    default: unit.rawValue
    }
  }
}
