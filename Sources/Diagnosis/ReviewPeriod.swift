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
    let last = history.spans.last
    if let last, last.state == .normal, last.span.start > firstSign.time {
      span = Span(start: firstSign.time, end: last.span.start)
      rule = "From the first sign to the last return of the service to normal for people."
    } else {
      span = Span(start: firstSign.time, end: data.end)
      rule = "From the first sign to the end of the data, as no return to normal is established."
    }
  }
}
