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

  /// How a file is read once it is recognised.
  enum Reading: Sendable {
    /// Line by line in bounded memory.
    case log(
      @Sendable (LogReading.File, FileSample, ClockZone) throws(ReadFault) -> LogReading.Result)
    /// Whole, up to `Document.largest`.
    case document(@Sendable (Document, inout People) -> Harvest)
  }

  /// In plain words: "PostgreSQL server log".
  let name: String
  let kind: MaterialKind
  /// Files as text, each of which must be recognised.
  let samples: [String]
  let fit: @Sendable (FileSample) -> Fit
  let reading: Reading

  /// A fit below this is no recognition.
  static let leastScore = 0.5

  /// Every format, in no order that matters: the best fit wins.
  static let all: [MaterialFormat] = [
    .accessLog, .applicationLog, .postgreSQLLog, .metricsTable, .dashboard, .alerts, .tickets,
    .socialReport, .incidentProfile, .responseRecord,
  ]

  /// The best fit of a file; `nil` when nothing fits.
  static func best(for sample: FileSample, path: String) -> (MaterialFormat, Recognition)? {
    if path == "incident.yaml" || path == "incident.yml" {
      return (
        incidentProfile,
        Recognition(
          format: incidentProfile.name, kind: .profile, confidence: 1,
          reason: "The file has the name that is kept for what people state.")
      )
    }
    if path == "response.yaml" || path == "response.yml" {
      return (
        responseRecord,
        Recognition(
          format: responseRecord.name, kind: .response, confidence: 1,
          reason: "The file has the name that is kept for what responders write down.")
      )
    }
    guard !sample.isBinary else { return nil }
    var best: (format: MaterialFormat, fit: Fit)?
    for format in all {
      let fit = format.fit(sample)
      if fit.score >= leastScore, fit.score > best?.fit.score ?? 0 { best = (format, fit) }
    }
    return best.map { format, fit in
      (
        format,
        Recognition(
          format: format.name, kind: format.kind, confidence: fit.score, reason: fit.reason)
      )
    }
  }

  /// Words for a share: "all", or a percentage.
  static func words(_ share: Double) -> String {
    share >= 1 ? "All sampled lines" : "\(Int(share * 100)) % of the sampled lines"
  }
}

extension LineFormat {
  /// Share of the sampled lines that this format understands; lines joined to others do not count.
  func share(of sample: FileSample) -> Double {
    var format = self
    var understood = 0
    var other = 0
    for line in sample.lines {
      var fields = LineFields()
      if format.read(line.span, into: &fields) == nil {
        understood += 1
      } else if !Self.isContinuation(line.span) || understood == 0 {
        other += 1
      }
    }
    return understood == 0 ? 0 : Double(understood) / Double(understood + other)
  }

  /// Seconds per bucket so that the span of the sampled times fits the limit for a dozen operations.
  func bucketSeconds(for sample: FileSample) -> Int64 {
    var format = self
    var times: [Int64] = []
    for line in sample.lines {
      var fields = LineFields()
      if format.read(line.span, into: &fields) == nil { times.append(fields.time / 1_000_000) }
    }
    times.sort()
    guard times.count > 20 else { return OperationTable.widths[0] }
    // Without the outer tenths: one stray date does not make the whole file coarse.
    let span = times[times.count * 9 / 10] - times[times.count / 10]
    let buckets = Int64(OperationTable.Limits().buckets / 8)
    return OperationTable.widths.first { span / $0 <= buckets } ?? OperationTable.widths[0]
  }
}
