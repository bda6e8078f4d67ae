internal import Records

/// What a reader should know about the readings themselves.
enum ReadingNotes {
  /// One sentence for each run of blanks, at most three.
  static func gaps(in signal: Signal) -> [String] {
    var notes: [String] = []
    var start: Sample?
    var last: Sample?
    for sample in signal.samples {
      if sample.value == nil {
        if start == nil { start = sample }
        last = sample
      } else if let first = start, let end = last {
        notes.append(sentence(first, end))
        start = nil
      }
    }
    if let first = start, let end = last { notes.append(sentence(first, end)) }
    return Array(notes.prefix(3))
  }

  private static func sentence(_ first: Sample, _ last: Sample) -> String {
    first.time == last.time
      ? "No reading at \(PlainTime.clock(first.time))."
      : "No readings from \(PlainTime.range(Span(start: first.time, end: last.time)))."
  }
}
