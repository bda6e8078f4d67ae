internal import Histogram
import Records

/// How often each duration came, in the slots of an HdrHistogram (Gil Tene, hdrhistogram.org): twice
/// as many linear steps for each doubling as the precision needs. A flat array, because recording
/// into it costs an addition; it becomes a `Histogram` when everything is read.
struct DurationCounts: Sendable {
  /// Doublings: 2 to the power of this many linear steps, half of them in each octave.
  private let stepBits: Int
  private(set) var counts: [UInt32] = []

  /// Within 1% of the value: 256 steps.
  static let fine = DurationCounts(stepBits: 8)
  /// Within 10%: 32 steps.
  static let coarse = DurationCounts(stepBits: 5)

  /// Durations from here on count as this: 2 to the power of 46 microseconds is two years.
  static let longest = 1 << 46

  private init(stepBits: Int) { self.stepBits = stepBits }

  @inline(__always)
  mutating func add(_ microseconds: Int) {
    let value = UInt64(truncatingIfNeeded: max(0, min(microseconds, Self.longest)))
    let bits = 64 &- (value | (1 &<< UInt64(stepBits) &- 1)).leadingZeroBitCount
    let shift = bits &- stepBits
    let slot = shift &<< (stepBits &- 1) &+ Int(truncatingIfNeeded: value &>> UInt64(shift))
    if slot >= counts.count { grow(to: slot) }
    counts[slot] &+= 1
  }

  @inline(never)
  private mutating func grow(to slot: Int) {
    let half = 1 << (stepBits - 1)
    let length = (slot / half + 1) * half
    counts.reserveCapacity(length)
    counts.append(contentsOf: repeatElement(0, count: length - counts.count))
  }

  mutating func add(_ other: DurationCounts) {
    if counts.isEmpty {
      counts = other.counts
      return
    }
    if other.counts.count > counts.count { grow(to: other.counts.count - 1) }
    for slot in other.counts.indices { counts[slot] &+= other.counts[slot] }
  }

  /// `nil` when nothing was counted.
  var histogram: Histogram<UInt32>? {
    guard let last = counts.lastIndex(where: { $0 > 0 }) else { return nil }
    // Made in its final size: growing it step by step costs more than reading the log does.
    var made = Histogram<UInt32>(
      highestTrackableValue: UInt64(max(2, lowestValue(of: last))),
      numberOfSignificantValueDigits: stepBits == 8 ? .two : .one)
    made.autoResize = true
    for (slot, count) in counts.enumerated() where count > 0 {
      made.record(UInt64(lowestValue(of: slot)), count: count)
    }
    return made
  }

  private func lowestValue(of slot: Int) -> Int {
    guard slot >= 1 << stepBits else { return slot }
    let shift = slot >> (stepBits - 1) - 1
    return (slot - shift << (stepBits - 1)) << shift
  }
}
