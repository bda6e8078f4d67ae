internal import Charts
internal import Diagnosis
internal import Records

/// When people told us, in columns.
struct VoicePicture {
  let slots: Slots

  init?(_ dossier: Dossier) {
    let impact = dossier.review.impact
    guard let axis = dossier.axis, !(impact.tickets.isEmpty && impact.posts.isEmpty) else {
      return nil
    }
    let step = TimeBuckets.step(axis, most: 24)
    let start = axis.start - axis.start % step
    let buckets = stride(from: start, to: axis.end, by: step).map { from in
      func count(_ voices: [Voice]) -> Double {
        Double(
          voices.filter { Int($0.time.seconds) >= from && Int($0.time.seconds) < from + step }.count
        )
      }
      return ColumnChart.Bucket(
        start: max(from, axis.start), values: [count(impact.tickets), count(impact.posts)])
    }
    let busiest = buckets.max { $0.total < $1.total }
    let words = ChartWords(
      finding: busiest.map {
        "Most reports came from \(axis.words(from: $0.start, to: $0.start + step)): \(FigureWords.number($0.total))"
      } ?? "When people told us",
      subtitle: dossier.subtitle("Reports in each \(UKWords.duration(Double(step)))"),
      description: ReportWords(impact).sentence ?? "",
      source: dossier.files(of: (impact.tickets + impact.posts).map(\.line)),
      tableCaption: "Data for: reports by people")
    guard
      let chart = try? ColumnChart(
        words: words, axis: axis, measure: Measure(title: "Number of reports"),
        parts: ["Service desk tickets", "Public posts"], bucketSeconds: step, buckets: buckets)
    else { return nil }
    let voices = (impact.tickets + impact.posts).sorted { $0.line < $1.line }
    slots = dossier.slots(
      chart, id: "chart-reports",
      basis: Basis(lines: voices.map(\.line), calculation: "Reports counted by their time"))
  }
}

extension ColumnChart.Bucket {
  fileprivate var total: Double { values.reduce(0) { $0 + ($1 ?? 0) } }
}
