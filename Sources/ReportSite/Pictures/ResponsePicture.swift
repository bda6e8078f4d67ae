internal import Charts
internal import Diagnosis
internal import Records

/// The day of the service over the day of those who responded: two lanes, or three with messages.
struct ResponsePicture {
  /// More marks than this could not be told apart.
  private static let mostMarks = 14

  let slots: Slots

  init?(_ dossier: Dossier, _ response: ResponseReview) {
    let review = dossier.review
    let harmed = review.history.spans.filter { $0.state > .normal }
    let acts = Self.acts(review, response)
    guard let axis = dossier.axis, !acts.isEmpty else { return nil }
    let service = harmed.map {
      EventLanes.Event(
        from: Int($0.span.start.seconds), to: Int($0.span.end.seconds), kind: .square,
        label: FindingWords.title($0.state))
    }
    let team = acts.map {
      EventLanes.Event(from: Int($0.time.seconds), kind: .triangle, label: $0.words.fitted(40))
    }
    let words = ChartWords(
      finding: Self.finding(review, acts), subtitle: dossier.subtitle("Service and responders"),
      description: "The upper lane shows when the service was not as usual for people. The lower "
        + "lane shows what those who responded did.",
      source: dossier.files(of: acts.flatMap(\.basis.lines)),
      tableCaption: "Data for: the day of the service and of the responders")
    let lanes = [
      EventLanes.Lane(name: "Service", events: service),
      EventLanes.Lane(name: "Responders", events: team),
    ].filter { !$0.events.isEmpty }
    slots = dossier.slots(
      EventLanes(words: words, axis: axis, lanes: lanes), id: "chart-response",
      basis: .joined(harmed.map(\.basis) + acts.map(\.basis), calculation: ""))
  }

  private static func acts(_ review: Review, _ response: ResponseReview) -> [Moment] {
    var acts = (review.explanation?.causes.interventions ?? []).map {
      Moment(time: $0.time, words: $0.words.withoutFullStop, basis: $0.basis)
    }
    for decision in response.record?.decisions ?? [] {
      guard let time = decision.time else { continue }
      acts.append(
        Moment(
          time: time, words: "Decision: \(decision.choice)", basis: Basis(lines: [decision.line])))
    }
    for check in response.record?.checks ?? [] {
      guard let time = check.time else { continue }
      acts.append(
        Moment(time: time, words: "Check: \(check.question)", basis: Basis(lines: [check.line])))
    }
    return Array(
      acts.sorted { ($0.time, $0.words) < ($1.time, $1.words) }.prefix(mostMarks))
  }

  private static func finding(_ review: Review, _ acts: [Moment]) -> String {
    guard let harm = review.harm, let first = acts.first else {
      return "What those who responded did"
    }
    return first.time < harm.start
      ? "Responders acted from \(UKWords.time(first.time)), before people were affected"
      : "People were affected from \(UKWords.time(harm.start)), and responders acted from "
        + UKWords.time(first.time)
  }
}
