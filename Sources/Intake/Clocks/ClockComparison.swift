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
    for (mark, mine) in own.first {
      guard let theirs = other.first[mark] else { continue }
      let difference = mine.time &- theirs.time
      plain.append(difference)
      guard let stated = mine.duration ?? theirs.duration else { continue }
      let duration = Int64(stated)
      durations.append(duration)
      ends.append(difference &- duration)
      starts.append(difference &+ duration)
    }
    guard !plain.isEmpty else { return nil }
    count = plain.count
    let alike = Self.middle(plain)
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

extension ClockComparison {
  /// One sentence for the data page. - Parameter path: of the other source.
  func words(path: String) -> String {
    guard isEnough else {
      let seen = count == 1 ? "1 piece of work was" : "\(count) pieces of work were"
      return "Whether its clock agrees with others is not established: \(seen) seen in \(path) too,"
        + " and \(Self.leastCount) are needed."
    }
    let basis =
      "\(count) pieces of work seen in both, the middle half within \(Self.seconds(spread)) s"
    guard isEstablished else {
      return "Whether its clock agrees with that of \(path) is not established: the times of"
        + " \(basis), vary too much."
    }
    let moment =
      switch stamp {
      case .alike: ""
      case .endAgainstStart:
        " It writes the end of work where \(path) writes the start: the times differ by the stated"
          + " durations."
      case .startAgainstEnd:
        " It writes the start of work where \(path) writes the end: the times differ by the stated"
          + " durations."
      }
    if agrees { return "Its clock agrees with that of \(path) (\(basis)).\(moment)" }
    return "Its times are \(Self.seconds(Int64(clamping: offset.magnitude))) s"
      + " \(offset < 0 ? "behind" : "ahead of") those of \(path) (\(basis)); both are shown as they"
      + " stand, because either clock may be wrong.\(moment)"
  }

  /// `63.4`, without a point from a hundred on.
  static func seconds(_ microseconds: Int64) -> String {
    let tenths = (microseconds + 50_000) / 100_000
    return tenths >= 1_000 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
