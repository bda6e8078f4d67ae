/// Why a file of rules cannot be replayed.
package struct RuleFileError: Error, Hashable, Sendable {
  /// Counted from 1; `nil` when the whole file is meant.
  package let line: Int?
  /// The rule that was broken, without a full stop.
  package let headline: String
  /// What to do, starting with a verb.
  package let fix: String

  init(line: Int?, _ headline: String, fix: String) {
    self.line = line
    self.headline = headline
    self.fix = fix
  }

  /// `rules.yml:12: “irate” is outside the subset. Use rate.`
  package func description(path: String) -> String {
    "\(line.map { "\(path):\($0)" } ?? path): \(headline). \(fix)."
  }
}
