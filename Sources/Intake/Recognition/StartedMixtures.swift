import Records

/// Recognises files that hold records of several lines among lines of another format, where the
/// records of both can be told by how they start.
struct StartedMixture: Sendable {
  let format: MaterialFormat
  let isStart: @Sendable (Bytes) -> Bool
  let lines: @Sendable (ClockZone) -> any LineFormat
  /// Reads a file by the lines of the other format and by those of this one.
  let read:
    @Sendable ([any LineFormat], LogReading.File, FileSample) throws(ReadFault) ->
      LogReading.Result

  static let all = [
    StartedMixture(.mySQLSlowLog, SlowLogStart.self) { ScannedLog(SlowLogScanner(zone: $0)) },
    StartedMixture(.redisSlowLog, RedisSlowLogStart.self) {
      ScannedLog(RedisSlowLogScanner(zone: $0))
    },
  ]

  private init<Start: RecordStart>(
    _ format: MaterialFormat, _: Start.Type,
    lines: @escaping @Sendable (ClockZone) -> any LineFormat
  ) {
    self.format = format
    isStart = { Start.isStart($0) }
    self.lines = lines
    read = { formats, file, sample throws(ReadFault) in
      let mixed = MixedLog<StartedLines<Start>>(formats)
      return try LogReading.read(file, as: mixed, sample: sample)
    }
  }

  /// The lines of the records, and the lines that start with a time among them.
  func parted(_ lines: [[UInt8]]) -> (own: [[UInt8]], timed: [[UInt8]]) {
    var (own, timed): ([[UInt8]], [[UInt8]]) = ([], [])
    var isOwn = false
    for line in lines {
      if isStart(line.span) {
        isOwn = true
      } else if LineStart.isTime(line.span) {
        isOwn = false
        timed.append(line)
      }
      if isOwn { own.append(line) }
    }
    return (own, timed)
  }
}

extension MixedFormats {
  /// Such a file read whole by the one format would hide the lines of the other inside its records.
  static func findStarted(
    in sample: FileSample, _ named: [MaterialFormat]
  ) -> (format: MaterialFormat, fit: MaterialFormat.Fit)? {
    for mixture in StartedMixture.all {
      let (own, timed) = mixture.parted(sample.lines)
      let all = own.count + timed.count
      guard own.count >= leastLines, timed.count >= leastLines,
        Double(timed.count) >= leastShare * Double(all),
        mixture.format.fit(sample.only(own)).score >= leastTogether,
        let other = next(sample.only(timed), named),
        Double(other.count) >= leastTogether * Double(timed.count)
      else { continue }
      return joined(mixture, own: own.count, other, of: all)
    }
    return nil
  }

  private static func joined(
    _ mixture: StartedMixture, own: Int, _ other: Part, of lines: Int
  ) -> (format: MaterialFormat, fit: MaterialFormat.Fit) {
    var parts = [(mixture.format, own), (other.format, other.count)]
    if other.count > own { parts.swapAt(0, 1) }
    let shares = parts.map { "\($0.1 * 100 / lines) % \($0.0.name)" }
    let share = Double(own + other.count) / Double(lines)
    let format = MaterialFormat(
      name: parts.map(\.0.name).joined(separator: " and "), kind: parts[0].0.kind, samples: [],
      fit: { _ in .none },
      reading: .log { file, sample, zone throws(ReadFault) in
        // The other format first: the records take every line that they do not know for a heading.
        let formats =
          [other.format.lines?(other.sample, zone)].compactMap(\.self) + [mixture.lines(zone)]
        return try mixture.read(formats, file, sample)
      }, lacksDates: other.sample.lacksDates)
    return (
      format,
      MaterialFormat.Fit(
        score: share * 0.96,
        reason: "Records of several lines among lines of another format, of the sampled lines: "
          + shares.joined(separator: ", ") + ".")
    )
  }
}
