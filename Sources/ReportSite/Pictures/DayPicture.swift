internal import Charts
internal import Diagnosis
internal import Records

/// The day in one picture: the state of the service, what people said, what the team did.
struct DayPicture {
  let slots: Slots

  init?(_ dossier: Dossier) {
    let review = dossier.review
    guard let axis = dossier.axis else { return nil }
    let lanes = [
      EventLanes.Lane(
        name: "Service", events: Self.service(review),
        states: [ServiceSpan.State.degraded, .impaired, .unusable].map(FindingWords.title)),
      EventLanes.Lane(name: "People", events: Self.people(review, axis)),
      EventLanes.Lane(name: "Team", events: Self.team(review)),
    ].filter { !$0.events.isEmpty }
    guard lanes.count > 0 else { return nil }
    let words = ChartWords(
      finding: Self.finding(review),
      subtitle: dossier.subtitle("State of the service, reports by people and what the team did"),
      description: Self.description(review),
      source: "the files named on the Sources page", tableCaption: "Data for: the day")
    let chart = EventLanes(words: words, axis: axis, lanes: lanes)
    let bases =
      review.history.spans.map(\.basis)
      + review.timeline.filter { $0.isKey }.map(\.basis)
    slots = dossier.slots(chart, id: "chart-day", basis: .joined(bases, calculation: ""))
  }

  private static func service(_ review: Review) -> [EventLanes.Event] {
    review.history.spans.filter { $0.state > .normal }.map {
      EventLanes.Event(
        from: Int($0.span.start.seconds), to: Int($0.span.end.seconds), kind: .square,
        label: FindingWords.title($0.state))
    }
  }

  /// Reports counted in stretches, so that many people do not hide one another.
  private static func people(_ review: Review, _ axis: TimeAxis) -> [EventLanes.Event] {
    let times = (review.impact.tickets + review.impact.posts).map { Int($0.time.seconds) }.sorted()
    let step = max(TimeBuckets.step(axis, most: 12), 60)
    var counts: [Int: [Int]] = [:]
    for time in times { counts[time - time % step, default: []].append(time) }
    return counts.sorted { $0.key < $1.key }.map { _, times in
      EventLanes.Event(
        from: times[0], kind: .circle, label: UKWords.counted(times.count, "report"))
    }
  }

  /// What the team did and said once the incident had begun.
  private static func team(_ review: Review) -> [EventLanes.Event] {
    let rows = acts(review)
    let main = rows.filter(\.isKey)
    return (main.isEmpty ? rows : main).prefix(8).map { row in
      let label =
        row.lane == .communication
        ? "Public statement"
        : row.role == .gap ? "No action recorded" : row.words.withoutFullStop.fitted(40)
      return EventLanes.Event(
        from: Int(row.time.seconds), to: row.end.map { Int($0.seconds) }, kind: .triangle,
        label: label)
    }
  }

  private static func acts(_ review: Review) -> [TimelineRow] {
    let begin = [review.firstSign?.time, review.harm?.start].compactMap { $0 }.min()
    return review.timeline.filter { row in
      (row.lane == .response || row.lane == .communication) && begin.map { row.time >= $0 } ?? true
    }
  }

  private static func finding(_ review: Review) -> String {
    guard let harm = review.harm else { return "What happened that day" }
    guard let report = review.impact.firstReport else {
      return "People were affected from \(UKWords.times(harm.start, harm.end))"
    }
    return
      "People were affected from \(UKWords.times(harm.start, harm.end)) and first told us at \(UKWords.time(report.time))"
  }

  private static func description(_ review: Review) -> String {
    var sentences = [String]()
    if let harm = review.harm {
      sentences.append(
        "At worst the service was \(FindingWords.title(harm.worst).continuingSentence).")
    }
    if let reports = ReportWords(review.impact).sentence { sentences.append(reports) }
    if let act = acts(review).first(where: { $0.lane == .response && $0.role != .gap }) {
      sentences.append(
        "The first action by the team in the materials was at \(UKWords.time(act.time)).")
    } else {
      sentences.append("The materials do not show what the team did.")
    }
    return sentences.joined(separator: " ")
  }
}
