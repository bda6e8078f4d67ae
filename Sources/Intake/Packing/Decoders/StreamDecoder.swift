/// Unpacks one kind of packing piece by piece, in memory that does not grow with the data.
protocol StreamDecoder: AnyObject {
  /// Unpacks some of `input[range]` into `output`, from its start.
  func step(_ input: [UInt8], _ range: Range<Int>, _ output: inout [UInt8]) -> DecoderStep

  /// Makes ready for another member behind the one that ended; `false` when that is not possible.
  func restart() -> Bool
}

/// What one step of a decoder did.
struct DecoderStep {
  enum State {
    /// More input or more room is wanted.
    case open
    /// The member is whole; what follows is another one.
    case ended
    case broken
    case tooMuchMemory
  }

  let state: State
  /// Bytes of input used.
  let taken: Int
  /// Bytes of output made.
  let made: Int
}

/// What a decoder may take for itself: a head can ask for any amount.
let decoderMemoryLimit: UInt64 = 256 << 20
