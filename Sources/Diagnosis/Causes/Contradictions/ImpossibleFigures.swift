import Records

/// Figures that arithmetic forbids, and levels that the configured limits do not give.
enum ImpossibleFigures {
  static func contradictions(
    in evidence: Evidence, _ claims: [QuantityClaim]
  ) -> [Contradiction] {
    shares(evidence) + means(claims) + levels(evidence) + mistaken(evidence)
  }

  /// A share of a whole above 100% or below 0.
  private static func shares(_ evidence: Evidence) -> [Contradiction] {
    evidence.series.filter { $0.unit == .percent }.compactMap { series in
      guard
        let sample = series.samples.first(where: {
          ($0.value ?? 0) > 100.001 || ($0.value ?? 0) < 0
        }),
        let value = sample.value,
        !["growth", "change", "delta"].contains(where: { series.name.lowercased().contains($0) })
      else { return nil }
      return Contradiction(
        kind: .impossible, subject: "\(series.name) at \(PlainTime.clock(sample.time))",
        first: .init(
          words: "\(series.name) is \(PlainNumber.words(value))%",
          basis: Basis(lines: [sample.line])),
        second: .init(words: "A share of a whole lies between 0% and 100%", basis: Basis()),
        consequence: "The value is shown as written and not used for judging")
    }
  }

  /// Of the same quantity in the same line or moment, the mean above the 95th percentile. A mean can
  /// exceed it in theory, when a few values are extreme; at such a distance it is worth a look.
  private static func means(_ claims: [QuantityClaim]) -> [Contradiction] {
    let upper = claims.filter { $0.statistic == "p95" }
    return claims.filter { $0.statistic == "mean" }.compactMap { mean in
      guard
        let percentile = upper.filter({
          $0.name == mean.name && abs($0.time.seconds(since: mean.time)) <= 180
        }).min(by: {
          abs($0.time.seconds(since: mean.time)) < abs($1.time.seconds(since: mean.time))
        }), mean.value > percentile.value * 1.05
      else { return nil }
      return Contradiction(
        kind: .impossible,
        subject: "Mean above the 95th percentile at \(PlainTime.clock(mean.time))",
        first: .init(words: mean.quote, basis: Basis(lines: [mean.line])),
        second: .init(words: percentile.quote, basis: Basis(lines: [percentile.line])),
        consequence: "The two measures count different requests or one of them is wrong")
    }
  }

  /// An alert called critical whose reading did not pass the critical limit of its measure.
  private static func levels(_ evidence: Evidence) -> [Contradiction] {
    evidence.alerts.filter { $0.level == .critical }.compactMap { alert in
      guard let series = evidence.series.first(where: { $0.name == alert.metric }),
        let critical = series.thresholds.first(where: { $0.level == .critical }),
        let warning = series.thresholds.first(where: { $0.level == .warning }),
        let text = alert.details.first(where: {
          !$0.name.lowercased().contains("threshold") && ChangeAssessor.number($0.value) != nil
        }), let value = ChangeAssessor.number(text.value)
      else { return nil }
      let lowerIsWorse = critical.value < warning.value
      let passed = lowerIsWorse ? value <= critical.value : value >= critical.value
      guard !passed else { return nil }
      return Contradiction(
        kind: .severity, subject: "Level of the alert for \(alert.metric)",
        first: .init(
          words: "Raised as critical with a reading of \(text.value)",
          basis: Basis(lines: [alert.line])),
        second: .init(
          words: "The critical limit is \(PlainNumber.words(critical.value)), the warning limit "
            + PlainNumber.words(warning.value), basis: Basis(lines: [critical.line])),
        consequence: "By the configured limits it was a warning at that moment")
    }
  }

  /// A plan's cost, which has no unit, repeated elsewhere as a number of rows.
  private static func mistaken(_ evidence: Evidence) -> [Contradiction] {
    let rows = evidence.alerts.flatMap { alert in
      alert.details.filter { $0.name.lowercased().mentions("rows") }.map { (alert, $0) }
    }
    guard !rows.isEmpty else { return [] }
    var costs: [(whole: String, line: SourceLine)] = []
    for operation in evidence.operations {
      for event in operation.exemplars {
        guard event.message.mentions("cost="),
          let range = event.message.firstRange(of: "cost=")
        else { continue }
        let numbers = event.message[range.upperBound...].prefix { $0.isNumber || $0 == "." }
        guard let dots = numbers.firstRange(of: "..") else { continue }
        let whole = numbers[dots.upperBound...].prefix { $0.isNumber }
        if whole.count >= 4 { costs.append((String(whole), event.line)) }
      }
    }
    return rows.compactMap { alert, detail in
      guard let cost = costs.first(where: { $0.whole == detail.value }) else { return nil }
      return Contradiction(
        kind: .mistakenNumber, subject: "\(detail.name) in an alert",
        first: .init(
          words: "\(detail.name) is \(detail.value)", basis: Basis(lines: [alert.line])),
        second: .init(
          words: "The query plan gives \(cost.whole) as its cost, which is not a number of rows",
          basis: Basis(lines: [cost.line])),
        consequence: "The number of rows read is not known from these materials")
    }
  }
}
