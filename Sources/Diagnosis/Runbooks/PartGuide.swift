/// What the library knows about looking after one part of a service. A table of values: one guide
/// for each part, in `Guides/`.
struct PartGuide: Sendable {
  let symptom: String
  let symptomCheck: String
  let checks: [RunbookStep]
  /// What a first responder may do without a specialist, and how to undo it.
  let safeAct: RunbookStep
  let safeUndo: RunbookStep
  let specialistRole: String
  let specialist: [RunbookStep]
  let practices: [ChangeOfPractice]
  let mitigate: ReadyAction
  let prevent: ReadyAction

  static func guide(for part: SystemPart) -> PartGuide {
    switch part {
    case .service: .service
    case .database: .database
    case .pool: .pool
    case .application: .application
    case .cache: .cache
    case .host: .host
    case .dependency: .dependency
    case .traffic: .traffic
    case .settings: .settings
    case .data: .data
    }
  }

  var firstResponder: [RunbookStep] {
    [RunbookStep(.symptom, symptom, expected: symptomCheck)] + checks + [
      RunbookStep(
        .decide, "Choose the priority from the escalation table.",
        expected: "The record has a priority, a time and the role that chose it."),
      safeAct,
      RunbookStep(
        .verify, "Watch what people feel for 10 minutes: success and answer times.",
        expected: "Both move back towards their usual level."),
      safeUndo,
      RunbookStep(
        .escalate, "Call the \(specialistRole) if nothing is better after 15 minutes.",
        expected: "Somebody with the right knowledge answers within the time for the priority."),
    ]
  }
}

/// A change in how a service is made or tested, and what it would catch.
package struct ChangeOfPractice: Hashable, Sendable {
  /// A sentence without a full stop, verb first.
  package let words: String
  /// What it would have shown before release; a sentence without a full stop.
  package let catches: String

  package init(_ words: String, catches: String) {
    self.words = words
    self.catches = catches
  }
}

/// An action before it is tied to an incident.
struct ReadyAction: Hashable, Sendable {
  let words: String
  let ownerRole: String
  let doneWhen: String
}
