/// What is measured on an axis, and how its figures are written.
package struct Measure: Sendable, Equatable {
  /// The axis title with its unit, for example "Failed requests per minute".
  package let title: String
  /// Decimals in labels, marks and table, 0 to 6.
  package let decimals: Int
  /// Stands before each figure, for example "£".
  package let prefix: String
  /// Stands after each figure, for example "%".
  package let suffix: String

  package init(title: String, decimals: Int = 0, prefix: String = "", suffix: String = "") {
    self.title = title
    self.decimals = min(max(decimals, 0), 6)
    self.prefix = prefix
    self.suffix = suffix
  }

  /// The figure as the table and the labels show it; `nil` or not finite means "no data".
  func text(_ value: Double?, _ standing: StandingWords) -> String {
    guard let value, value.isFinite else { return standing.noData }
    return decorated(NumberText.grouped(value, decimals: decimals))
  }

  /// The same figure with the same rounding, for `data-value`.
  func plain(_ value: Double) -> String { NumberText.plain(value, decimals: decimals) }

  func decorated(_ figure: String) -> String {
    figure.hasPrefix("\u{2212}")
      ? "\u{2212}" + prefix + figure.dropFirst() + suffix : prefix + figure + suffix
  }
}

extension Optional<Double> {
  /// The value if it can be drawn: finite, and held within what can be printed.
  var drawable: Double? {
    guard let value = self, value.isFinite else { return nil }
    return Swift.min(Swift.max(value, -NumberText.limit), NumberText.limit)
  }
}
