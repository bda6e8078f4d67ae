internal import Records

/// Replays a rule of a given form with the state machine and puts its score and words beside it.
struct CandidateMaker: Sendable {
  let material: MonitoringMaterial
  let replayer: RuleReplayer

  init(_ material: MonitoringMaterial) {
    self.material = material
    replayer = RuleReplayer(
      firstSign: material.review.firstSign?.time,
      firstReport: material.review.impact.firstReport?.time, history: material.review.history)
  }

  /// A rule that this module thought of. `lookSeconds` is the shortest time that it looks at.
  struct Plan: Sendable {
    let id: String
    let title: String
    let family: CandidateRule.Family
    let audience: CandidateRule.Audience
    let form: RuleForm
    var forSeconds = 0
    var keepFiringSeconds = 0
    var notes: [String] = []
    var basis = Basis()
  }

  func candidate(_ plan: Plan) -> CandidateRule {
    let readings = FormReadings(plan.form)
    let isSymptom = plan.family == .burnRate || plan.family == .symptom
    var rule = AlertRule(
      id: plan.id, title: plan.title, aim: isSymptom ? .symptom : .cause, origin: .commonPractice,
      signal: readings.signal, isAbove: readings.isAbove, threshold: readings.threshold,
      unit: readings.unit, forSeconds: plan.forSeconds, samples: readings.samples,
      stepSeconds: readings.stepSeconds, notes: plan.notes, basis: plan.basis)
    rule.keepFiringSeconds = plan.keepFiringSeconds
    let replay =
      rule.samples.isEmpty
      ? replayer.scored(rule, episodes: [], notes: rule.notes, outcome: .notEvaluable(readings.why))
      : replayer.replay(rule)
    return scored(
      replay, plan, step: readings.sourceStep, look: readings.lookSeconds,
      dataEnd: readings.samples.last?.time)
  }

  /// A rule that was replayed already keeps its replay and gets the rest.
  func candidate(of replay: RuleReplay, signal: Signal?) -> CandidateRule {
    let family: CandidateRule.Family =
      replay.aim == .symptom ? .symptom : signal?.kind == .latency ? .logCount : .saturation
    let form: RuleForm
    if let signal, signal.stepSeconds != nil, signal.unit == replay.unit {
      form = .level(
        RuleMetric(signal, span: material.span), isAbove: replay.isAbove, value: replay.threshold)
    } else if let pool = poolUse(for: replay) {
      form = .level(pool, isAbove: replay.isAbove, value: replay.threshold)
    } else {
      form = .here("It judges single lines of a log, which other systems hold as counts.")
    }
    let plan = Plan(
      id: replay.id, title: replay.title, family: family,
      audience: family == .symptom ? .page : .ticket, form: form, forSeconds: replay.forSeconds)
    return scored(
      replay, plan, step: signal?.stepSeconds, look: replay.forSeconds,
      dataEnd: signal?.samples.last?.time)
  }

  private func scored(
    _ replay: RuleReplay, _ plan: Plan, step: Int?, look: Int, dataEnd: Timestamp?
  ) -> CandidateRule {
    var score = RuleScore(
      replay: replay, material: material, lookSeconds: look, stepSeconds: step,
      dataEnd: dataEnd ?? material.span.end)
    score.healthy = material.healthy?.score(
      of: plan.form, forSeconds: plan.forSeconds, keepFiringSeconds: plan.keepFiringSeconds)
    return CandidateRule(
      replay: replay, family: plan.family, audience: plan.audience, form: plan.form,
      score: score,
      text: AlertWords.text(for: plan, signals: material.review.signals),
      keepFiringSeconds: plan.keepFiringSeconds)
  }

  /// The share of a pool that is in use is made from two materials, so it is no signal of its own.
  private func poolUse(for replay: RuleReplay) -> RuleMetric? {
    guard replay.unit == .percent,
      let made = PoolUse(
        signals: material.review.signals, operations: material.review.evidence.operations),
      made.signal == replay.signal, let step = made.stepSeconds
    else { return nil }
    return RuleMetric(
      name: "connection-pool-use-percent", title: "Connection pool use", unit: .percent,
      kind: .saturation, layer: .pool, origin: .poolUse(made.signal, size: made.firstSize),
      samples: made.samples, stepSeconds: step,
      note: made.note, span: material.span, basis: made.basis)
  }
}
