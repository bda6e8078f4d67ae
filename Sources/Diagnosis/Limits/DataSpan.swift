internal import Records

/// The first and the last time that any record speaks of.
enum DataSpan {
  /// `nil` when nothing has a time. The last instant itself lies inside.
  static func span(of evidence: Evidence) -> Span? {
    var first: Timestamp?
    var last: Timestamp?
    func take(_ time: Timestamp?) {
      guard let time else { return }
      first = first.map { min($0, time) } ?? time
      last = last.map { max($0, time) } ?? time
    }
    for series in evidence.series {
      for sample in series.samples { take(sample.time) }
    }
    for operation in evidence.operations {
      for event in operation.exemplars { take(event.time) }
      take(operation.buckets.first?.start)
      take(operation.buckets.last?.start)
    }
    evidence.alerts.forEach { take($0.time) }
    evidence.tickets.forEach { take($0.time) }
    evidence.posts.forEach { take($0.time) }
    evidence.changes.forEach { take($0.time) }
    evidence.notes.forEach { take($0.time) }
    guard let first, let last else { return nil }
    return Span(start: first, end: last.later(bySeconds: 1))
  }
}
