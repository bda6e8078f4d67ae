package import Records

/// What a statement stands on: lines of files, and the calculation over them when the value is not
/// written in any one line.
package struct Basis: Hashable, Sendable {
  /// In file order; a calculation over many lines names the first, the last and the decisive ones.
  package var lines: [SourceLine]
  /// One sentence: "Median of the 12 samples before 9am". Empty when the line says it itself.
  package var calculation: String

  package init(lines: [SourceLine] = [], calculation: String = "") {
    self.lines = lines
    self.calculation = calculation
  }
}

/// A number and what it stands on.
package struct Figure: Hashable, Sendable {
  package var value: Double
  package var unit: MeasureUnit
  package var basis: Basis

  package init(_ value: Double, _ unit: MeasureUnit, basis: Basis) {
    self.value = value
    self.unit = unit
    self.basis = basis
  }
}

/// An instant that matters, in plain words.
package struct Moment: Hashable, Sendable {
  package var time: Timestamp
  /// A sentence part a citizen understands: "one search took 1.9 seconds, 11 times the usual".
  package var words: String
  /// How far the true instant may lie before `time`, in seconds: the resolution of the source.
  package var uncertaintySeconds: Double
  package var basis: Basis

  package init(time: Timestamp, words: String, uncertaintySeconds: Double = 0, basis: Basis) {
    self.time = time
    self.words = words
    self.uncertaintySeconds = uncertaintySeconds
    self.basis = basis
  }
}
