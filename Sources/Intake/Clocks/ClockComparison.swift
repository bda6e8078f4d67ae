/// How the times of one source stand to those of another for the same pieces of work.
struct ClockComparison: Hashable {
  enum Stamp: Hashable {
    /// Both stamp the same moment, or nothing tells.
    case alike
    /// This source stamps the end of work where the other stamps its start.
    case endAgainstStart
    case startAgainstEnd
  }

  /// Pieces of work seen in both.
  let count: Int
  /// Microseconds that this source is ahead of the other: the median.
  let offset: Int64
  /// Microseconds between the quartiles.
  let spread: Int64
  let stamp: Stamp
  /// Microseconds that the work takes: the median; `nil` when the logs do not say.
  let duration: Int64?
  /// A line of each source about the same piece of work, whose times differ by the offset.
  let example: Example

  struct Example: Hashable {
    let own: Int
    let other: Int
  }

  /// Fewer tell nothing.
  static let leastCount = 10
  /// Differences that vary more are delays of the work and not of clocks.
  static let mostSpread: Int64 = 2_000_000
  /// Clocks that differ less agree.
  static let agreeing: Int64 = 2_000_000

  /// `nil` when the two share no work.
  init?(_ own: Sightings, _ other: Sightings) {
    var plain: [Int64] = []
    var ends: [Int64] = []
    var starts: [Int64] = []
    var durations: [Int64] = []
    var pairs: [(mark: UInt64, difference: Int64, example: Example)] = []
    for (mark, mine) in own.first {
      guard let theirs = other.first[mark] else { continue }
      let difference = mine.time &- theirs.time
      plain.append(difference)
      pairs.append((mark, difference, Example(own: mine.line, other: theirs.line)))
      guard let stated = mine.duration ?? theirs.duration else { continue }
      let duration = Int64(stated)
      durations.append(duration)
      ends.append(difference &- duration)
      starts.append(difference &+ duration)
    }
    guard !plain.isEmpty else { return nil }
    count = plain.count
    let alike = Self.middle(plain)
    duration = durations.isEmpty ? nil : Self.middle(durations).median
    let typical = pairs.min {
      (($0.difference &- alike.median).magnitude, $0.mark)
        < (($1.difference &- alike.median).magnitude, $1.mark)
    }
    example = typical?.example ?? Example(own: 0, other: 0)
    // Durations that are all alike cannot tell what is stamped.
    guard durations.count >= Self.leastCount, durations.count * 10 >= plain.count * 9,
      Self.middle(durations).spread >= 1_000_000
    else {
      (offset, spread, stamp) = (alike.median, alike.spread, .alike)
      return
    }
    let (end, start) = (Self.middle(ends), Self.middle(starts))
    if end.spread < start.spread, end.spread <= alike.spread / 3 {
      (offset, spread, stamp) = (end.median, end.spread, .endAgainstStart)
    } else if start.spread <= alike.spread / 3 {
      (offset, spread, stamp) = (start.median, start.spread, .startAgainstEnd)
    } else {
      (offset, spread, stamp) = (alike.median, alike.spread, .alike)
    }
  }

  var isEnough: Bool { count >= Self.leastCount }
  var isEstablished: Bool { isEnough && spread <= Self.mostSpread }
  var agrees: Bool { isEstablished && offset.magnitude <= Self.agreeing.magnitude }

  /// The offset as that of a time zone in seconds, when it is one: whole quarters of an hour, to two
  /// minutes.
  var zoneSeconds: Int? {
    let quarter: Int64 = 900_000_000
    guard isEstablished, offset.magnitude >= 780_000_000, offset.magnitude <= 54_000_000_000 else {
      return nil
    }
    let quarters = (offset + (offset < 0 ? -quarter / 2 : quarter / 2)) / quarter
    return (offset - quarters * quarter).magnitude <= 120_000_000 ? Int(quarters) * 900 : nil
  }

  private static func middle(_ values: [Int64]) -> (median: Int64, spread: Int64) {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return (0, .max) }
    let last = sorted.count - 1
    return (sorted[last / 2], sorted[last * 3 / 4] &- sorted[last / 4])
  }
}
