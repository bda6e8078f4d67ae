internal import Charts
internal import Diagnosis
internal import Records

/// The main moments of the timeline, in lanes.
struct LanePicture {
  let slots: Slots

  init?(_ dossier: Dossier) {
    let rows = dossier.review.timeline.filter(\.isKey)
    guard let axis = dossier.axis, !rows.isEmpty else { return nil }
    let lanes = TimelineRow.Lane.allCases.compactMap { lane -> EventLanes.Lane? in
      let events = rows.filter { $0.lane == lane }.map { row in
        EventLanes.Event(
          from: Int(row.time.seconds), to: row.end.map { Int($0.seconds) }, kind: Self.kind(lane),
          label: row.words.withoutFullStop)
      }
      return events.isEmpty ? nil : .init(name: FindingWords.title(lane), events: events)
    }
    let first = UKWords.time(rows[0].time)
    let last = UKWords.time(rows[rows.count - 1].time)
    let words = ChartWords(
      finding: "\(UKWords.counted(rows.count, "main moment")) from \(first) to \(last)",
      subtitle: dossier.subtitle("Main moments by who or what they concern"),
      description: rows.prefix(3).map { "\(UKWords.time($0.time)): \($0.words.asSentence)" }
        .joined(separator: " "),
      source: dossier.files(of: rows.flatMap(\.basis.lines)),
      tableCaption: "Data for: main moments")
    let chart = EventLanes(
      words: words, axis: axis, lanes: lanes,
      phases: dossier.review.phases.map {
        TimeBand(
          from: Int($0.span.start.seconds), to: Int($0.span.end.seconds),
          label: FindingWords.title($0.name))
      })
    slots = dossier.slots(
      chart, id: "chart-main-moments", basis: .joined(rows.map(\.basis), calculation: ""))
  }

  /// Only the two darkest marks stand out on the shading of the phases.
  static func kind(_ lane: TimelineRow.Lane) -> EventLanes.Kind {
    switch lane {
    case .people, .communication: .circle
    case .service, .technical, .response: .diamond
    }
  }
}
