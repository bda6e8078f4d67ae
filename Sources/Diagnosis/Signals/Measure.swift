internal import Records

/// A signal in the making, with what the judging needs beside it.
struct Measure: Sendable {
  enum Shape: Hashable, Sendable {
    /// Readings at a step.
    case sampled
    /// One sample for each request, statement or message: judged by how often it is slow.
    case events
  }

  var signal: Signal
  let shape: Shape
  /// The file it comes from.
  let file: FileID
  /// A limit written in the log lines themselves, in the signal's unit.
  var statedLimit: Double?
  /// "one search": for sentences about a single event.
  let one: String

  init(
    signal: Signal, shape: Shape, file: FileID, statedLimit: Double? = nil, one: String = ""
  ) {
    self.signal = signal
    self.shape = shape
    self.file = file
    self.statedLimit = statedLimit
    self.one = one
  }
}
