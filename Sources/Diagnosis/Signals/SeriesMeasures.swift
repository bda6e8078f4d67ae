internal import Records

/// Every series of the materials as a measure.
enum SeriesMeasures {
  static func all(in evidence: Evidence) -> [Measure] {
    evidence.series.map { series in
      let words = SignalVocabulary(name: series.name, path: series.path, unit: series.unit)
      let title = SignalTitle.words(name: series.name, path: series.path, unit: series.unit)
      let stated = evidence.profile.thresholds[series.name] ?? []
      // Readings are promised in order; a file that breaks the promise must not break the review.
      let samples =
        isAscending(series.samples)
        ? series.samples : series.samples.sorted { ($0.time, $0.line) < ($1.time, $1.line) }
      let signal = Signal(
        id: slug(series.path.joined(separator: " ") + " " + series.name), title: title,
        name: series.fullName, kind: words.kind, layer: words.layer, polarity: words.polarity,
        unit: series.unit, samples: samples, stepSeconds: series.stepSeconds,
        thresholds: stated.isEmpty ? series.thresholds : stated)
      return Measure(signal: signal, shape: .sampled, file: series.file)
    }
  }

  private static func isAscending(_ samples: [Sample]) -> Bool {
    zip(samples, samples.dropFirst()).allSatisfy { $0.time <= $1.time }
  }
}
