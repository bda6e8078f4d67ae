internal import Charts
internal import Diagnosis
internal import Records

/// How sure the team was, and how sure this review would have been at the same minutes.
struct ConfidencePicture {
  /// A chart has room for four lines.
  private static let mostEach = 2

  let slots: Slots

  /// `nil` when nobody wrote down how sure they were, or only once.
  init?(_ dossier: Dossier, _ response: ResponseReview) {
    let team = Self.longest(response.teamCurves)
    let wanted = Set(team.map(\.id))
    let engine = Self.longest(
      response.engineCurves.filter { wanted.contains($0.id) }.isEmpty
        ? response.engineCurves : response.engineCurves.filter { wanted.contains($0.id) })
    let curves = team.map { ("Team", $0) } + engine.map { ("Review", $0) }
    let times = curves.flatMap { $0.1.points.map(\.time) }
    guard !team.isEmpty, let start = times.min(), let end = times.max(), start < end
    else { return nil }
    let axis = ReviewWindow.axis(over: Span(start: start, end: end))
    let series = curves.map { name, curve in
      LineChart.Series(
        name: "\(name): \(curve.title.withoutFullStop.fitted(36))",
        points: curve.points.map { .init(time: Int($0.time.seconds), value: $0.confidence) })
    }
    let bases = curves.flatMap { $0.1.points.map(\.basis) }
    let words = ChartWords(
      finding: Self.finding(team), subtitle: dossier.subtitle("Confidence in per cent"),
      description: "Each line shows how sure somebody was of one explanation at each time.",
      source: dossier.files(of: bases.flatMap(\.lines)),
      tableCaption: "Data for: confidence as time went by")
    guard
      let chart = try? LineChart(
        words: words, axis: axis,
        measure: Measure(title: "Confidence", decimals: 0, prefix: "", suffix: "%"),
        series: series, thresholds: [], bands: [], marks: [], summary: nil)
    else { return nil }
    slots = dossier.slots(
      chart, id: "chart-confidence", basis: .joined(bases, calculation: ""))
  }

  private static func longest(_ curves: [ConfidenceCurve]) -> [ConfidenceCurve] {
    Array(
      curves.filter { $0.points.count > 1 }
        .sorted { ($0.points.count, $1.id) > ($1.points.count, $0.id) }.prefix(mostEach))
  }

  private static func finding(_ team: [ConfidenceCurve]) -> String {
    guard let curve = team.first, let first = curve.points.first, let last = curve.points.last
    else {
      return "How sure we were"
    }
    return "The team went from \(FigureWords.number(first.confidence))% at "
      + "\(UKWords.time(first.time)) to \(FigureWords.number(last.confidence))% at "
      + "\(UKWords.time(last.time)) for “\(curve.title.withoutFullStop.fitted(60))”"
  }
}
