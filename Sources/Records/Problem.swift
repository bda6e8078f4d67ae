/// Something in the materials that could not be read or that breaks a rule: counted, shown on the
/// site with its place, and reading goes on.
package struct Problem: Hashable, Sendable, Error {
  /// How much the problem takes away from the review.
  package enum Weight: String, Hashable, Sendable {
    /// Nothing is lost; the reader should know.
    case note
    /// A record or more could not be used.
    case loss
  }

  /// The file, as a path below the incident folder.
  package let path: String
  /// Counted from 1; `nil` when the whole file is meant.
  package let line: Int?
  /// The rule that was broken, without a full stop: "Hour in '25:61' is past 23".
  package let headline: String
  /// What to do, starting with a verb: "Write times as HH:MM:SS".
  package let fix: String
  package let weight: Weight

  package init(
    path: String, line: Int? = nil, headline: String, fix: String, weight: Weight = .loss
  ) {
    self.path = path
    self.line = line
    self.headline = headline
    self.fix = fix
    self.weight = weight
  }

  /// `logs/app.log:12: Hour in '25:61' is past 23. Write times as HH:MM:SS.`
  package var description: String {
    let place = line.map { "\(path):\($0)" } ?? path
    return "\(place): \(headline). \(fix)."
  }
}
