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

  private struct Piece {
    let span: Span
    let state: ServiceSpan.State
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
      pieces = samples.indices.compactMap { index in
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
    }
  }
}
