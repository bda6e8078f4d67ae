/// A template that cannot be used.
package struct TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file below the templates folder and the line: `pages/home.mustache:12`.
  package let place: String
  /// The rule that was broken, without a full stop.
  package let headline: String
  /// What to do, starting with a verb.
  package let fix: String

  package init(place: String, headline: String, fix: String) {
    self.place = place
    self.headline = headline
    self.fix = fix
  }

  package var description: String { "\(place): \(headline). \(fix)." }
}

/// A page that could not be made.
package struct RenderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file below the templates folder and the line, or the page.
  package let place: String
  /// The rule that was broken, without a full stop.
  package let headline: String
  /// What to do, starting with a verb.
  package let fix: String

  package init(place: String, headline: String, fix: String) {
    self.place = place
    self.headline = headline
    self.fix = fix
  }

  package var description: String { "\(place): \(headline). \(fix)." }
}
