import Records

/// The events of an operation that are kept: all of a small file; of a large one the first, the
/// last, the slowest, the first failures and a sample.
///
/// What is kept depends on nothing but offsets and durations, so parts of a file merge to the same
/// events as the whole.
struct Exemplars: Sendable {
  struct Kept: Sendable {
    var place: Place
    var event: Event
    /// Order within its list: smaller is kept longer.
    var rank: Rank
  }

  struct Rank: Comparable, Sendable {
    let value: UInt64
    let offset: Int

    static func < (a: Rank, b: Rank) -> Bool { (a.value, a.offset) < (b.value, b.offset) }
  }

  /// A record chosen while its block was read, whose event is made when the block is done.
  private struct Chosen: Sendable {
    var place: Place
    var start: Int
    var end: Int
    var lineCount: Int
    var list: Int
    var rank: Rank
  }

  private static let limits = [2, 4, 4, 8]
  private static let (first, slowest, failures, sample) = (0, 1, 2, 3)

  private(set) var everything: [Kept] = []
  private var lists: [[Kept]] = [[], [], [], []]
  private var last: Last?
  private var chosen: [Chosen] = []
  private let keepsEverything: Bool
  private var slowestLimit = -1
  private var sampleLimit = UInt64.max
  private var firstLimit = Int.max
  private var failureLimit = Int.max
  private var lastSeen: (place: Place, start: Int, end: Int, lineCount: Int)?

  /// The last record as bytes: it changes with every block, and its event is made only once.
  private struct Last: Sendable {
    var place: Place
    var bytes: [UInt8]
    var lineCount: Int
  }

  init(keepsEverything: Bool) { self.keepsEverything = keepsEverything }

  /// Something was chosen since the last `settle`.
  var isUnsettled: Bool { lastSeen != nil || !chosen.isEmpty }

  /// Decides whether to keep a record that stands at `start ..< end` of the block's buffer.
  @inline(__always)
  mutating func consider(
    _ fields: LineFields, at place: Place, start: Int, end: Int, lineCount: Int
  ) {
    if lastSeen.map({ $0.place < place }) ?? true {
      lastSeen = (place, start, end, lineCount)
    }
    if keepsEverything {
      choose(-1, 0, place, start, end, lineCount)
      return
    }
    let random = mix(0x1234_5678_9ABC_DEF1, UInt64(truncatingIfNeeded: place.offset))
    if place.offset < firstLimit {
      choose(Self.first, UInt64(place.offset), place, start, end, lineCount)
    }
    if fields.duration > slowestLimit {
      choose(
        Self.slowest, UInt64.max - UInt64(fields.duration), place, start, end, lineCount)
    }
    if fields.isFailure, place.offset < failureLimit {
      choose(Self.failures, UInt64(place.offset), place, start, end, lineCount)
    }
    if random < sampleLimit { choose(Self.sample, random, place, start, end, lineCount) }
  }

  @inline(never)
  private mutating func choose(
    _ list: Int, _ value: UInt64, _ place: Place, _ start: Int, _ end: Int, _ lineCount: Int
  ) {
    chosen.append(
      Chosen(
        place: place, start: start, end: end, lineCount: lineCount, list: list,
        rank: Rank(value: value, offset: place.offset)))
  }

  /// Makes the events of what was chosen, while the block's bytes are still there.
  mutating func settle(
    bytes: Bytes, event: (Bytes, Int) -> Event?
  ) {
    for choice in chosen {
      let isWanted =
        choice.list < 0 || lists[choice.list].count < Self.limits[choice.list]
        || lists[choice.list].last.map { choice.rank < $0.rank } ?? true
      guard isWanted,
        let made = event(bytes.extracting(choice.start..<choice.end), choice.lineCount)
      else { continue }
      let kept = Kept(place: choice.place, event: made, rank: choice.rank)
      if choice.list < 0 { everything.append(kept) } else { insert(kept, in: choice.list) }
    }
    chosen.removeAll(keepingCapacity: !keepsEverything)
    if let seen = lastSeen, !keepsEverything {
      if last.map({ $0.place < seen.place }) ?? true {
        last = Last(
          place: seen.place, bytes: bytes.extracting(seen.start..<seen.end).copy(),
          lineCount: seen.lineCount)
      }
    }
    lastSeen = nil
    noteLimits()
  }

  private mutating func insert(_ kept: Kept, in list: Int) {
    let place = lists[list].firstIndex { kept.rank < $0.rank } ?? lists[list].count
    if place > 0, lists[list][place - 1].rank == kept.rank { return }
    lists[list].insert(kept, at: place)
    if lists[list].count > Self.limits[list] { lists[list].removeLast() }
  }

  private mutating func noteLimits() {
    func worst(_ list: Int) -> UInt64? {
      lists[list].count == Self.limits[list] ? lists[list].last?.rank.value : nil
    }
    firstLimit = worst(Self.first).map { Int($0) } ?? .max
    failureLimit = worst(Self.failures).map { Int($0) } ?? .max
    sampleLimit = worst(Self.sample) ?? .max
    // One less, because of two equal durations the one earlier in the file is kept.
    slowestLimit = worst(Self.slowest).map { Int(UInt64.max - $0) - 1 } ?? -1
  }

  mutating func add(_ other: Exemplars) {
    everything.append(contentsOf: other.everything)
    for list in lists.indices {
      for kept in other.lists[list] { insert(kept, in: list) }
    }
    if let theirs = other.last, last.map({ $0.place < theirs.place }) ?? true { last = theirs }
    chosen.append(contentsOf: other.chosen)
    if let theirs = other.lastSeen, lastSeen.map({ $0.place < theirs.place }) ?? true {
      lastSeen = theirs
    }
    noteLimits()
  }

  /// Everything that is kept, once each, in the order of the file.
  func all(event: (Bytes, Int) -> Event?) -> [Kept] {
    var kept = everything + lists.joined()
    if let last, let made = event(last.bytes.span, last.lineCount) {
      kept.append(
        Kept(place: last.place, event: made, rank: Rank(value: 0, offset: last.place.offset)))
    }
    kept.sort { $0.place < $1.place }
    var previous = -1
    return kept.filter { candidate in
      let isNew = candidate.place.offset != previous
      previous = candidate.place.offset
      return isNew
    }
  }
}
