/// Why a chart was refused, in words for the person who asked for it.
package struct ChartProblem: Error, Sendable, Equatable, CustomStringConvertible {
  /// Which chart, by its finding.
  package let place: String
  /// The rule that was broken.
  package let headline: String
  /// What to do about it.
  package let fix: String

  package var description: String { "\(place): \(headline). \(fix)." }

  static func tooMany(_ things: String, limit: Int, in place: String) -> ChartProblem {
    ChartProblem(
      place: place, headline: "A chart shows at most \(limit) \(things)",
      fix: "Split the chart, or use small multiples")
  }
}
