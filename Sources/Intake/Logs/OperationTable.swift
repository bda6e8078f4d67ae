import Records

/// The operations of a file, or of the part of it that one worker has read. Bounded: past a number
/// of operations those with the largest keys become "other", past a number of buckets the buckets
/// become wider. Both limits lead to the same end in whatever order the lines come.
struct OperationTable: Sendable {
  struct Limits: Sendable {
    var operations = 1_000
    var buckets = 8_192
  }

  /// Seconds, each a multiple of the one before.
  static let widths: [Int64] = [60, 300, 900, 3_600, 14_400, 86_400, 604_800, 31_449_600]

  private(set) var tallies: [OperationTally] = []
  private(set) var bucketSeconds: Int64
  /// Records that went into an "other" operation.
  private(set) var folded = 0
  private let limits: Limits
  private let keepsEverything: Bool
  /// Open addressing: place in `tallies` plus one, 0 for free.
  private var slots = [Int32](repeating: 0, count: 4_096)
  private var bucketCount = 0
  private var named = 0
  /// Keys from here on are folded.
  private var keyLimit = UInt64.max

  init(bucketSeconds: Int64, keepsEverything: Bool, limits: Limits = Limits()) {
    self.bucketSeconds = bucketSeconds
    self.keepsEverything = keepsEverything
    self.limits = limits
  }

  /// Where a record is counted; `nil` for an operation not met before.
  @inline(__always)
  mutating func place(of fields: LineFields) -> Int? {
    let index = find(fields.key)
    if index >= 0 { return index }
    return fields.key >= keyLimit ? other(fields.kind) : nil
  }

  /// Counts a record in the tally at `index`.
  @inline(__always)
  mutating func add(
    _ fields: LineFields, in index: Int, at place: Place, start: Int, end: Int, lineCount: Int
  ) {
    let made = tallies[index].add(
      fields, at: place, bucketMicroseconds: bucketSeconds &* 1_000_000)
    tallies[index].exemplars.consider(
      fields, at: place, start: start, end: end, lineCount: lineCount)
    if made > 0 {
      bucketCount &+= made
      if bucketCount > limits.buckets { widen() }
    }
  }

  @inline(__always)
  private func find(_ key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key) & (slots.count &- 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) &- 1
      if tallies[index].key == key { return index }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return -1
  }

  /// Makes a tally for an operation not met before; answers where its records are counted.
  @inline(never)
  mutating func insert(_ fields: LineFields, name: OperationName) -> Int {
    append(OperationTally(key: fields.key, name: name, keepsEverything: keepsEverything))
    named += 1
    if named > limits.operations {
      foldLargest()
      return fields.key >= keyLimit ? other(fields.kind) : find(fields.key)
    }
    return tallies.count - 1
  }

  private mutating func append(_ tally: OperationTally) {
    tallies.append(tally)
    if tallies.count * 2 > slots.count {
      slots = [Int32](repeating: 0, count: slots.count * 2)
      for index in tallies.indices { enter(index) }
    } else {
      enter(tallies.count - 1)
    }
  }

  private mutating func enter(_ index: Int) {
    var slot = Int(truncatingIfNeeded: tallies[index].key) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index + 1)
  }

  private static func otherKey(_ kind: Operation.Kind) -> UInt64 {
    switch kind {
    case .route: 1
    case .statement: 2
    case .message: 3
    }
  }

  private mutating func other(_ kind: Operation.Kind) -> Int {
    let key = Self.otherKey(kind)
    let index = find(key)
    if index >= 0 { return index }
    let name = OperationName(kind: kind, name: "other \(kind.rawValue)s", component: "")
    append(OperationTally(key: key, name: name, keepsEverything: keepsEverything))
    return tallies.count - 1
  }

  /// Moves the operation with the largest key into "other".
  private mutating func foldLargest() {
    guard let index = tallies.indices.max(by: { tallies[$0].key < tallies[$1].key }) else { return }
    let gone = tallies[index]
    keyLimit = gone.key
    named -= 1
    let home = other(gone.name.kind)
    bucketCount -= tallies[home].buckets.count + gone.buckets.count
    tallies[home].add(gone)
    bucketCount += tallies[home].buckets.count
    tallies.remove(at: index)
    for slot in slots.indices { slots[slot] = 0 }
    for index in tallies.indices { enter(index) }
  }

  private mutating func widen() {
    while bucketCount > limits.buckets,
      let next = Self.widths.first(where: { $0 > bucketSeconds })
    {
      widen(to: next)
    }
  }

  private mutating func widen(to seconds: Int64) {
    let factor = max(1, seconds / bucketSeconds)
    for index in tallies.indices { tallies[index].widenBuckets(by: factor) }
    bucketSeconds = seconds
    bucketCount = tallies.reduce(0) { $0 + $1.buckets.count }
  }

  /// Adds what another worker counted.
  mutating func add(_ other: consuming OperationTable) {
    if other.bucketSeconds > bucketSeconds { widen(to: other.bucketSeconds) }
    if other.bucketSeconds < bucketSeconds { other.widen(to: bucketSeconds) }
    for tally in other.tallies {
      let index = find(tally.key)
      if index >= 0 {
        tallies[index].add(tally)
      } else if tally.key >= keyLimit {
        let home = self.other(tally.name.kind)
        tallies[home].add(tally)
      } else {
        append(tally)
        if tally.key > 3 { named += 1 }
        if named > limits.operations { foldLargest() }
      }
    }
    bucketCount = tallies.reduce(0) { $0 + $1.buckets.count }
    widen()
  }

  /// Makes the events of all records chosen since the last call.
  mutating func settle(bytes: Bytes, event: (Bytes, Int) -> Event?) {
    for index in tallies.indices where tallies[index].exemplars.isUnsettled {
      tallies[index].exemplars.settle(bytes: bytes, event: event)
    }
  }
}
