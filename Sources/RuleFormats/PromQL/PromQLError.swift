/// What is wrong with an expression, and where.
package struct PromQLError: Error, Hashable, Sendable {
  /// Place in the expression, in characters from 1.
  package let column: Int
  /// The rule that was broken, without a full stop.
  package let headline: String
  /// What to do, starting with a verb.
  package let fix: String

  init(at column: Int, _ headline: String, fix: String) {
    self.column = column
    self.headline = headline
    self.fix = fix
  }
}
