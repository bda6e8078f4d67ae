internal import Diagnosis
internal import Records

/// The part of `review.json` about people. A person's words are on the page alone.
struct ImpactJSON {
  private let impact: CitizenImpact
  private let lines: LineJSON

  init(_ impact: CitizenImpact, lines: LineJSON) {
    self.impact = impact
    self.lines = lines
  }

  var json: JSON { .object(voices + PeopleJSON(impact, lines: lines).members) }

  private var voices: [(String, JSON)] {
    [
      ("tickets", .list(impact.tickets.map(voice))), ("posts", .list(impact.posts.map(voice))),
      (
        "themes",
        .list(
          impact.themes.map {
            .object([
              ("name", .text($0.name)), ("tickets", .integer($0.ticketCount)),
              ("posts", .integer($0.postCount)), ("basis", lines.basis($0.basis)),
            ])
          })
      ),
      (
        "priorities",
        .list(
          impact.priorities.map {
            .object([
              ("priority", .text($0.priority.rawValue)), ("count", .integer($0.count)),
              ("basis", lines.basis($0.basis)),
            ])
          })
      ),
      ("journeys", .list(impact.journeys.map(journey))),
      (
        "statements",
        .list(
          impact.statements.map {
            .object([
              ("time", .time($0.time)), ("platform", .text($0.platform)),
              ("words", .text($0.words)), ("verdict", .text($0.verdict.rawValue)),
              ("reason", .text($0.reason)), ("basis", lines.basis($0.basis)),
            ])
          })
      ),
      ("firstReport", lines.moment(impact.firstReport)),
      ("lastReport", lines.moment(impact.lastReport)),
      ("reportLagSeconds", .optional(impact.reportLagSeconds)),
      (
        "statedFigures",
        .list(
          impact.statedFigures.map {
            .object([
              ("name", .text($0.name)), ("value", .number($0.value)), ("text", .text($0.text)),
              ("time", .time($0.time)), ("lines", .list([lines.line($0.line)])),
            ])
          })
      ),
    ]
  }

  private func voice(_ voice: Voice) -> JSON {
    .object([
      ("time", .time(voice.time)), ("channel", .text(voice.channel)),
      ("priority", voice.priority.map { .text($0.rawValue) } ?? .null),
      ("themes", .texts(voice.themes)), ("mood", .text(voice.mood.rawValue)),
      ("lines", .list([lines.line(voice.line)])),
    ])
  }

  private func journey(_ journey: JourneyImpact) -> JSON {
    .object([
      ("name", .text(journey.name)), ("attempts", .integer(journey.attempts)),
      ("failures", .integer(journey.failures)),
      ("firstFailure", lines.moment(journey.firstFailure)),
      ("lastFailure", lines.moment(journey.lastFailure)), ("before", timing(journey.before)),
      ("during", timing(journey.during)), ("after", timing(journey.after)),
      (
        "states",
        .list(
          (journey.history?.spans ?? []).map {
            .object([
              ("state", .text("\($0.state)")), ("span", .span($0.span)),
              ("basis", lines.basis($0.basis)),
            ])
          })
      ),
      ("limits", .text(journey.limits)),
      ("basis", lines.basis(journey.basis)),
    ])
  }

  private func timing(_ timing: JourneyImpact.Timing?) -> JSON {
    guard let timing else { return .null }
    return .object([
      ("requests", .integer(timing.requests)), ("failures", .integer(timing.failures)),
      ("medianMilliseconds", .optional(timing.medianMilliseconds)),
      ("p95Milliseconds", .optional(timing.p95Milliseconds)),
    ])
  }
}
