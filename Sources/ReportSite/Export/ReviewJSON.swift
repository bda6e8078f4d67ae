internal import Diagnosis
internal import Records

/// `review.json`: the findings for programs. `Templates/review.schema.json` describes it, and its
/// names stay as they are: what is new is added.
struct ReviewJSON {
  private let review: Review
  private let options: SiteOptions
  private let monitoring: MonitoringDesign
  private let resilience: ResiliencePlan
  private let response: ResponseReview
  private let catalogue: LessonCatalogue

  init(
    _ review: Review, options: SiteOptions, monitoring: MonitoringDesign,
    resilience: ResiliencePlan, response: ResponseReview, catalogue: LessonCatalogue
  ) {
    self.review = review
    self.options = options
    self.monitoring = monitoring
    self.resilience = resilience
    self.response = response
    self.catalogue = catalogue
  }

  var json: JSON {
    let plan = PlanJSON(monitoring, resilience, lines: lines).members
    let causes = review.explanation.map { CauseJSON($0, lines: lines).members } ?? []
    return .object(
      members + plan + causes + ResponseJSON(response, lines: lines).members
        + LessonJSON(review, catalogue, lines: lines).members)
  }

  private var members: [(String, JSON)] {
    [
      ("version", .integer(1)), ("generator", .text("incident-review \(options.version)")),
      ("incident", incident), ("firstSign", moment(review.firstSign)),
      ("worst", moment(review.worst)), ("phases", .list(review.phases.map(phase))),
      ("history", history), ("impact", ImpactJSON(review.impact, lines: lines).json),
      ("timeline", .list(review.timeline.map(row))),
      ("signals", each(review.signals, signal)), ("rules", .list(review.rules.map(rule))),
      ("notEstablished", .texts(review.notEstablished)), ("missing", missing),
      ("problems", each(review.evidence.problems, problem)),
      ("sources", each(review.evidence.sources, source)),
      (
        "redactions",
        .list(
          review.evidence.redactions.map {
            .object([("kind", .text($0.kind)), ("count", .integer($0.count))])
          })
      ),
    ]
  }

  /// Made one by one as they are written, because there may be very many.
  private func each<Item: Sendable>(
    _ items: [Item], _ json: @escaping @Sendable (Item) -> JSON
  ) -> JSON {
    .series(count: items.count) { json(items[$0]) }
  }

  private var lines: LineJSON { LineJSON(review.evidence) }

  private var incident: JSON {
    .object([
      ("folder", .text(review.evidence.folder)), ("title", .text(review.title)),
      ("service", .text(review.service)), ("organisation", .text(review.organisation)),
      ("marking", .text(review.evidence.profile.marking)), ("period", .span(review.period)),
      ("periodRule", .text(review.periodRule)),
    ])
  }

  private func moment(_ moment: Moment?) -> JSON { lines.moment(moment) }

  private func phase(_ phase: Phase) -> JSON {
    .object([
      ("name", .text(phase.name.rawValue)), ("span", .span(phase.span)),
      ("reason", .text(phase.reason)), ("basis", lines.basis(phase.basis)),
    ])
  }

  private var history: JSON {
    .object([
      ("definition", .text(review.history.definition)),
      (
        "spans",
        .list(
          review.history.spans.map {
            .object([
              ("state", .text("\($0.state)")), ("span", .span($0.span)),
              ("basis", lines.basis($0.basis)),
            ])
          })
      ),
    ])
  }

  private func row(_ row: TimelineRow) -> JSON {
    .object([
      ("time", .time(row.time)), ("end", .time(row.end)), ("lane", .text(row.lane.rawValue)),
      ("role", .text(row.role.rawValue)), ("words", .text(row.words)),
      ("detail", .text(row.detail)), ("isKey", .bool(row.isKey)),
      ("basis", lines.basis(row.basis)),
    ])
  }

  private func signal(_ signal: Signal) -> JSON {
    .object([
      ("id", .text(signal.id)), ("title", .text(signal.title)), ("name", .text(signal.name)),
      ("kind", .text(signal.kind.rawValue)), ("layer", .text(signal.layer.rawValue)),
      ("polarity", .text(signal.polarity.rawValue)), ("unit", .text(signal.unit.rawValue)),
      ("sampleCount", .integer(signal.samples.count)),
      ("stepSeconds", signal.stepSeconds.map { .integer($0) } ?? .null),
      (
        "baseline",
        signal.baseline.map {
          .object([
            ("median", .number($0.median)), ("spread", .number($0.spread)),
            ("span", .span($0.span)), ("sampleCount", .integer($0.sampleCount)),
            ("caveat", .text($0.caveat)), ("basis", lines.basis($0.basis)),
          ])
        } ?? .null
      ),
      ("onset", moment(signal.onset)),
      (
        "peak",
        signal.peak.map {
          .object([
            ("time", .time($0.time)), ("value", .optional($0.value)),
            ("lines", .list([lines.line($0.line)])),
          ])
        } ?? .null
      ),
      ("recovery", moment(signal.recovery)), ("notes", .texts(signal.notes)),
    ])
  }

  private func rule(_ rule: RuleReplay) -> JSON {
    let outcome: (String, JSON) =
      switch rule.outcome {
      case .fired: ("fired", .null)
      case .silent: ("silent", .null)
      case .notEvaluable(let reason): ("notEvaluable", .text(reason))
      }
    return .object([
      ("id", .text(rule.id)), ("title", .text(rule.title)), ("aim", .text(rule.aim.rawValue)),
      ("origin", .text(rule.origin.rawValue)),
      ("signal", rule.signal.map { .text($0) } ?? .null), ("isAbove", .bool(rule.isAbove)),
      ("threshold", .number(rule.threshold)), ("unit", .text(rule.unit.rawValue)),
      ("forSeconds", .integer(rule.forSeconds)), ("outcome", .text(outcome.0)),
      ("reason", outcome.1), ("episodes", .list(rule.episodes.map { .span($0) })),
      ("leadOverFirstReportSeconds", .optional(rule.leadOverFirstReportSeconds)),
      ("delayAfterFirstSignSeconds", .optional(rule.delayAfterFirstSignSeconds)),
      ("falseSeconds", .number(rule.falseSeconds)), ("notes", .texts(rule.notes)),
      ("basis", lines.basis(rule.basis)),
    ])
  }

  private var missing: JSON {
    .list(
      review.missing.map {
        .object([("kind", .text($0.kind.rawValue)), ("consequence", .text($0.consequence))])
      })
  }

  private func problem(_ problem: Problem) -> JSON {
    .object([
      ("file", .text(problem.path)), ("line", problem.line.map { .integer($0) } ?? .null),
      ("headline", .text(problem.headline)), ("fix", .text(problem.fix)),
      ("weight", .text(problem.weight.rawValue)),
    ])
  }

  private func source(_ source: Source) -> JSON {
    .object([
      ("file", .text(source.path)), ("bytes", .integer(source.byteCount)),
      ("sha256", .text(source.sha256)),
      (
        "recognition",
        source.recognition.map {
          .object([
            ("format", .text($0.format)), ("kind", .text($0.kind.rawValue)),
            ("confidence", .number($0.confidence)), ("reason", .text($0.reason)),
          ])
        } ?? .null
      ),
      (
        "lines",
        .object([
          ("total", .integer(source.lines.total)),
          ("understood", .integer(source.lines.understood)),
          ("joined", .integer(source.lines.joined)), ("blank", .integer(source.lines.blank)),
          ("notUnderstood", .integer(source.lines.notUnderstood)),
        ])
      ),
      (
        "clock",
        .object([
          ("zone", .text(source.clock.zone)), ("ground", .text(source.clock.ground.rawValue)),
          ("note", .text(source.clock.note)),
        ])
      ),
      ("recordCount", .integer(source.recordCount)), ("span", .span(source.span)),
    ])
  }
}
