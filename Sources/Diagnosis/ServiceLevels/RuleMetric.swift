package import Records

/// A measure under the name that monitoring systems know it by.
package struct RuleMetric: Sendable {
  /// Lower case letters, digits and underscores: `db_connections_waiting`. Unique within the review.
  package let name: String
  /// In plain words.
  package let title: String
  package let unit: MeasureUnit
  package let kind: Signal.Kind
  package let layer: Signal.Layer
  let origin: Origin
  /// Ascending.
  package let samples: [Sample]
  package let stepSeconds: Int
  /// How it is made, one sentence.
  package let note: String
  package let minutes: MinuteSeries
  package let basis: Basis

  /// What it is made from, so that it can be made again from other days.
  enum Origin: Hashable, Sendable {
    /// The signal of this id, as it was read.
    case reading(String)
    /// Events of the signal of this id, counted by the minute: all, or those above the limit.
    case events(String, above: Double?)
    /// Failures of the operation of this name, counted by the minute.
    case failures(String)
    /// The signal of this id as a share of a pool of this size.
    case poolUse(String, size: Int)
  }

  /// The id of the signal that it is as read; `nil` when it is made from others.
  package var signal: String? {
    if case .reading(let id) = origin { return id }
    return nil
  }

  init(
    name: String, title: String, unit: MeasureUnit, kind: Signal.Kind, layer: Signal.Layer,
    origin: Origin, samples: [Sample], stepSeconds: Int, note: String, span: Span,
    basis: Basis? = nil
  ) {
    self.name = Self.machineName(name)
    self.title = title
    self.unit = unit
    self.kind = kind
    self.layer = layer
    self.origin = origin
    self.samples = samples
    self.stepSeconds = stepSeconds
    self.note = note
    minutes = MinuteSeries(samples: samples, stepSeconds: stepSeconds, span: span)
    self.basis =
      basis
      ?? Basis(
        lines: [samples.first?.line, samples.last?.line].compactMap(\.self), calculation: note)
  }

  init(_ signal: Signal, span: Span) {
    self.init(
      name: signal.id, title: signal.title, unit: signal.unit, kind: signal.kind,
      layer: signal.layer, origin: .reading(signal.id), samples: signal.samples,
      stepSeconds: signal.stepSeconds ?? 60, note: "As the materials give it", span: span)
  }

  /// The same count by the minute with other readings.
  func counting(_ samples: [Sample], _ span: Span) -> RuleMetric {
    RuleMetric(
      name: name, title: title, unit: unit, kind: kind, layer: layer, origin: origin,
      samples: samples, stepSeconds: stepSeconds, note: note, span: span)
  }

  /// A name that every monitoring system takes: `search-response-time` gives `search_response_time`.
  package static func machineName(_ text: String) -> String {
    var name = ""
    for scalar in text.unicodeScalars.prefix(120) {
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9") ~= scalar)
      if isPlain {
        name.unicodeScalars.append(scalar)
      } else if !name.hasSuffix("_") {
        name += "_"
      }
    }
    while name.hasSuffix("_") { name.removeLast() }
    name = name.lowercased()
    guard let first = name.unicodeScalars.first else { return "measure" }
    return ("0"..."9") ~= first ? "_" + name : name
  }
}
