internal import Diagnosis
internal import Records

/// The part of `review.json` about what would have caught it and what will be done.
struct PlanJSON {
  private let monitoring: MonitoringDesign
  private let resilience: ResiliencePlan
  private let lines: LineJSON

  init(_ monitoring: MonitoringDesign, _ resilience: ResiliencePlan, lines: LineJSON) {
    self.monitoring = monitoring
    self.resilience = resilience
    self.lines = lines
  }

  var members: [(String, JSON)] {
    [
      ("serviceLevels", .list(monitoring.serviceLevels.map(level))),
      ("recommendedRules", .list(monitoring.recommended.map(recommended))),
      ("candidateRules", .list(monitoring.candidates.map(candidate))),
      ("actions", .list(resilience.plan.actions.enumerated().map { action($1, rank: $0 + 1) })),
    ]
  }

  private func level(_ level: ServiceLevel) -> JSON {
    .object([
      ("id", .text(level.id)), ("title", .text(level.title)),
      ("journey", level.journey.map { .text($0) } ?? .null),
      ("aspect", .text(level.aspect.rawValue)), ("signal", level.signal.map { .text($0) } ?? .null),
      ("good", .text(level.good)), ("valid", .text(level.valid)),
      ("slowLimit", .optional(level.slowLimit)), ("target", .optional(level.target)),
      ("targetReason", .text(level.targetReason)), ("calmBadShare", figure(level.calmBadShare)),
      ("budget", figure(level.budget)), ("budgetMinutes", figure(level.budgetMinutes)),
      ("spentMinutes", figure(level.spentMinutes)), ("spent", figure(level.spent)),
      ("windows", .list(level.windows.map(window))), ("notes", .texts(level.notes)),
    ])
  }

  private func figure(_ figure: Figure?) -> JSON {
    guard let figure else { return .null }
    return .object([
      ("value", .number(figure.value)), ("unit", .text(figure.unit.rawValue)),
      ("basis", lines.basis(figure.basis)),
    ])
  }

  private func window(_ window: BurnWindow) -> JSON {
    .object([
      ("severity", .text(window.severity.rawValue)), ("longSeconds", .integer(window.longSeconds)),
      ("shortSeconds", .integer(window.shortSeconds)), ("factor", .number(window.factor)),
      ("badShare", .number(window.badShare)), ("isReachable", .bool(window.isReachable)),
    ])
  }

  private func recommended(_ rule: CandidateRule) -> JSON {
    .object(
      scored(rule) + [
        ("ownerRole", .text(rule.text.ownerRole)), ("runbook", .text(rule.text.runbook)),
        ("reason", .text(rule.recommendation?.reason ?? "")),
        ("basis", lines.basis(rule.replay.basis)),
      ])
  }

  private func candidate(_ rule: CandidateRule) -> JSON {
    let outcome: String =
      switch rule.replay.outcome {
      case .fired: "fired"
      case .silent: "silent"
      case .notEvaluable: "notEvaluable"
      }
    return .object(
      scored(rule) + [
        ("outcome", .text(outcome)),
        ("recommendedPlace", rule.recommendation.map { .integer($0.place) } ?? .null),
        ("basis", lines.basis(rule.replay.basis)),
      ])
  }

  private func scored(_ rule: CandidateRule) -> [(String, JSON)] {
    let score = rule.score
    return [
      ("id", .text(rule.replay.id)), ("title", .text(rule.replay.title)),
      ("family", .text(rule.family.rawValue)), ("audience", .text(rule.audience.rawValue)),
      ("firedAt", .time(score.firedAt)), ("clearedAt", .time(score.clearedAt)),
      ("leadOverFirstSignSeconds", .optional(score.leadOverFirstSignSeconds)),
      ("leadOverServiceWorseSeconds", .optional(score.leadOverServiceWorseSeconds)),
      ("leadOverFirstReportSeconds", .optional(score.leadOverFirstReportSeconds)),
      ("falseMinutes", .number(score.falseMinutes)),
      ("calmMinutes", .number(score.calmMinutes)),
      ("healthyFirings", score.healthy.map { .integer($0.firings) } ?? .null),
      ("healthyFalseMinutes", .optional(score.healthy?.minutes)),
      ("flaps", .integer(score.flaps)),
      ("isResolutionTooCoarse", .bool(score.isResolutionTooCoarse)),
    ]
  }

  private func action(_ action: PlannedAction, rank: Int) -> JSON {
    .object([
      ("id", .text(action.id)), ("rank", .integer(rank)), ("words", .text(action.words)),
      ("kind", .text(action.kind.rawValue)), ("ownerRole", .text(action.ownerRole)),
      ("date", .text(action.date)), ("doneWhen", .text(action.doneWhen)),
      ("cause", .text(action.cause)), ("effect", .text(action.effect)),
      ("serviceStandard", .list(action.serviceStandard.map { .integer($0) })),
      ("technologyCode", .list(action.technologyCode.map { .integer($0) })),
      ("basis", lines.basis(action.basis)),
    ])
  }
}
