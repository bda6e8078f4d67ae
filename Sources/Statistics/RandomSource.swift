/// A repeatable source of random numbers: xoshiro256** (D. Blackman and S. Vigna, "Scrambled Linear
/// Pseudorandom Number Generators", ACM TOMS 47(4), 2021), its state filled by SplitMix64
/// (G. Steele, D. Lea and C. Flood, OOPSLA 2014). The same seed gives the same numbers everywhere.
package struct RandomSource: RandomNumberGenerator, Sendable {
  private var first: UInt64
  private var second: UInt64
  private var third: UInt64
  private var fourth: UInt64

  /// A source whose four state words are the first four SplitMix64 outputs after `seed`.
  package init(seed: UInt64) {
    var mixer = SplitMix(state: seed)
    self.init(state: (mixer.next(), mixer.next(), mixer.next(), mixer.next()))
  }

  /// A source in a given state; the all-zero state, which would only ever give zero, is replaced.
  package init(state: (UInt64, UInt64, UInt64, UInt64)) {
    (first, second, third, fourth) = state
    if first | second | third | fourth == 0 { first = 1 }
  }

  /// The next 64 random bits.
  package mutating func next() -> UInt64 {
    let scrambled = (second &* 5).rotatedLeft(by: 7) &* 9
    let shifted = second << 17
    third ^= first
    fourth ^= second
    second ^= third
    first ^= fourth
    third ^= shifted
    fourth = fourth.rotatedLeft(by: 45)
    return scrambled
  }
}

/// The generator that fills other generators' states, and a good mixer of a counter into bits.
package struct SplitMix: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A mixer that starts at `state`; neighbouring states give unrelated outputs.
  package init(state: UInt64) {
    self.state = state
  }

  /// The next 64 mixed bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension UInt64 {
  fileprivate func rotatedLeft(by places: UInt64) -> UInt64 {
    (self << places) | (self >> (64 - places))
  }
}
