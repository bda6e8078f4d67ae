internal import Diagnosis
internal import Records

/// The part of `review.json` about who was affected, how many, and what is owed. A person's words are
/// on the page alone.
struct PeopleJSON {
  private let impact: CitizenImpact
  private let lines: LineJSON

  init(_ impact: CitizenImpact, lines: LineJSON) {
    self.impact = impact
    self.lines = lines
  }

  var members: [(String, JSON)] {
    [
      ("heard", heard), ("groups", .list(impact.groups.map(group))),
      ("numbers", .list(impact.numbers.map(number))),
      ("access", .list(impact.access.map(access))),
      ("estimates", .list(impact.estimates.map(estimate))),
      ("duties", .list(impact.duties.map(duty))), ("links", .list(impact.links.map(link))),
    ]
  }

  private var heard: JSON {
    let heard = impact.heard
    return .object([
      ("voices", .integer(heard.voices)), ("fewest", .integer(heard.fewest)),
      ("most", .integer(heard.most)), ("fewestWithProblem", .integer(heard.fewestWithProblem)),
      ("mostWithProblem", .integer(heard.mostWithProblem)),
      ("officialStatements", .integer(heard.officialStatements)),
      (
        "joins",
        .list(
          heard.joins.map {
            .object([
              ("ground", .text($0.ground.rawValue)), ("first", lines.line($0.first)),
              ("second", lines.line($0.second)), ("reason", .text($0.reason)),
            ])
          })
      ),
      (
        "engagement",
        .list(
          heard.engagement.map {
            .object([
              ("name", .text($0.name)), ("total", .integer($0.total)),
              ("basis", lines.basis($0.basis)),
            ])
          })
      ), ("engagementLimits", .text(heard.engagementLimits)), ("basis", lines.basis(heard.basis)),
    ])
  }

  private func group(_ group: AffectedGroup) -> JSON {
    .object([
      ("kind", .text(group.kind.rawValue)), ("name", .text(group.name)),
      ("voices", .integer(group.voiceCount)), ("words", .text(group.words)),
      ("basis", lines.basis(group.basis)),
    ])
  }

  private func number(_ number: StatedPeople) -> JSON {
    .object([
      ("low", .number(number.low)), ("high", .optional(number.high)), ("what", .text(number.what)),
      ("countsGroups", .bool(number.countsGroups)), ("time", .time(number.time)),
      ("basis", lines.basis(number.basis)),
    ])
  }

  private func access(_ finding: AccessFinding) -> JSON {
    .object([
      ("kind", .text(finding.kind.rawValue)), ("title", .text(finding.title)),
      ("voices", .integer(finding.voiceCount)), ("words", .text(finding.words)),
      ("basis", lines.basis(finding.basis)),
    ])
  }

  private func estimate(_ estimate: ImpactEstimate) -> JSON {
    .object([
      ("subject", .text(estimate.subject.rawValue)), ("title", .text(estimate.title)),
      ("low", .optional(estimate.low)), ("high", .optional(estimate.high)),
      ("unit", .text(estimate.unit.rawValue)), ("words", .text(estimate.words)),
      (
        "ways",
        .list(
          estimate.ways.map {
            .object([
              ("title", .text($0.title)), ("low", .optional($0.low)), ("high", .optional($0.high)),
              ("method", .text($0.method)), ("basis", lines.basis($0.basis)),
            ])
          })
      ),
      (
        "stated",
        .list(
          estimate.stated.map {
            .object([
              ("name", .text($0.name)), ("value", .number($0.value)), ("text", .text($0.text)),
              ("time", .time($0.time)), ("verdict", .text($0.verdict.rawValue)),
              ("words", .text($0.words)), ("basis", lines.basis($0.basis)),
            ])
          })
      ),
    ])
  }

  private func duty(_ duty: Duty) -> JSON {
    .object([
      ("kind", .text(duty.kind.rawValue)), ("title", .text(duty.title)),
      ("count", .integer(duty.count)), ("owner", .text(duty.owner)),
      ("reason", .text(duty.reason)), ("due", .time(duty.due)), ("basis", lines.basis(duty.basis)),
    ])
  }

  private func link(_ link: MachineLink) -> JSON {
    .object([
      ("signal", .text(link.signal)), ("signalTitle", .text(link.signalTitle)),
      ("outcome", .text(link.outcome)), ("lagSeconds", .number(link.lagSeconds)),
      ("strength", .number(link.strength)), ("pairs", .integer(link.pairs)),
      ("strengthOfChanges", .optional(link.strengthOfChanges)),
      ("mayFollowTheClock", .bool(link.mayFollowTheClock)), ("words", .text(link.words)),
      ("basis", lines.basis(link.basis)),
    ])
  }
}
