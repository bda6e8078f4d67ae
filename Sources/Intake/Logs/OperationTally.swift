import Records

/// What one operation of a file did, so far: plain counters that add up to the same whatever the
/// order in which the parts of a file were read.
struct OperationTally: Sendable {
  let key: UInt64
  var name: OperationName
  var severity = Severity.unknown
  var counts = Counts()
  var durations = DurationCounts.fine
  var buckets: [BucketCounts] = []
  var exemplars: Exemplars
  /// The bucket of the last record: most lines stand in the same minute as the line before.
  private var current = 0
  private var currentStart = Int64.max
  private var currentEnd = Int64.min

  struct Counts: Sendable {
    var count = 0
    var failures = 0
    var refusals = 0
    var timed = 0
    var totalMicroseconds = 0

    @inline(__always)
    mutating func add(_ fields: LineFields) {
      count &+= 1
      if fields.isFailure { failures &+= 1 }
      if fields.isRefusal { refusals &+= 1 }
      if fields.duration >= 0 {
        timed &+= 1
        add(microseconds: fields.duration)
      }
    }

    mutating func add(_ other: Counts) {
      count += other.count
      failures += other.failures
      refusals += other.refusals
      timed += other.timed
      add(microseconds: other.totalMicroseconds)
    }

    /// Stays at the largest number instead of running over it.
    @inline(__always)
    private mutating func add(microseconds: Int) {
      let (sum, isOver) = totalMicroseconds.addingReportingOverflow(microseconds)
      totalMicroseconds = isOver ? .max : sum
    }
  }

  struct BucketCounts: Sendable {
    /// Start of the bucket in microseconds, divided by its width.
    var number: Int64
    var counts = Counts()
    var durations = DurationCounts.coarse
    var first: Place

    mutating func add(_ other: BucketCounts) {
      counts.add(other.counts)
      durations.add(other.durations)
      first = min(first, other.first)
    }
  }

  init(key: UInt64, name: OperationName, keepsEverything: Bool) {
    self.key = key
    self.name = name
    exemplars = Exemplars(keepsEverything: keepsEverything)
  }

  /// Counts a record; returns how many buckets came into being.
  @inline(__always)
  mutating func add(_ fields: LineFields, at place: Place, bucketMicroseconds width: Int64) -> Int {
    counts.add(fields)
    if fields.severity > severity { severity = fields.severity }
    var made = 0
    if fields.time < currentStart || fields.time >= currentEnd {
      made = moveTo(time: fields.time, width: width, place: place)
    }
    buckets[current].counts.add(fields)
    if fields.duration >= 0 {
      durations.add(fields.duration)
      buckets[current].durations.add(fields.duration)
    }
    if place < buckets[current].first { buckets[current].first = place }
    return made
  }

  @inline(never)
  private mutating func moveTo(time: Int64, width: Int64, place: Place) -> Int {
    let number = floorDivide(time, width)
    currentStart = number * width
    currentEnd = currentStart + width
    current = index(of: number)
    if current < buckets.count, buckets[current].number == number { return 0 }
    buckets.insert(BucketCounts(number: number, first: place), at: current)
    return 1
  }

  private func index(of number: Int64) -> Int {
    if let last = buckets.last, last.number < number { return buckets.count }
    var low = 0
    var high = buckets.count
    while low < high {
      let middle = (low + high) / 2
      if buckets[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Makes every bucket `factor` times as wide.
  mutating func widenBuckets(by factor: Int64) {
    var wide: [BucketCounts] = []
    for var bucket in buckets {
      bucket.number = floorDivide(bucket.number, factor)
      if wide.last?.number == bucket.number {
        wide[wide.count - 1].add(bucket)
      } else {
        wide.append(bucket)
      }
    }
    buckets = wide
    (current, currentStart, currentEnd) = (0, .max, .min)
  }

  /// Adds another part of the same operation, with buckets of the same width.
  mutating func add(_ other: OperationTally) {
    counts.add(other.counts)
    durations.add(other.durations)
    severity = max(severity, other.severity)
    exemplars.add(other.exemplars)
    var merged: [BucketCounts] = []
    merged.reserveCapacity(max(buckets.count, other.buckets.count))
    var mine = buckets[...]
    var theirs = other.buckets[...]
    buckets = []
    while let a = mine.first, let b = theirs.first {
      if a.number == b.number {
        var sum = a
        sum.add(b)
        merged.append(sum)
        mine.removeFirst()
        theirs.removeFirst()
      } else if a.number < b.number {
        merged.append(a)
        mine.removeFirst()
      } else {
        merged.append(b)
        theirs.removeFirst()
      }
    }
    merged.append(contentsOf: mine)
    merged.append(contentsOf: theirs)
    buckets = merged
    (current, currentStart, currentEnd) = (0, .max, .min)
  }
}
