internal import Records

/// What the evidence can fill into a message; a place to fill in where it ends.
struct MessageFacts {
  let service: String
  let start: String
  let end: String
  /// "slow or not working for some people", for the present.
  let how: String
  /// The worst state, for the past.
  let worst: String
  let effect: String
  /// `nil` when the data does not show a return to normal.
  let normalAgain: String?
  let over: String
  let reports: String
  let cause: String
  let takesPayments: Bool
  let basis: Basis

  let otherWay = "do the same by phone on [number] or at [desk and hours]"
  let contact = "call us on [number] or come to [desk and hours]"

  init(_ review: Review) {
    let harmed = review.history.spans.filter { $0.state > .normal && $0.span.seconds > 0 }
    let state = harmed.map(\.state).max() ?? .normal
    service = review.service.isEmpty ? "[Service]" : review.service
    start = harmed.first.map { PlainTime.clock($0.span.start) } ?? "[time]"
    end = harmed.last.map { PlainTime.clock($0.span.end) } ?? "[time]"
    how = state >= .impaired ? "not working for many people" : "slower than usual for some people"
    switch state {
    case .unusable: worst = "not usable for most people at its worst"
    case .impaired: worst = "failing for many people at its worst"
    case .degraded: worst = "slower or less reliable than usual"
    case .normal: worst = "[state]"
    }
    effect =
      state >= .impaired
      ? "many people could not finish what they came for" : "many people had to wait"
    let last = review.history.spans.last.flatMap { $0.state == .normal ? $0 : nil }
    normalAgain = harmed.isEmpty ? nil : last.map { PlainTime.clock($0.span.start) }
    over =
      normalAgain.map { "It has been back to normal since \($0)." }
      ?? "It is not established that it is over."
    let tickets = review.impact.tickets.count
    let posts = review.impact.posts.count
    reports =
      tickets + posts > 0
      ? "So far there are \(PlainNumber.counted(tickets, "ticket")) and "
        + "\(PlainNumber.counted(posts, "public post")). More people may be affected than report it."
      : ""
    let leading = review.explanation?.leading
    cause =
      leading.map {
        "The cause is \(ConfidenceWord(percent: $0.confidence).rawValue) this: "
          + "\(Phrases.inline($0.title))."
      } ?? "The cause is not established."
    takesPayments =
      review.impact.journeys.contains { $0.name == "pay" }
      || review.signals.contains { $0.id.contains("payment") }
    basis = Basis(
      lines: Array(
        Set((harmed.first.map(\.basis.lines) ?? []) + (last.map(\.basis.lines) ?? []))
      ).sorted())
  }
}
