internal import Charts
internal import Diagnosis
internal import Records

/// The stretch of time that a review's charts show: the incident with a margin before and after it,
/// as far as there is data.
struct ReviewWindow {
  let span: Span?

  init(_ review: Review) {
    let data = Self.dataSpan(of: review)
    guard let period = review.period else {
      span = data
      return
    }
    // A quarter of the incident shows what was usual, and half an hour is the least that does.
    let margin = max(period.seconds / 4, 1_800)
    let start = period.start.adding(seconds: -margin)
    let end = period.end.adding(seconds: margin)
    let wide = Span(
      start: max(start, min(data?.start ?? period.start, period.start)),
      end: min(end, max(data?.end ?? period.end, period.end)))
    span = wide.seconds > 0 ? wide : nil
  }

  var axis: TimeAxis? { span.map(Self.axis) }

  /// An axis over a stretch of time, in UK local time.
  static func axis(over span: Span) -> TimeAxis {
    TimeAxis(
      start: Int(span.start.seconds), end: Int(span.end.seconds), offsets: offsets(span))
  }

  private static func dataSpan(of review: Review) -> Span? {
    var times =
      review.timeline.map(\.time)
      + review.history.spans.flatMap {
        [$0.span.start, $0.span.end]
      }
    for signal in review.signals {
      times += [signal.samples.first, signal.samples.last].compactMap { $0?.time }
    }
    times += (review.impact.tickets + review.impact.posts).map(\.time)
    guard let first = times.min(), let last = times.max(), first < last else { return nil }
    return Span(start: first, end: last)
  }

  /// UK clocks change at 1am UTC only, so one look a day finds each change.
  private static func offsets(_ span: Span) -> [TimeAxis.Offset] {
    var current = UKTime.secondsEast(at: span.start)
    var offsets = [TimeAxis.Offset(from: Int(span.start.seconds), seconds: current)]
    let firstDay = floorDivide(span.start.seconds, 86_400)
    let lastDay = min(floorDivide(span.end.seconds, 86_400), firstDay + 36_525)
    for day in firstDay...max(firstDay, lastDay) {
      let change = Timestamp(seconds: day * 86_400 + 3_600)
      let next = UKTime.secondsEast(at: change)
      if change >= span.start, change <= span.end, next != current {
        offsets.append(TimeAxis.Offset(from: Int(change.seconds), seconds: next))
        current = next
      }
    }
    return offsets
  }
}
