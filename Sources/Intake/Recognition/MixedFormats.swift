import Records

/// Recognises files that hold lines of two or three formats.
enum MixedFormats {
  /// Lines of a format that are fewer are strays.
  static let leastLines = 5
  static let leastShare = 0.05
  private static let mostFormats = 3
  /// A file of which one format understands more is of that format.
  private static let wholeShare = 0.95
  /// Below this the parts together do not explain the file.
  static let leastTogether = 0.9
  /// Nor where they leave so many lines unread, with a time or without.
  private static let leastShown = 0.6
  /// A first part that is smaller is none.
  private static let leastFirst = 0.2

  struct Part {
    let format: MaterialFormat
    let lines: any LineFormat
    let sample: FileSample
    let count: Int
  }

  /// - Parameters:
  ///   - fits: of every format with a name.
  ///   - best: the best of them, if one fits well enough alone.
  static func find(
    in sample: FileSample, _ fits: [(MaterialFormat, MaterialFormat.Fit)],
    best: (format: MaterialFormat, fit: MaterialFormat.Fit)?
  ) -> (format: MaterialFormat, fit: MaterialFormat.Fit)? {
    if let started = findStarted(in: sample, fits.map(\.0)) { return started }
    // What is read whole is not a file of lines.
    if let best, best.format.lines == nil { return nil }
    let lines = sample.lines.filter {
      !TraceLines.isContinuation($0.span.extracting(0..<min($0.count, joinProbeBytes)))
    }
    guard lines.count >= 2 * leastLines, let first = first(sample, lines, fits) else { return nil }
    guard Double(first.count) < wholeShare * Double(lines.count) else { return nil }
    var parts = [first]
    let others = lines.filter { !isUnderstood($0, by: first.lines) }
    // Lines without a time are the rest of a record that spreads over several, whatever its format.
    var rest = others.filter(hasTime)
    let strays = others.count - rest.count
    while parts.count < mostFormats, rest.count >= leastLines,
      Double(rest.count) >= leastShare * Double(lines.count),
      let next = next(sample.only(rest), fits.map(\.0))
    {
      parts.append(next)
      rest = rest.filter { !isUnderstood($0, by: next.lines) }
    }
    let understood = Double(lines.count - strays - rest.count)
    let share = understood / Double(lines.count)
    guard parts.count > 1, share >= leastShown,
      understood / Double(lines.count - strays) >= leastTogether,
      share * 0.96 > best?.fit.score ?? 0
    else { return nil }
    return joined(parts, share: share, of: lines.count)
  }

  /// The format of most lines.
  private static func first(
    _ sample: FileSample, _ lines: [[UInt8]], _ fits: [(MaterialFormat, MaterialFormat.Fit)]
  ) -> Part? {
    let most = fits.filter { $0.0.lines != nil && $0.1.score >= leastFirst }.max {
      $0.1.score < $1.1.score
    }
    guard let most, let reader = most.0.lines?(sample, .assumedUTC) else { return nil }
    let own = lines.filter { isUnderstood($0, by: reader) }
    guard own.count >= leastLines else { return nil }
    return Part(format: most.0, lines: reader, sample: sample.only(own), count: own.count)
  }

  /// The format of most of the lines that are left, by name or else by learning.
  static func next(_ rest: FileSample, _ named: [MaterialFormat]) -> Part? {
    var best: (format: MaterialFormat, score: Double)?
    for format in named + [MaterialFormat.learnedLog] where format.lines != nil {
      if best != nil, format.mostScore < 1 { continue }
      let score = format.fit(rest).score
      if score >= MaterialFormat.leastScore, score > best?.score ?? 0 { best = (format, score) }
    }
    guard let best, let reader = best.format.lines?(rest, .assumedUTC) else { return nil }
    let own = rest.lines.filter { isUnderstood($0, by: reader) }
    guard own.count >= leastLines else { return nil }
    return Part(format: best.format, lines: reader, sample: rest.only(own), count: own.count)
  }

  private static func hasTime(_ line: [UInt8]) -> Bool {
    TimeForm.allCases.contains { form in
      var reader = FreeTime(form, zone: .assumedUTC)
      return TimeFinder.place(in: line.span, &reader) != nil
    }
  }

  private static func isUnderstood(_ line: [UInt8], by format: any LineFormat) -> Bool {
    var own = format
    var fields = LineFields()
    guard let fault = own.read(line.span, into: &fields) else { return true }
    return fault.isHeading
  }

  private static func joined(
    _ parts: [Part], share: Double, of lines: Int
  ) -> (format: MaterialFormat, fit: MaterialFormat.Fit) {
    let shares = parts.map { "\($0.count * 100 / lines) % \($0.format.name)" }
    let format = MaterialFormat(
      name: parts.map(\.format.name).joined(separator: " and "), kind: parts[0].format.kind,
      samples: [], fit: { _ in .none },
      reading: .log { file, sample, zone throws(ReadFault) in
        // Each reader learns from its own lines only.
        let format = MixedLog<TraceLines>(parts.compactMap { $0.format.lines?($0.sample, zone) })
        return try LogReading.read(file, as: format, sample: sample)
      }, lacksDates: parts.contains { $0.sample.lacksDates })
    return (
      format,
      MaterialFormat.Fit(
        score: share * 0.96,
        reason: "Lines of several formats, of the sampled ones: "
          + shares.joined(separator: ", ") + ".")
    )
  }
}
