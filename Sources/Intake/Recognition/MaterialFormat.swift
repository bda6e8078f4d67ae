import Records

/// A kind of file that can be read, with its proof: samples that it must recognise, and that no other
/// format may recognise better. To add one: a file with such a value, and its name in
/// `MaterialFormat.all`.
struct MaterialFormat: Sendable {
  /// How far a file fits.
  struct Fit: Sendable {
    /// 0 to 1: share of the sampled lines or records that fit.
    let score: Double
    /// One sentence: what was seen.
    let reason: String

    static let none = Fit(score: 0, reason: "")
  }

  /// What another file of the same family was recognised as when all formats were asked.
  struct Kin: Sendable {
    let format: MaterialFormat
    let score: Double
  }

  /// How a file is read once it is recognised.
  enum Reading: Sendable {
    /// Line by line in bounded memory.
    case log(
      @Sendable (LogReading.File, FileSample, ClockZone) throws(ReadFault) -> LogReading.Result)
    /// Whole, up to `Document.largest`.
    case document(@Sendable (Document, inout People) -> Harvest)
    /// Line by line, with times that lack a date: read when the dated files are known.
    case undatedLog(
      @Sendable (LogReading.File, FileSample, Surroundings) throws(ReadFault) -> LogReading.Result)
    /// Whole, with times that may lack a date: read when the dated files are known.
    case undated(@Sendable (Document, Surroundings, inout People) -> Harvest)
    /// Whole, with times that count from the start of the response: read when all alerts are known.
    case sinceResponse(@Sendable (Document, Surroundings, inout People) -> Harvest)

    /// Files of a later turn need what those of the earlier ones say.
    var turn: Int {
      switch self {
      case .log, .document: 0
      case .undatedLog, .undated: 1
      case .sinceResponse: 2
      }
    }

    static let turns = 0...2
  }

  /// In plain words: "PostgreSQL server log".
  let name: String
  let kind: MaterialKind
  /// Files as text, each of which must be recognised.
  let samples: [String]
  /// The best that this format can score. Those that only learn from a file are not asked when a
  /// format with a name already fits better.
  var mostScore = 1.0
  let fit: @Sendable (FileSample) -> Fit
  let reading: Reading
  /// Reads its lines one by one, for files that hold lines of other formats too; `nil` where lines say
  /// something only together.
  var lines: (@Sendable (FileSample, ClockZone) -> (any LineFormat)?)?
  /// Whether its times have no year or no date; `nil` where only a file's sample tells.
  var lacksDates: Bool?

  /// A fit below this is no recognition.
  static let leastScore = 0.5

  /// Every format, in no order that matters: the best fit wins.
  static let all: [MaterialFormat] = [
    .accessLog, .applicationLog, .postgreSQLLog, .metricsTable, .dashboard, .alerts, .tickets,
    .socialReport, .incidentProfile, .responseRecord, .proposals,
    .undatedLog, .deploymentList, .settingsDiff, .deploymentNotes, .dependencyStatus, .alertLines,
    .responderLog, .shellTranscript, .gitLog, .changeCalendar, .ticketTable, .alertTable,
    .issueTracker, .alertmanager, .pagerDuty, .opsgenie, .alarmHistory, .nagiosLog, .email,
    .slackExport, .teamsExport, .statusPage, .timeline,
    .jsonLines, .jsonAccess, .postgreSQLJSONLog, .pythonLog, .log4jLog, .railsLog, .serilogLog,
    .serverErrorLog, .apacheErrorLog, .redisLog, .mySQLErrorLog, .sqlServerLog, .haproxyLog,
    .loadBalancerLog, .collectorLog, .syslog, .windowsEvents, .journal, .logfmt, .extendedAccessLog,
    .accessOrderLog, .mySQLSlowLog, .redisSlowLog, .postgreSQLRows, .postgreSQLAnyPrefix,
    .learnedLog, .timedText, .longMetrics, .prometheusJSON, .cloudWatchJSON, .azureJSON,
    .exposition, .sar, .vmstat, .houseFormats,
  ]

  /// The best fit of a file, among those of its `house` too; `nil` when nothing fits.
  ///
  /// - Parameter kin: what files of the same family are. It is taken when this one is as much like it
  ///   as they are, without asking all others.
  static func best(
    for sample: FileSample, path: String, house: [MaterialFormat] = [],
    kin: Kin? = nil, jobs: Int = 2
  ) -> (MaterialFormat, Recognition)? {
    if let kept = kept(path) { return kept }
    guard !sample.isBinary else { return nil }
    if let kin {
      let fit = kin.format.fit(sample)
      if fit.score >= kin.score { return recognised((kin.format, fit)) }
    }
    var best: (format: MaterialFormat, fit: Fit)?
    let named = house + all.filter { $0.mostScore >= 1 }
    let fits = Parallel.map(count: named.count, jobs: jobs) { named[$0].fit(sample) }
    for (format, fit) in zip(named, fits) {
      if fit.score >= leastScore, fit.score > best?.fit.score ?? 0 { best = (format, fit) }
    }
    if let mixed = MixedFormats.find(in: sample, Array(zip(named, fits)), best: best) {
      best = mixed
    }
    for format in all where format.mostScore < 1 && format.mostScore > best?.fit.score ?? 0 {
      let fit = format.fit(sample)
      if fit.score >= leastScore, fit.score > best?.fit.score ?? 0 { best = (format, fit) }
    }
    return best.map(recognised)
  }

  private static func recognised(
    _ best: (format: MaterialFormat, fit: Fit)
  ) -> (MaterialFormat, Recognition) {
    let (format, fit) = best
    return (
      format,
      Recognition(
        format: format.name, kind: format.kind, confidence: min(1, fit.score), reason: fit.reason)
    )
  }

  /// Files whose name alone says what they are.
  private static func kept(_ path: String) -> (MaterialFormat, Recognition)? {
    let (format, purpose): (MaterialFormat, String)
    switch path {
    case "incident.yaml", "incident.yml": (format, purpose) = (incidentProfile, "people state")
    case "response.yaml", "response.yml":
      (format, purpose) = (responseRecord, "responders write down")
    case "hypotheses.yaml", "hypotheses.yml": (format, purpose) = (proposals, "is to be tested")
    default: return nil
    }
    return (
      format,
      Recognition(
        format: format.name, kind: format.kind, confidence: 1,
        reason: "The file has the name that is kept for what \(purpose).")
    )
  }

  /// Words for a share: "all", or a percentage.
  static func words(_ share: Double) -> String {
    share >= 1 ? "All sampled lines" : "\(Int(share * 100)) % of the sampled lines"
  }
}

extension LineFormat {
  /// Share of the sampled records that this format understands; lines joined to others do not count.
  func share(of sample: FileSample) -> Double {
    var format = self
    var understood = 0
    var other = 0
    for record in Self.records(of: sample) {
      var fields = LineFields()
      let fault = format.read(record.span, into: &fields)
      if fault?.isHeading == true { continue }
      if fault == nil {
        understood += 1
      } else if !Self.isContinuation(record.span) || understood == 0 {
        other += 1
      }
    }
    return understood == 0 ? 0 : Double(understood) / Double(understood + other)
  }

  /// The sampled lines with those that belong to them.
  private static func records(of sample: FileSample) -> [[UInt8]] {
    guard joinsLines else { return sample.lines }
    var records: [[UInt8]] = []
    for line in sample.lines {
      if records.isEmpty
        || !isContinuation(line.span.extracting(0..<min(line.count, joinProbeBytes)))
      {
        records.append(line)
      } else if records[records.count - 1].count < 16 << 10 {
        records[records.count - 1] += [10] + line
      }
    }
    return records
  }

  /// Seconds per bucket so that the span of the sampled times fits the limit for a dozen operations.
  func bucketSeconds(for sample: FileSample) -> Int64 {
    var format = self
    var times: [Int64] = []
    for record in Self.records(of: sample) {
      var fields = LineFields()
      if format.read(record.span, into: &fields) == nil { times.append(fields.time / 1_000_000) }
    }
    times.sort()
    guard times.count > 20 else { return OperationTable.widths[0] }
    // Without the outer tenths: one stray date does not make the whole file coarse.
    let span = times[times.count * 9 / 10] - times[times.count / 10]
    let buckets = Int64(OperationTable.Limits().buckets / 8)
    return OperationTable.widths.first { span / $0 <= buckets } ?? OperationTable.widths[0]
  }
}
