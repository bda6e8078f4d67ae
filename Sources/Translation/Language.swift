/// A language that a site can be published in.
package enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case welsh = "cy"

  /// The file of the templates folder that holds its words; `nil` for the language they are in.
  package var catalogue: String? {
    switch self {
    case .english: nil
    case .welsh: "cy.yaml"
    }
  }

  /// Every code with its name, for messages: "en (English), cy (Welsh)".
  package static var known: String {
    allCases.map { "\($0.rawValue) (\($0.name))" }.joined(separator: ", ")
  }

  private var name: String {
    switch self {
    case .english: "English"
    case .welsh: "Welsh"
    }
  }
}
