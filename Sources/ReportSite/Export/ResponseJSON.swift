internal import Diagnosis
internal import Records

/// The part of `review.json` about those who responded: what was decided, how sure people were and
/// how structured the work was.
struct ResponseJSON {
  private let response: ResponseReview
  private let lines: LineJSON

  init(_ response: ResponseReview, lines: LineJSON) {
    self.response = response
    self.lines = lines
  }

  var members: [(String, JSON)] {
    [
      ("decisions", .list(response.decisions.map(decision))),
      ("recovery", .list(response.recovery.map(recovery))),
      ("surprises", .list(response.surprises.map(surprise))),
      ("judgements", .list(response.calibration.rows.map(judgement))),
      ("brierScore", .optional(response.calibration.brierScore)),
      ("processScore", response.record == nil ? .null : score),
    ]
  }

  private func decision(_ finding: DecisionFinding) -> JSON {
    .object([
      ("choice", .text(finding.decision.choice)), ("role", .text(finding.decision.role)),
      ("time", .time(finding.decision.time)), ("options", .texts(finding.decision.options)),
      ("confidence", .optional(finding.decision.confidence)),
      ("outcome", .text(finding.decision.outcome.rawValue)),
      ("result", .text(finding.decision.result)),
      ("knownThen", finding.available.map { .text($0.words) } ?? .null),
      ("basis", lines.basis(finding.basis)),
    ])
  }

  private func recovery(_ row: RecoveryRow) -> JSON {
    .object([
      ("signal", .text(row.signal)), ("state", .text(row.state.rawValue)),
      ("time", .time(row.time)), ("baseline", .optional(row.baseline)),
      ("worst", .optional(row.worst)), ("last", .optional(row.last)), ("words", .text(row.words)),
      ("basis", lines.basis(row.basis)),
    ])
  }

  private func surprise(_ surprise: Surprise) -> JSON {
    .object([
      ("kind", .text(surprise.kind.rawValue)), ("words", .text(surprise.words)),
      ("basis", lines.basis(surprise.basis)),
    ])
  }

  private func judgement(_ row: CalibrationReview.Row) -> JSON {
    .object([
      ("claim", .text(row.claim)), ("firstConfidence", .number(row.first)),
      ("lastConfidence", .number(row.last)), ("outcome", .text(row.outcome.rawValue)),
      ("verdict", .text(row.verdict.rawValue)), ("basis", lines.basis(row.basis)),
    ])
  }

  private var score: JSON {
    .object([
      ("points", .integer(response.score.points)),
      ("mostPoints", .integer(response.score.mostPoints)),
      (
        "rows",
        .list(
          response.score.rows.map { row in
            .object([
              ("id", .text(row.id)), ("band", .text(row.band.rawValue)),
              ("title", .text(row.title)), ("points", .integer(row.points)),
              ("mostPoints", .integer(row.mostPoints)), ("words", .text(row.words)),
              ("basis", lines.basis(row.basis)),
            ])
          })
      ),
    ])
  }
}
