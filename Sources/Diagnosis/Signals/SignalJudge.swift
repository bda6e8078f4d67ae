internal import Records
internal import Statistics

/// Says of each measure what was usual, when it moved, how far it went and when it came back.
struct SignalJudge: Sendable {
  private let calm: CalmStretch?
  private let traffic: TrafficLevel?
  private let healthy: HealthyDays?

  /// A measure has moved when this many of 4 readings in a row are unusual, the first among them.
  private static let needed = 3
  private static let window = 4
  private static let fewestForHalf = 24
  private static let longRun = 6
  /// A share is rounded, so that one failure may read as a little more.
  private static let fewestFailures = 1.5

  /// What is usual is learnt from the calm, and from `healthy` where the calm has too few readings
  /// or nothing says when it ended.
  init(calm: CalmStretch?, traffic: TrafficLevel?, healthy: HealthyDays? = nil) {
    self.calm = calm
    self.traffic = traffic
    self.healthy = healthy
  }

  func judged(_ measure: Measure) -> Signal {
    var signal = measure.signal
    signal.peak = Self.peak(of: signal)
    switch measure.shape {
    case .events: judgeEvents(&signal, measure)
    case .sampled: judgeReadings(&signal)
    }
    return signal
  }

  // MARK: Single events

  private func judgeEvents(_ signal: inout Signal, _ measure: Measure) {
    guard let run = SlowRun(in: signal.samples, statedLimit: measure.statedLimit) else { return }
    let value = run.first.value ?? 0
    let took = PlainNumber.reading(value, signal.unit)
    let compared =
      run.limitIsStated
      ? "beyond the limit of \(PlainNumber.reading(run.limit, signal.unit)) that the log states"
      : "\(PlainNumber.times(value / max(run.usual, 0.001))) the usual "
        + PlainNumber.reading(run.usual, signal.unit)
    signal.onset = Moment(
      time: run.first.time, words: "\(measure.one) took \(took), \(compared)",
      uncertaintySeconds: run.first.time.microseconds % 1_000_000 == 0 ? 1 : 0,
      basis: Basis(
        lines: run.deciding.map(\.line),
        calculation:
          "The first slow one of at least 3 among 5 in a row within an hour; slow is over "
          + PlainNumber.reading(run.limit, signal.unit)))
    let lastSlow = signal.samples.lastIndex { ($0.value ?? 0) > run.limit }
    if let lastSlow, signal.samples.count - lastSlow > Self.needed {
      let back = signal.samples[lastSlow + 1]
      signal.recovery = Moment(
        time: back.time, words: "no slow ones from here on",
        basis: Basis(lines: [signal.samples[lastSlow].line, back.line]))
    }
  }

  // MARK: Readings at a step

  private func judgeReadings(_ signal: inout Signal) {
    signal.notes = ReadingNotes.gaps(in: signal)
    let window = calmWindow(of: signal)
    let own = window.flatMap { Usual(of: signal, window: $0, traffic: traffic) }
    let (usual, calmReadings) = usual(of: signal, own: own, window: window)
    signal.baseline = usual?.baseline
    guard signal.polarity != .neither else { return }
    func isUnusual(_ sample: Sample) -> Bool {
      sample.value.map { value in
        if isSingleFailure(value, at: sample.time, of: signal) { return false }
        if let usual { return usual.isUnusual(value, at: sample.time, traffic: traffic) }
        return Self.isBeyondStatedLimit(value, of: signal)
      } ?? false
    }
    let moved = Self.firstSustained(
      signal.samples.map(isUnusual), samples: signal.samples, calm: calmReadings.map(isUnusual))
    let plateau = usual.flatMap { Plateau(in: signal, beyond: $0, atLeast: Self.longRun) }
    if let plateau { signal.notes.append(plateau.note(unit: signal.unit)) }
    if usual == nil, !signal.samples.isEmpty {
      signal.notes.append(
        "Too few calm readings to say what is usual"
          + (signal.thresholds.isEmpty ? "." : ": judged by the limits that the materials state."))
    }
    let starts = [moved, plateau?.firstIndex].compactMap(\.self)
    guard let start = starts.min() else { return }
    signal.onset = onset(
      of: signal, at: start, usual: usual, isPlateau: moved.map { $0 > start } ?? true)
    recover(&signal, from: start, usual: usual, plateau: plateau)
  }

  /// Whether hardly more than one failed request stands behind a share of failures: with little traffic
  /// that is a share of some per cent, and no trend.
  private func isSingleFailure(_ value: Double, at time: Timestamp, of signal: Signal) -> Bool {
    guard signal.kind == .errors, let step = signal.stepSeconds, step <= 300,
      let events = traffic?.events(at: time, inSeconds: Double(step))
    else { return false }
    switch signal.unit {
    case .percent: return value / 100 * events < Self.fewestFailures
    case .ratio: return value * events < Self.fewestFailures
    default: return false
    }
  }

  /// What is usual for a signal, with the readings that it was learnt from.
  private func usual(
    of signal: Signal, own: Usual?, window: Span?
  ) -> (Usual?, [Sample]) {
    let days = healthy?.thinned(signal.id)
    // Where nothing says when the calm ended, days that were well say more than these hours.
    if let own, days == nil || calm?.endedBy != nil {
      return (own, signal.samples.filter { window?.contains($0.time) == true && $0.value != nil })
    }
    guard let days, let healthy else { return (nil, []) }
    let whole = Span(start: healthy.span.start, end: healthy.span.end.adding(seconds: 1))
    // The traffic of those days is another one: what follows it cannot be carried over.
    guard let usual = Usual(of: days, window: whole, traffic: nil, origin: "healthy days") else {
      return (nil, [])
    }
    return (usual, days.samples.filter { $0.value != nil })
  }

  private func onset(of signal: Signal, at start: Int, usual: Usual?, isPlateau: Bool) -> Moment {
    let sample = signal.samples[start]
    let value = sample.value ?? 0
    let reading = PlainNumber.reading(value, signal.unit)
    let title = Phrases.inline(signal.title)
    let words =
      if isPlateau {
        "\(title) at \(reading), and held there"
      } else if let usual {
        "\(title) at \(reading), against the usual "
          + PlainNumber.reading(usual.baseline.median, signal.unit)
      } else {
        "\(title) at \(reading), past a limit that the materials state"
      }
    let rule =
      isPlateau
      ? "At least \(Self.longRun) equal readings in a row, beyond every calm one"
      : "At least \(Self.needed) of \(Self.window) readings in a row, this one first, "
        + (usual?.rule ?? "beyond the stated limit")
    let end = min(start + Self.window, signal.samples.count)
    return Moment(
      time: sample.time, words: words, uncertaintySeconds: Double(signal.stepSeconds ?? 0),
      basis: Basis(lines: signal.samples[start..<end].map(\.line), calculation: rule))
  }

  private func recover(
    _ signal: inout Signal, from start: Int, usual: Usual?, plateau: Plateau?
  ) {
    let level = usual == nil ? "within its stated limit" : "at its usual level"
    let isOut = signal.samples.map { sample in
      guard let value = sample.value else { return false }
      guard let usual else { return Self.isBeyondStatedLimit(value, of: signal) }
      return usual.isOutsideBand(value) || plateau?.isBeyondCalm(value) == true
    }
    let last = isOut.indices.last { i in
      i >= start && isOut[i] && (i == start || isOut[i - 1] || (i >= 2 && isOut[i - 2]))
    }
    guard let last else { return }
    let after = signal.samples[(last + 1)...].filter { $0.value != nil }
    guard after.count >= Self.needed, let back = after.first else {
      if let end = signal.samples.last(where: { $0.value != nil }) {
        let reading = PlainNumber.reading(end.value ?? 0, signal.unit)
        signal.notes.append(
          after.isEmpty
            ? "Not back \(level) by \(PlainTime.clock(end.time)): last reading \(reading)."
            : "Back \(level) in its last reading or two, \(reading) at "
              + "\(PlainTime.clock(end.time)): too few to say that it stayed there.")
      }
      return
    }
    signal.recovery = Moment(
      time: back.time,
      words: "back \(level): \(Phrases.inline(signal.title)) at "
        + PlainNumber.reading(back.value ?? 0, signal.unit),
      uncertaintySeconds: Double(signal.stepSeconds ?? 0),
      basis: Basis(
        lines: after.prefix(Self.needed).map(\.line),
        calculation:
          "The first of at least \(Self.needed) readings back within the usual band, and "
          + "not left again"))
  }

  /// The calm stretch; its first half when that holds enough readings, so that a slow start of the
  /// fault does not become part of what is usual. Where nothing in the materials ended the calm, the
  /// longest initial stretch without a change of level.
  private func calmWindow(of signal: Signal) -> Span? {
    guard let calm else { return nil }
    let inside = signal.samples.filter { calm.span.contains($0.time) && $0.value != nil }
    guard let first = inside.first else { return nil }
    if calm.endedBy != nil {
      guard inside.count >= Self.fewestForHalf else { return calm.span }
      return Span(start: first.time, end: inside[inside.count / 2].time)
    }
    var values = inside.compactMap(\.value)
    while values.count >= Self.fewestForHalf, let change = ChangePoint(in: values),
      change.pValue < 0.01, change.index >= Usual.fewestSamples
    {
      values = Array(values[..<change.index])
    }
    guard values.count < inside.count else { return Span(start: first.time, end: calm.span.end) }
    return Span(start: first.time, end: inside[values.count].time)
  }

  /// How many of how many readings in a row must be unusual, from the least that could be asked.
  private static let demands: [(needed: Int, of: Int)] = [(3, 4), (5, 6), (8, 10), (13, 15)]
  /// Runs that chance alone may be expected to bring about in one measure.
  private static let toleratedByChance = 0.005

  /// The first of so many unusual readings that chance does not bring them about: a measure that is
  /// unusual now and then while all is calm must be so for longer.
  private static func firstSustained(
    _ unusual: [Bool], samples: [Sample], calm: [Bool]
  ) -> Int? {
    let known = unusual.indices.filter { samples[$0].value != nil }
    // Half an unusual reading is added, as none in few says little.
    let share =
      calm.isEmpty ? 0 : (Double(calm.count { $0 }) + 0.5) / Double(calm.count + 1)
    let demand =
      demands.first { demand in
        var chance = Double(choices(demand.needed, of: demand.of)) * Double(known.count)
        for _ in 0..<demand.needed { chance *= share }
        return chance < toleratedByChance
      } ?? demands[demands.count - 1]
    return known.indices.first { place in
      guard unusual[known[place]] else { return false }
      return known[place...].prefix(demand.of).count { unusual[$0] } >= demand.needed
    }.map { known[$0] }
  }

  /// Ways to choose some of a few.
  private static func choices(_ some: Int, of all: Int) -> Int {
    (0..<(all - some)).reduce(1) { $0 * (all - $1) / ($1 + 1) }
  }

  private static func isBeyondStatedLimit(_ value: Double, of signal: Signal) -> Bool {
    signal.thresholds.contains {
      signal.polarity == .lowerIsWorse ? value < $0.value : value > $0.value
    }
  }

  private static func peak(of signal: Signal) -> Sample? {
    let known = signal.samples.filter { $0.value?.isFinite == true }
    switch signal.polarity {
    case .neither: return nil
    // The first of equal ones: `min` and a strict comparison keep the earlier.
    case .higherIsWorse: return known.min { ($0.value ?? 0) > ($1.value ?? 0) }
    case .lowerIsWorse: return known.min { ($0.value ?? 0) < ($1.value ?? 0) }
    }
  }
}
