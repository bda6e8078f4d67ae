/// A file of translations that cannot be used.
package struct CatalogueError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file and the line: `cy.yaml:12`.
  package let place: String
  /// The rule that was broken, without a full stop.
  package let headline: String
  /// What to do, starting with a verb.
  package let fix: String

  package var description: String { "\(place): \(headline). \(fix)." }
}
