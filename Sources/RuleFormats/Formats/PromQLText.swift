internal import Diagnosis

/// The expression that evaluates a form in PromQL, and the recording rule that it stands on.
struct PromQLText: Sendable {
  let expression: String
  let record: Record?

  struct Record: Hashable, Sendable {
    let name: String
    let expression: String
  }

  /// `nil` for a form that only this program evaluates.
  init?(_ form: RuleForm) {
    switch form {
    case .level(let metric, let isAbove, let value):
      expression = "\(metric.name) \(isAbove ? ">" : "<") \(NumberText.write(value))"
      record = nil
    case .quotient(let part, let whole, let scale, let above):
      let factor = scale == 1 ? "" : "\(NumberText.write(scale)) * "
      expression = "\(factor)\(part.name) / (\(whole.name) > 0) > \(NumberText.write(above))"
      record = nil
    case .count(let metric, let window, let above):
      expression =
        "sum_over_time(\(metric.name)[\(PromQLDuration.text(seconds: window))]) > \(above)"
      record = nil
    case .share(let part, let whole, let window, let above, let leastPart):
      let length = PromQLDuration.text(seconds: window)
      let slow = "sum_over_time(\(part.name)[\(length)])"
      expression =
        "\(slow) / sum_over_time(\(whole.name)[\(length)]) > \(NumberText.write(above)) "
        + "and \(slow) >= \(leastPart)"
      record = nil
    case .burn(let bad, let window, let floor):
      let made = Self.record(bad)
      record = made
      expression = Self.burn(made.name, window, floor)
    case .here: return nil
    }
  }

  private static func burn(
    _ name: String, _ window: BurnWindow, _ floor: TrafficFloor?
  ) -> String {
    let long = PromQLDuration.text(seconds: window.longSeconds)
    let short = PromQLDuration.text(seconds: window.shortSeconds)
    let limit = NumberText.write(window.badShare)
    // Windows with under half of their data are not judged: one reading a minute is expected.
    let half = max(1, window.longSeconds / 120)
    var parts = [
      "avg_over_time(\(name)[\(long)]) > \(limit)", "avg_over_time(\(name)[\(short)]) > \(limit)",
      "count_over_time(\(name)[\(long)]) >= \(half)",
    ]
    if let floor {
      let scale = NumberText.write(Double(window.longSeconds) / Double(max(1, floor.perSeconds)))
      parts.append(
        "avg_over_time(\(floor.metric.name)[\(long)]) * \(scale) >= \(floor.leastEvents)")
    }
    return parts.joined(separator: " and ")
  }

  private static func record(_ bad: BadShare) -> Record {
    let name = bad.metric.name
    return switch bad.rule {
    case .goodShare(let whole):
      Record(
        name: "\(name):bad_share",
        expression: "clamp(1 - \(name) / \(NumberText.write(whole)), 0, 1)")
    case .badShare(let whole):
      Record(
        name: "\(name):bad_share", expression: "clamp(\(name) / \(NumberText.write(whole)), 0, 1)")
    case .slow(let limit):
      Record(name: "\(name):slow", expression: "\(name) > bool \(NumberText.write(limit))")
    }
  }
}
