/// What to do when a part of the service is under strain, at two levels.
package struct Runbook: Hashable, Sendable {
  package let part: SystemPart
  /// Patterns found in this incident that blame this part, leading first: id and title.
  package let patterns: [FoundPattern]
  /// For whoever is on call, without special knowledge of the part.
  package let firstResponder: [RunbookStep]
  package let specialist: [RunbookStep]

  /// A pattern that the incident matched, with what the library says to do about it.
  package struct FoundPattern: Hashable, Sendable {
    package let id: String
    package let title: String
    /// Per cent.
    package let confidence: Double
    package let confirmingTest: String
    package let mitigation: String
    package let basis: Basis
  }

  package var anchor: String { part.anchor }
  package var title: String { Self.title(of: part) }

  package static func title(of part: SystemPart) -> String {
    part == .service
      ? "The service fails or is slow" : "\(Phrases.sentence(part.plainName)) under strain"
  }

  /// The anchor on the runbook page for the runbook that a rule's text names.
  package static func anchor(for name: String) -> String { part(named: name).anchor }

  package static func title(ofAnchor anchor: String) -> String {
    title(of: part(named: anchor))
  }

  /// Names that no part has lead to the runbook for the service as a whole.
  static func part(named name: String) -> SystemPart {
    let suffix = "-under-strain"
    guard name.hasSuffix(suffix) else { return .service }
    let word = String(name.dropLast(suffix.count))
    return SystemPart(rawValue: word) ?? Signal.Layer(rawValue: word).map(SystemPart.init)
      ?? .service
  }
}

extension SystemPart {
  /// "connection pool", without the article.
  package var plainName: String {
    switch self {
    case .dependency: "another system"
    case .traffic: "number of requests"
    default: name.hasPrefix("the ") ? String(name.dropFirst(4)) : name
    }
  }
}

extension Diagnosis {
  /// The runbooks that this incident calls for: the service as a whole, then the parts that the
  /// leading pattern and the contributors blame, then those that recommended rules watch.
  package static func runbooks(for review: Review, monitoring: MonitoringDesign) -> [Runbook] {
    let patterns = MatchedPattern.all(in: review)
    let watched = monitoring.recommended.map { Runbook.part(named: $0.text.runbook) }
    var parts: [SystemPart] = [.service]
    for part in patterns.map(\.part) + watched where !parts.contains(part) { parts.append(part) }
    return parts.map { part in
      let guide = PartGuide.guide(for: part)
      return Runbook(
        part: part, patterns: patterns.filter { $0.part == part }.map(\.found),
        firstResponder: guide.firstResponder, specialist: guide.specialist)
    }
  }
}
