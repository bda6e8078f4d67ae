internal import Records

/// Finds how the service was for people, stretch by stretch: the worst state of any citizen measure.
enum HistoryFinder {
  /// A reading speaks for the time to the next one, but not for longer than this many steps.
  private static let longestHold = 3.0

  static func history(from measures: [Signal]) -> ServiceHistory {
    let tracks = measures.compactMap { signal in StateLimits(for: signal).map { Track(signal, $0) }
    }
    guard !tracks.isEmpty else {
      return ServiceHistory(
        spans: [],
        definition: "Nothing in the materials measures how the service was for people.")
    }
    let edges = Set(tracks.flatMap { $0.pieces.flatMap { [$0.span.start, $0.span.end] } }).sorted()
    var cursors = [Int](repeating: 0, count: tracks.count)
    var spans: [ServiceSpan] = []
    for (start, end) in zip(edges, edges.dropFirst()) {
      var worst: (piece: Piece, title: String)?
      for (index, track) in tracks.enumerated() {
        while cursors[index] < track.pieces.count, track.pieces[cursors[index]].span.end <= start {
          cursors[index] += 1
        }
        guard cursors[index] < track.pieces.count else { continue }
        let piece = track.pieces[cursors[index]]
        guard piece.span.contains(start) else { continue }
        if worst.map({ piece.state > $0.piece.state }) ?? true { worst = (piece, track.title) }
      }
      guard let worst else { continue }
      append(worst.piece, worst.title, Span(start: start, end: end), to: &spans)
    }
    return ServiceHistory(spans: spans, definition: definition(tracks))
  }

  private static func append(
    _ piece: Piece, _ title: String, _ span: Span, to spans: inout [ServiceSpan]
  ) {
    if let last = spans.indices.last, spans[last].state == piece.state,
      spans[last].span.end == span.start
    {
      spans[last].span.end = span.end
      if spans[last].basis.lines.last != piece.line { spans[last].basis.lines.append(piece.line) }
    } else {
      let words =
        "\(title): \(PlainNumber.reading(piece.value, piece.unit)) at \(PlainTime.clock(span.start))"
      spans.append(
        ServiceSpan(
          state: piece.state, span: span, basis: Basis(lines: [piece.line], calculation: words)))
    }
  }

  private static func definition(_ tracks: [Track]) -> String {
    let parts = tracks.map { "\($0.title): \($0.limits.words(unit: $0.unit))" }
    return "The worst state of any of these measures counts. " + parts.joined(separator: ". ") + "."
  }

  /// Takes out what is too short to be a state of the service: first a better moment of up to 2 minutes
  /// inside a worse stretch, then a worse stretch of under 5 minutes. A single reading of a measure
  /// with a longer step is no such moment: it speaks for its whole step.
  private static func steady(_ pieces: inout [Piece]) {
    for level in ServiceSpan.State.allCases.reversed() where level > .normal {
      for run in runs(in: pieces, where: { $0.state < level })
      where run.lowerBound > 0 && run.upperBound < pieces.count
        && length(of: pieces[run]) <= longestRespite
      {
        for index in run { pieces[index].state = level }
      }
      let better = ServiceSpan.State(rawValue: level.rawValue - 1) ?? .normal
      for run in runs(in: pieces, where: { $0.state >= level })
      where length(of: pieces[run]) < shortestHarm {
        for index in run { pieces[index].state = better }
      }
    }
  }

  private static let longestRespite = 120.0
  private static let shortestHarm = 300.0

  private static func length(of pieces: ArraySlice<Piece>) -> Double {
    guard let first = pieces.first, let last = pieces.last else { return 0 }
    return last.span.end.seconds(since: first.span.start)
  }

  private static func runs(in pieces: [Piece], where fits: (Piece) -> Bool) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    for index in pieces.indices {
      if fits(pieces[index]) {
        start = start ?? index
      } else if let first = start {
        found.append(first..<index)
        start = nil
      }
    }
    if let first = start { found.append(first..<pieces.count) }
    return found
  }

  /// The return to normal after the worst of it: the first normal stretch that lasted an hour or to the
  /// end of the data; `nil` when there is none or people were never affected.
  static func returnToNormal(in history: ServiceHistory, after time: Timestamp) -> ServiceSpan? {
    let spans = history.spans.filter { $0.span.end > time }
    guard let worst = spans.map(\.state).max(), worst > .normal,
      let last = spans.lastIndex(where: { $0.state == worst })
    else { return nil }
    return spans[last...].first {
      $0.state == .normal && ($0.span.seconds >= 3_600 || $0 == spans.last)
    }
  }

  private struct Piece {
    let span: Span
    var state: ServiceSpan.State
    let value: Double
    let unit: MeasureUnit
    let line: SourceLine
  }

  private struct Track {
    let title: String
    let unit: MeasureUnit
    let limits: StateLimits
    let pieces: [Piece]

    init(_ signal: Signal, _ limits: StateLimits) {
      title = signal.title
      unit = signal.unit
      self.limits = limits
      let samples = signal.samples
      let step = Double(signal.stepSeconds ?? 60)
      var pieces = samples.indices.compactMap { index -> Piece? in
        guard let value = samples[index].value, value.isFinite else { return nil }
        let start = samples[index].time
        let hold = start.later(bySeconds: step * HistoryFinder.longestHold)
        let next = samples.indices.contains(index + 1) ? samples[index + 1].time : nil
        let end = next.map { min($0, hold) } ?? start.later(bySeconds: step)
        guard end > start else { return nil }
        return Piece(
          span: Span(start: start, end: end), state: limits.state(at: value), value: value,
          unit: signal.unit, line: samples[index].line)
      }
      HistoryFinder.steady(&pieces)
      self.pieces = pieces
    }
  }
}
