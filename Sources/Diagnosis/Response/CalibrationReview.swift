package import Records

/// What was claimed, how sure people were, and how it turned out.
package struct CalibrationReview: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package enum Verdict: String, Hashable, Sendable {
      /// Within 25 points of what happened.
      case agrees = "The confidence agrees with the outcome"
      /// Between 25 and 50 points.
      case cautious = "More caution than was needed"
      case tooSure = "More sure than the outcome bears out"
      /// Over 50 points the wrong way.
      case doubtedWrongly = "Doubted, and it was right"
      case partly = "Not scored: partly correct"
      case open = "Not scored: the outcome is not known"
    }

    package var claim: String
    /// Per cent at the first and the last reading; equal when there was one.
    package var first: Double
    package var last: Double
    package var outcome: ClaimOutcome
    package var verdict: Verdict
    /// Confidence moved and new evidence was written beside it.
    package var movedWithEvidence: Bool
    package var basis: Basis

    /// 70% → 95% as words: "70% to 95%".
    package var confidenceWords: String {
      first == last
        ? "\(PlainNumber.words(last))%"
        : "\(PlainNumber.words(first))% to \(PlainNumber.words(last))%"
    }
  }

  /// A forecast of how long something would take, beside what it took.
  package struct ForecastRow: Hashable, Sendable {
    package var forecast: Forecast
    /// Within what was said, or no more than a quarter of it (one minute at least) outside;
    /// `nil` when what it took is not known.
    package var isClose: Bool?
    package var words: String
    package var basis: Basis
  }

  package var rows: [Row]
  package var forecasts: [ForecastRow]
  /// Mean of the squared difference between the last confidence, as a share, and the outcome, 1 or
  /// 0; 0 is perfect and always saying 50% gives 0.25. `nil` without a claim of known outcome.
  package var brierScore: Double?
  package var scoredClaims: Int

  package static let formula =
    "Brier score: mean of (confidence − outcome)², G. W. Brier, “Verification of forecasts expressed "
    + "in terms of probability”, Monthly Weather Review 78 (1950)"
  /// Under this many claims a table can be shown, but no curve drawn.
  package static let fewestForCurve = 20

  package var allowsCurve: Bool { scoredClaims >= Self.fewestForCurve }

  /// One sentence on how much the score is worth.
  package var caveat: String {
    switch scoredClaims {
    case 0: "No claim has both a confidence and a known outcome, so there is no score."
    case ..<Self.fewestForCurve:
      "The score rests on \(PlainNumber.counted(scoredClaims, "claim")): too few to say whether the "
        + "team's confidence can be relied on."
    default: "The score rests on \(PlainNumber.counted(scoredClaims, "claim"))."
    }
  }

  package init(of record: ResponseRecord) {
    var rows: [Row] = []
    for hypothesis in record.hypotheses {
      guard let first = hypothesis.readings.first, let last = hypothesis.readings.last else {
        continue
      }
      rows.append(
        Self.row(
          hypothesis.claim, first.confidence, last.confidence, hypothesis.outcome,
          moved: last.confidence != first.confidence && !last.evidence.isEmpty,
          lines: hypothesis.readings.map(\.line)))
    }
    for decision in record.decisions {
      guard let confidence = decision.confidence else { continue }
      rows.append(
        Self.row(
          decision.choice, confidence, confidence, decision.outcome, moved: false,
          lines: [decision.line]))
    }
    if let plan = record.rollback, let confidence = plan.confidence {
      rows.append(
        Self.row(
          "Going back will help", confidence, confidence, plan.outcome, moved: false,
          lines: [plan.line]))
    }
    self.rows = rows
    forecasts = record.forecasts.map(Self.forecastRow)
    let pairs = rows.compactMap { row in Self.share(row.outcome).map { (row.last / 100, $0) } }
    scoredClaims = pairs.count
    brierScore =
      pairs.isEmpty
      ? nil : pairs.reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / Double(pairs.count)
  }

  private static func share(_ outcome: ClaimOutcome) -> Double? {
    switch outcome {
    case .correct: 1
    case .wrong: 0
    case .partlyCorrect, .notKnown: nil
    }
  }

  private static func row(
    _ claim: String, _ first: Double, _ last: Double, _ outcome: ClaimOutcome, moved: Bool,
    lines: [SourceLine]
  ) -> Row {
    let verdict: Row.Verdict
    switch outcome {
    case .partlyCorrect: verdict = .partly
    case .notKnown: verdict = .open
    case .correct: verdict = last >= 75 ? .agrees : last >= 50 ? .cautious : .doubtedWrongly
    case .wrong: verdict = last <= 25 ? .agrees : .tooSure
    }
    return Row(
      claim: claim, first: first, last: last, outcome: outcome, verdict: verdict,
      movedWithEvidence: moved, basis: Basis(lines: lines.sorted()))
  }

  private static func forecastRow(_ forecast: Forecast) -> ForecastRow {
    let low = forecast.earliestMinutes
    let high = forecast.latestMinutes
    let said = low == high ? minutes(high) : "\(PlainNumber.words(low)) to \(minutes(high))"
    let basis = Basis(lines: [forecast.line])
    guard let actual = forecast.actualMinutes else {
      return ForecastRow(
        forecast: forecast, isClose: nil, words: "\(said) said; what it took is not written down",
        basis: basis)
    }
    let slack = max(1, high / 4)
    let place =
      actual < low
      ? "\(minutes(low - actual)) sooner" : actual > high ? "\(minutes(actual - high)) later" : ""
    return ForecastRow(
      forecast: forecast, isClose: actual >= low - slack && actual <= high + slack,
      words: "\(said) said, \(minutes(actual)) taken"
        + (place.isEmpty ? ": within what was said" : ": \(place)"),
      basis: basis)
  }

  private static func minutes(_ value: Double) -> String {
    let words = PlainNumber.words(value)
    return "\(words) minute\(words == "1" ? "" : "s")"
  }
}
