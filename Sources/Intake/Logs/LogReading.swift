internal import Dispatch
internal import Synchronization
import Records

/// Reads one log file with several workers and makes its operations.
enum LogReading {
  /// What a log file gives.
  struct Result: Sendable {
    var operations: [Operation] = []
    var lines = LineAccount()
    var problems: [Problem] = []
    var personalData: [PersonalDatum] = []
    var clock: SourceClock
    var span: Span?
    var sha256: String
  }

  struct File: Sendable {
    let reader: ByteReader
    let id: FileID
    /// Below the incident folder.
    let path: String
    let jobs: Int
    let keepsEveryEvent: Bool
    var bucketSeconds: Int64
    var limits = OperationTable.Limits()
    var blockBytes = 256 << 10
    var longestLine = 64 << 20
    /// Microseconds that its clock is ahead.
    var ahead: Int64 = 0
  }

  /// Reads a file in buckets as wide as the times of its sample ask for.
  static func read<Format: LineFormat>(
    _ file: File, as format: Format, sample: FileSample
  ) throws(ReadFault) -> Result {
    var file = file
    file.bucketSeconds = format.bucketSeconds(for: sample)
    return try read(file, as: format)
  }

  static func read<Format: LineFormat>(
    _ file: File, as format: Format
  ) throws(ReadFault) -> Result {
    let settings = LogWorker<Format>.Settings(
      blockBytes: file.blockBytes, longestLine: file.longestLine, ahead: file.ahead)
    let most = (file.reader.byteCount - 1) / file.blockBytes + 1
    let digest = FileDigest()
    let next = Atomic(0)
    let turns = BlockTurns()
    let finished = Mutex<[Swift.Result<LogWorker<Format>, ReadFault>]>([])
    let table = OperationTable(
      bucketSeconds: file.bucketSeconds, keepsEverything: file.keepsEveryEvent,
      limits: file.limits)
    // Blocks are claimed in order, each worker counts into its own table, and tables add up to the
    // same sum in any order: which worker read what cannot be seen in the result.
    DispatchQueue.concurrentPerform(iterations: max(1, min(file.jobs, most))) { _ in
      var worker = LogWorker(format: format, table: table, file: file.id, settings: settings)
      var buffer = BlockBuffer()
      do throws(ReadFault) {
        while true {
          let block = next.wrappingAdd(1, ordering: .relaxed).oldValue
          let start = block * file.blockBytes
          guard try file.reader.extent(upTo: start + 1) > start else { break }
          try worker.read(block: block, of: file.reader, buffer: &buffer, digest: digest)
          let first = turns.firstOpen(after: block)
          file.reader.forget(before: first * file.blockBytes - 1)
        }
        let done = worker
        finished.withLock { $0.append(.success(done)) }
      } catch {
        digest.abandon()
        finished.withLock { $0.append(.failure(error)) }
      }
    }
    var total = LogWorker(format: format, table: table, file: file.id, settings: settings)
    var parts = finished.withLock { parts in
      defer { parts = [] }
      return parts
    }
    if parts.count == 1, let only = parts.popLast() {
      total = try only.get()
    } else {
      while let part = parts.popLast() { total.add(try part.get()) }
    }
    return result(of: total, file: file, format: format, sha256: digest.hexadecimal)
  }

  private static func result<Format: LineFormat>(
    of total: LogWorker<Format>, file: File, format: Format, sha256: String
  ) -> Result {
    var perBlock = [Int](repeating: 0, count: (total.linesInBlock.map(\.block).max() ?? -1) + 1)
    for (block, lines) in total.linesInBlock { perBlock[block] = lines }
    let numbers = LineNumbers(linesInBlocks: perBlock)
    let format = format.withoutMemory
    var personal: [PersonalDatum] = []
    var operations: [Operation] = []
    for tally in total.table.tallies {
      operations.append(
        operation(
          tally, bucketSeconds: total.table.bucketSeconds, file: file, numbers: numbers
        ) { record, lineCount in
          LogWorker.event(
            of: record, lineCount: lineCount, format: format, file: file.id, ahead: file.ahead,
            personal: &personal)
        })
    }
    operations.sort {
      ($0.kind.rawValue, $0.name, $0.component) < ($1.kind.rawValue, $1.name, $1.component)
    }
    let understood = total.lines.understood
    var result = Result(
      operations: operations, lines: total.lines,
      clock: format.clock(
        stated: total.statedZones, unstated: understood - total.statedZones),
      sha256: sha256)
    result.personalData = total.personalData.union(personal).sorted {
      ($0.kind.rawValue, $0.value) < ($1.kind.rawValue, $1.value)
    }
    if understood > 0 {
      result.span = Span(
        start: Timestamp(microseconds: total.earliest),
        end: Timestamp(microseconds: total.latest))
    }
    result.problems = problems(of: total, file: file, numbers: numbers, operations: operations)
    return result
  }

  private static func operation(
    _ tally: OperationTally, bucketSeconds: Int64, file: File, numbers: LineNumbers,
    event: (Bytes, Int) -> Event?
  ) -> Operation {
    let width = bucketSeconds * 1_000_000
    return Operation(
      kind: tally.name.kind, name: tally.name.name, file: file.id,
      component: tally.name.component, severity: tally.severity,
      total: Tally(tally.counts, tally.durations), bucketSeconds: Int(bucketSeconds),
      buckets: tally.buckets.map { bucket in
        Bucket(
          start: Timestamp(microseconds: bucket.number * width),
          tally: Tally(bucket.counts, bucket.durations),
          firstLine: SourceLine(file.id, line: numbers.number(of: bucket.first)))
      },
      exemplars: tally.exemplars.all(event: event).map { kept in
        var event = kept.event
        event.line = SourceLine(file.id, line: numbers.number(of: kept.place))
        return event
      },
      isComplete: file.keepsEveryEvent)
  }

  private static func problems<Format: LineFormat>(
    of total: LogWorker<Format>, file: File, numbers: LineNumbers, operations: [Operation]
  ) -> [Problem] {
    var problems = total.unread.map {
      Problem(
        path: file.path, line: numbers.number(of: $0.place), headline: "\($0.fault.headline)",
        fix: "\($0.fault.fix)")
    }
    if total.isNotUTF8 { problems.append(.notUTF8(path: file.path)) }
    let more = total.lines.notUnderstood - total.unread.count
    if more > 0 {
      problems.append(Problem.moreUnread(more, path: file.path))
    }
    for operation in operations where operation.name == "other \(operation.kind.rawValue)s" {
      problems.append(
        Problem(
          path: file.path,
          headline: "At most \(file.limits.operations) kinds of record are told apart in one file,"
            + " and \(operation.total.count) records of others are counted together",
          fix: "Split the file by service if the others matter", weight: .note))
    }
    return problems
  }
}

extension Tally {
  init(_ counts: OperationTally.Counts, _ durations: DurationCounts) {
    self.init(
      count: counts.count, failures: counts.failures, refusals: counts.refusals,
      timedCount: counts.timed, totalMicroseconds: counts.totalMicroseconds,
      durations: durations.histogram)
  }
}

extension Problem {
  /// The lines not understood past those that are shown one by one.
  static func moreUnread(_ count: Int, path: String) -> Problem {
    Problem(
      path: path, headline: "\(count) more lines of this file are not understood",
      fix: "Look at the lines named first, and check that the file holds one kind of record")
  }
}
