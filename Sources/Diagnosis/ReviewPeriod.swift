internal import Records

/// The time that the review is about, and the rule that found it.
struct ReviewPeriod: Hashable, Sendable {
  /// `nil` when nothing went wrong and nothing was declared.
  let span: Span?
  let rule: String

  init(declared: Span?, firstSign: Moment?, history: ServiceHistory, data: Span?) {
    if let declared {
      span = declared
      rule = "As declared in the incident's own settings."
      return
    }
    guard let firstSign, let data else {
      span = nil
      rule = "No period: nothing in the materials left its usual level."
      return
    }
    if let normal = HistoryFinder.returnToNormal(in: history, after: firstSign.time) {
      span = Span(start: firstSign.time, end: normal.span.start)
      rule =
        "From the first sign until the service was back to normal for people, for an hour or to the "
        + "end of the data."
    } else {
      span = Span(start: firstSign.time, end: data.end)
      rule = "From the first sign to the end of the data, as no return to normal is established."
    }
  }
}
