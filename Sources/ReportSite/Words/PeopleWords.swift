internal import Diagnosis
internal import Records

/// Names of what is found about people, for readers.
enum PeopleWords {
  static func title(_ verdict: StatedComparison.Verdict) -> String {
    switch verdict {
    case .agrees: "Agrees"
    case .within: "Possible"
    case .conflicts: "Conflicts"
    case .cannotBeComputed: "Cannot be checked"
    }
  }

  static func tag(_ verdict: StatedComparison.Verdict) -> String {
    switch verdict {
    case .agrees: "govuk-tag--green"
    case .within: "govuk-tag--yellow"
    case .conflicts: "govuk-tag--red"
    case .cannotBeComputed: "govuk-tag--grey"
    }
  }

  /// "474 to 3,643", "at least 54", "not established".
  static func range(_ low: Double?, _ high: Double?, _ unit: MeasureUnit) -> String {
    let low = low.map { FigureWords.figure($0.rounded(), unit) }
    let high = high.map { FigureWords.figure($0.rounded(), unit) }
    switch (low, high) {
    case (let low?, let high?): return low == high ? low : "\(low) to \(high)"
    case (let low?, nil): return "at least \(low)"
    case (nil, let high?): return "at most \(high)"
    case (nil, nil): return "not established"
    }
  }

  static func range(_ estimate: ImpactEstimate) -> String {
    range(estimate.low, estimate.high, estimate.unit)
  }

  /// How many people the reports come from; `nil` without reports.
  static func sentence(_ heard: PeopleHeard) -> String? {
    guard heard.voices > 0 else { return nil }
    let people =
      heard.fewest == heard.most
      ? UKWords.counted(heard.most, "person", plural: "people")
      : "\(FigureWords.grouped(heard.fewest)) to \(FigureWords.grouped(heard.most)) people"
    let problems =
      heard.fewestWithProblem == heard.mostWithProblem
      ? FigureWords.grouped(heard.mostWithProblem)
      : "\(FigureWords.grouped(heard.fewestWithProblem)) to \(FigureWords.grouped(heard.mostWithProblem))"
    return
      "\(UKWords.counted(heard.voices, "report")) came from \(people). \(problems) of them told of a problem."
  }

  /// "moderate", "strong": for readers who do not know what 0.8 means.
  static func strength(_ value: Double) -> String {
    switch value.magnitude {
    case 0.9...: "very strong"
    case 0.75..<0.9: "strong"
    default: "moderate"
    }
  }
}
