internal import Charts
internal import Diagnosis
internal import Records

/// How people found the service, as a strip over the day.
struct StatePicture {
  let slots: Slots

  init?(_ dossier: Dossier) {
    let history = dossier.review.history
    guard let axis = dossier.axis, !history.spans.isEmpty else { return nil }
    let step = TimeBuckets.step(axis, most: 60)
    let states = stride(from: axis.start, to: axis.end, by: step).map { start in
      Self.state(history, from: start, to: start + step)
    }
    let harm = dossier.review.harm
    let words = ChartWords(
      finding: harm.map {
        "The service was not as usual from \(UKWords.times($0.start, $0.end))"
      } ?? "The service was as usual throughout",
      subtitle: dossier.subtitle("State of the service as people met it"),
      description: Self.description(history),
      source: dossier.files(of: history.spans.flatMap(\.basis.lines)),
      tableCaption: "Data for: state of the service")
    let chart = HeatStrip(
      words: words, axis: axis, bucketSeconds: step,
      rows: [.init(name: "Service for people", states: states)])
    slots = dossier.slots(
      chart, id: "chart-service-state",
      basis: .joined(history.spans.map(\.basis), calculation: history.definition))
  }

  /// The worst state that holds for some of the bucket.
  private static func state(_ history: ServiceHistory, from: Int, to: Int) -> HeatStrip.State {
    let met = history.spans.filter {
      $0.span.start.seconds < Int64(to) && $0.span.end.seconds > Int64(from)
    }
    switch met.map(\.state).max() {
    case nil: return .noData
    case .normal: return .ok
    case .degraded: return .slower
    case .impaired, .unusable: return .failing
    }
  }

  private static func description(_ history: ServiceHistory) -> String {
    let parts = history.spans.filter { $0.state > .normal }.prefix(6).map {
      "\(UKWords.times($0.span.start, $0.span.end)): \(FindingWords.title($0.state).continuingSentence)"
    }
    return parts.isEmpty
      ? "No stretch of time stands out." : parts.joined(separator: ". ").asSentence
  }
}
