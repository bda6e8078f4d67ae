internal import Charts
internal import Diagnosis
internal import Records

/// One measure over time, with where it moved and how far it went.
struct SignalPicture {
  /// A table longer than this is summed up by stretches of time; the download has every reading.
  private static let shownReadings = 36

  let slots: Slots

  /// `nil` without readings in the time that charts show.
  init?(_ signal: Signal, _ dossier: Dossier) {
    guard let axis = dossier.axis else { return nil }
    let samples = signal.samples.filter {
      $0.time.seconds >= Int64(axis.start) && $0.time.seconds <= Int64(axis.end)
    }
    guard samples.contains(where: { $0.value != nil }) else { return nil }
    let measure = Measure(signal)
    let words = ChartWords(
      finding: Self.finding(signal),
      subtitle: dossier.subtitle(measure.title), description: Self.description(signal, samples),
      source: dossier.files(of: [samples[0].line]),
      tableCaption: "Data for: \(signal.title)")
    var marks: [TimeMark] = []
    if let onset = signal.onset {
      marks.append(TimeMark(time: Int(onset.time.seconds), label: "First moved"))
    }
    let thresholds = Self.thresholds(signal)
    let line = LineChart.Series(
      name: "",
      points: samples.map { .init(time: Int($0.time.seconds), value: $0.value) })
    guard
      let chart = try? LineChart(
        words: words, axis: axis, measure: measure, series: [line], thresholds: thresholds,
        bands: dossier.bands, marks: marks,
        summary: Self.summary(samples, signal, axis, measure, words))
    else { return nil }
    slots = dossier.slots(chart, id: "chart-signal-\(signal.id)", basis: signal.basis)
  }

  static func finding(_ signal: Signal) -> String {
    guard let onset = signal.onset else {
      return "\(signal.title) stayed within its usual range"
    }
    let time = UKWords.time(onset.time)
    guard let peak = signal.peak?.value else { return "\(signal.title) moved at \(time)" }
    let far = FigureWords.figure(peak, signal.unit)
    guard let median = signal.baseline?.median else {
      return "\(signal.title) moved at \(time) and went as far as \(far)"
    }
    return
      "\(signal.title) moved at \(time), from \(FigureWords.figure(median, signal.unit)) to \(far)"
  }

  private static func description(_ signal: Signal, _ samples: [Sample]) -> String {
    var sentences: [String] = []
    if let baseline = signal.baseline {
      let count = UKWords.counted(baseline.sampleCount, "calm reading")
      sentences.append(
        "Usual was \(FigureWords.figure(baseline.median, signal.unit)), the median of \(count).")
      if !baseline.caveat.isEmpty { sentences.append(baseline.caveat.capitalisedFirst.asSentence) }
    } else {
      sentences.append("There are too few calm readings to say what was usual.")
    }
    if let onset = signal.onset {
      sentences.append(
        "It left its usual range at \(UKWords.time(onset.time)): \(onset.words.withoutFullStop).")
    }
    if let peak = signal.peak, let value = peak.value {
      sentences.append(
        "The furthest reading was \(FigureWords.figure(value, signal.unit)) at \(UKWords.time(peak.time))."
      )
    }
    if let recovery = signal.recovery {
      sentences.append("It was back at \(UKWords.time(recovery.time)).")
    } else if signal.onset != nil {
      sentences.append("It did not come back within the data.")
    }
    let gaps = samples.filter { $0.value == nil }.count
    if gaps > 0 {
      sentences.append("\(UKWords.counted(gaps, "reading is", plural: "readings are")) missing.")
    }
    return sentences.joined(separator: " ")
  }

  private static func thresholds(_ signal: Signal) -> [LineChart.Threshold] {
    signal.thresholds.prefix(4).map {
      .init(
        label:
          "\($0.level == .warning ? "Warning" : "Critical") limit \(FigureWords.figure($0.value, signal.unit))",
        value: $0.value)
    }
  }

  /// Lowest and highest reading of each stretch; `nil` when every reading can be shown.
  private static func summary(
    _ samples: [Sample], _ signal: Signal, _ axis: TimeAxis, _ measure: Measure,
    _ words: ChartWords
  ) -> DataTable? {
    guard samples.count > shownReadings else { return nil }
    let step = TimeBuckets.step(axis, most: 24)
    let alone = samples.indices.filter { place in
      samples[place].value != nil && (place == 0 || samples[place - 1].value == nil)
        && (place + 1 == samples.count || samples[place + 1].value == nil)
    }.map { samples[$0] }
    var rows: [[String]] = []
    for start in stride(from: axis.start - axis.start % step, to: axis.end, by: step) {
      let values = samples.filter {
        Int($0.time.seconds) >= start && Int($0.time.seconds) < start + step
      }.compactMap(\.value)
      let decimals = measure.decimals
      rows.append([
        axis.words(from: start, to: start + step),
        values.min().map { FigureWords.number($0, decimals: decimals) } ?? "no data",
        values.max().map { FigureWords.number($0, decimals: decimals) } ?? "no data",
      ])
      // A reading between gaps is drawn by itself, so it stands by itself here too.
      for sample in alone
      where Int(sample.time.seconds) >= start && Int(sample.time.seconds) < start + step {
        guard let value = sample.value, value != values.min(), value != values.max() else {
          continue
        }
        let figure = FigureWords.number(value, decimals: decimals)
        rows.append([UKWords.time(sample.time), figure, figure])
      }
    }
    return DataTable(
      caption: words.tableCaption,
      columns: [
        .init(title: "Time", isNumeric: false),
        .init(title: "Lowest (\(measure.title.continuingSentence))", isNumeric: true),
        .init(title: "Highest (\(measure.title.continuingSentence))", isNumeric: true),
      ], rows: rows)
  }
}

extension Measure {
  /// Axis and figures of a signal, with decimals that fit its size.
  init(_ signal: Signal) {
    let values = signal.samples.compactMap(\.value)
    let largest = values.map(\.magnitude).max() ?? 0
    let isWhole = values.allSatisfy { $0 == $0.rounded() }
    let unit = FigureWords.unitTitle(signal.unit)
    let decimals = isWhole ? 0 : FigureWords.usefulDecimals(largest)
    self.init(
      title: unit.isEmpty || unit == "%" ? signal.title : "\(signal.title) (\(unit))",
      decimals: decimals, prefix: signal.unit == .pounds ? "£" : "",
      suffix: signal.unit == .percent ? "%" : "")
  }
}
