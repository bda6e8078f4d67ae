internal import Charts
internal import Diagnosis
internal import Records

extension Dossier {
  /// The stretches of harm, shaded on every chart over time.
  var bands: [TimeBand] {
    guard let harm = review.harm else { return [] }
    return [
      TimeBand(
        from: Int(harm.start.seconds), to: Int(harm.end.seconds), label: "People affected")
    ]
  }

  /// Measure, place and period: "Readings from metrics.csv, 12 June 2026, UK time".
  func subtitle(_ measure: String) -> String {
    let day = review.date.map { ", \(UKWords.date($0))" } ?? ""
    return "\(measure)\(day), UK time"
  }
}
