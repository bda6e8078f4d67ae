package import Records

/// A measure over time, typed and judged: what it was when calm, when it moved, how far it went.
package struct Signal: Sendable {
  package enum Kind: String, Hashable, Sendable {
    case latency, traffic, errors, saturation, business, other
  }

  /// From the citizen's side inwards.
  package enum Layer: String, Hashable, Sendable, CaseIterable {
    case citizen, client, edge, application, cache, pool, database, host, dependency
  }

  package enum Polarity: String, Hashable, Sendable { case higherIsWorse, lowerIsWorse, neither }

  /// Lower case letters, digits and hyphens; unique within the review and stable between builds.
  package var id: String
  /// In plain words, sentence case: "Database connections waiting".
  package var title: String
  /// As the material names it, with its file's own spelling.
  package var name: String
  package var kind: Kind
  package var layer: Layer
  package var polarity: Polarity
  package var unit: MeasureUnit
  package var samples: [Sample]
  package var stepSeconds: Int?
  package var thresholds: [Threshold]
  /// `nil` when there are too few calm samples to say what is usual.
  package var baseline: Baseline?
  /// When it left its baseline and stayed away; `nil` when it never did.
  package var onset: Moment?
  /// The sample furthest on the bad side; `nil` without samples or polarity.
  package var peak: Sample?
  /// When it came back to its baseline and stayed; `nil` when it did not within the data.
  package var recovery: Moment?
  /// Sentences the reader should know: "constant from 11:00 to 12:15: the meter is at its limit".
  package var notes: [String]

  package init(
    id: String, title: String, name: String, kind: Kind, layer: Layer, polarity: Polarity,
    unit: MeasureUnit, samples: [Sample], stepSeconds: Int?, thresholds: [Threshold] = [],
    baseline: Baseline? = nil, onset: Moment? = nil, peak: Sample? = nil, recovery: Moment? = nil,
    notes: [String] = []
  ) {
    self.id = id
    self.title = title
    self.name = name
    self.kind = kind
    self.layer = layer
    self.polarity = polarity
    self.unit = unit
    self.samples = samples
    self.stepSeconds = stepSeconds
    self.thresholds = thresholds
    self.baseline = baseline
    self.onset = onset
    self.peak = peak
    self.recovery = recovery
    self.notes = notes
  }
}

/// What a measure does when nothing is wrong.
package struct Baseline: Hashable, Sendable {
  package var median: Double
  /// Robust standard deviation in the measure's unit: 1.4826 times the median absolute deviation.
  package var spread: Double
  package var span: Span
  package var sampleCount: Int
  /// Limits of the baseline in words: "one hour only, and rising"; empty when there are none.
  package var caveat: String
  package var basis: Basis

  package init(
    median: Double, spread: Double, span: Span, sampleCount: Int, caveat: String, basis: Basis
  ) {
    self.median = median
    self.spread = spread
    self.span = span
    self.sampleCount = sampleCount
    self.caveat = caveat
    self.basis = basis
  }
}
