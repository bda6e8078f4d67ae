import Records

extension Records.Operation {
  /// Most events that are kept of an operation when not all are.
  static let mostExemplars = 19

  /// Adds what another log says of the same work.
  mutating func join(_ other: Records.Operation) {
    let width = max(bucketSeconds, other.bucketSeconds)
    widen(to: width)
    var theirs = other
    theirs.widen(to: width)
    severity = max(severity, other.severity)
    total.add(other.total)
    for bucket in theirs.buckets { add(bucket) }
    exemplars += other.exemplars
    isComplete = isComplete && other.isComplete
    let isSame = component == other.component
    guard !isSame || other.file < file else { return }
    self = Records.Operation(
      kind: kind, name: name, file: min(file, other.file),
      component: isSame ? component : FileFamily.shape(of: component), severity: severity,
      total: total, bucketSeconds: bucketSeconds, buckets: buckets, exemplars: exemplars,
      isComplete: isComplete)
  }

  private mutating func add(_ bucket: Bucket) {
    var low = 0
    var high = buckets.count
    while low < high {
      let middle = (low + high) / 2
      if buckets[middle].start < bucket.start { low = middle + 1 } else { high = middle }
    }
    guard low < buckets.count, buckets[low].start == bucket.start else {
      buckets.insert(bucket, at: low)
      return
    }
    buckets[low].tally.add(bucket.tally)
    buckets[low].firstLine = min(buckets[low].firstLine, bucket.firstLine)
  }

  /// Makes the buckets `seconds` wide, which is a multiple of their width, unless they are wider.
  mutating func widen(to seconds: Int) {
    guard seconds > bucketSeconds else { return }
    let width = Int64(seconds) * 1_000_000
    let narrow = buckets
    buckets = []
    bucketSeconds = seconds
    for bucket in narrow {
      let start = floorDivide(bucket.start.microseconds, width) * width
      add(
        Bucket(
          start: Timestamp(microseconds: start), tally: bucket.tally, firstLine: bucket.firstLine))
    }
  }

  /// Lets go of events once so many are there that it is worth the work.
  mutating func thinIfDue() {
    isComplete = false
    if exemplars.count > 8 * Self.mostExemplars { thin() }
  }

  /// Keeps the first events, the last, the slowest, the first failures and a sample: the same ones
  /// whenever in between events were let go of.
  mutating func thin() {
    isComplete = false
    let byTime = exemplars.indices.sorted {
      (exemplars[$0].time, exemplars[$0].line) < (exemplars[$1].time, exemplars[$1].line)
    }
    let slowest = byTime.filter { exemplars[$0].durationMicroseconds != nil }.sorted { a, b in
      (exemplars[b].durationMicroseconds ?? 0, exemplars[a].time, exemplars[a].line)
        < (exemplars[a].durationMicroseconds ?? 0, exemplars[b].time, exemplars[b].line)
    }
    let sample = byTime.map { (mark(of: exemplars[$0].line), $0) }.sorted { $0.0 < $1.0 }
    let kept = Set(
      byTime.prefix(2) + byTime.suffix(1) + slowest.prefix(4)
        + byTime.filter { isFailure(exemplars[$0]) }.prefix(4) + sample.prefix(8).map(\.1))
    exemplars = kept.map { exemplars[$0] }.sorted { $0.line < $1.line }
  }

  private func isFailure(_ event: Event) -> Bool {
    kind == .route
      ? event.status.map { (500...599).contains($0) } ?? false : event.severity >= .error
  }

  /// Depends on nothing but where the line stands.
  private func mark(of line: SourceLine) -> UInt64 {
    mix(
      UInt64(truncatingIfNeeded: line.file.number) &+ 0x1234_5678_9ABC_DEF1,
      UInt64(truncatingIfNeeded: line.line))
  }
}
