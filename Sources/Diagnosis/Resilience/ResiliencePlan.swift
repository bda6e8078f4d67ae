internal import Records

/// What will be done: about this cause, about its class, and about the harm when it comes again.
package struct ResiliencePlan: Sendable {
  /// What the library says about a pattern that the incident matched.
  package struct Remedy: Hashable, Sendable {
    package let id: String
    package let title: String
    /// Per cent.
    package let confidence: Double
    package let isLeading: Bool
    package let mitigation: String
    package let prevention: String
    package let basis: Basis
  }

  /// The leading cause first; empty when none is established.
  package let remedies: [Remedy]
  package let safeguards: [Safeguard]
  package let loadMeasures: [LoadMeasure]
  /// By part: changes in development and testing.
  package let practices: [(part: SystemPart, practice: ChangeOfPractice)]
  package let capacity: CapacityEstimate?
  /// What would be needed to estimate capacity; empty when it is estimated.
  package let capacityGap: String
  /// From the profile, as written: name and when.
  package let peaks: [(name: String, when: String)]
  package let options: [RepairOption]
  package let plan: ActionPlan

  init(_ review: Review, monitoring: MonitoringDesign) {
    let matches = MatchedPattern.all(in: review)
    remedies = matches.map {
      Remedy(
        id: $0.pattern.id, title: $0.pattern.title, confidence: $0.confidence,
        isLeading: $0.isLeading, mitigation: $0.pattern.mitigation,
        prevention: $0.pattern.prevention, basis: $0.basis)
    }
    safeguards = Safeguard.all(for: review)
    loadMeasures = LoadMeasure.all(for: review, leading: matches.first { $0.isLeading })
    var parts: [SystemPart] = []
    for part in matches.map(\.part) + [.service] where !parts.contains(part) { parts.append(part) }
    practices = parts.flatMap { part in
      PartGuide.guide(for: part).practices.map { (part: part, practice: $0) }
    }
    capacity = CapacityEstimate(review)
    capacityGap = capacity == nil ? CapacityEstimate.gap(in: review) : ""
    peaks = review.evidence.profile.other.compactMap { entry in
      let name = entry.name.lowercased()
      guard name.hasPrefix("peak") else { return nil }
      let own = entry.name.split(separator: ".").dropFirst().joined(separator: " ")
      return (name: own.isEmpty ? entry.name : own, when: entry.value)
    }
    options = RepairOption.all(for: review, leading: matches.first { $0.isLeading })
    plan = ActionPlan(review, monitoring: monitoring)
  }
}

extension Diagnosis {
  /// The plan for what was found; needs the monitoring design, whose rules become actions.
  package static func resilience(
    for review: Review, monitoring: MonitoringDesign
  ) -> ResiliencePlan {
    ResiliencePlan(review, monitoring: monitoring)
  }
}
