/// Why a site was not published. The site that was there before is untouched.
package struct PublishError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file or folder.
  package let place: String
  /// The rule that was broken, without a full stop.
  package let headline: String
  /// What to do, starting with a verb.
  package let fix: String
  /// What the checks found on the pages; empty when the checks passed or did not run.
  package let violations: [String]

  package init(place: String, headline: String, fix: String, violations: [String] = []) {
    self.place = place
    self.headline = headline
    self.fix = fix
    self.violations = violations
  }

  package var description: String {
    (violations + ["\(place): \(headline). \(fix)."]).joined(separator: "\n")
  }
}
