/// A cause as the team states it, at one depth.
package struct StatedCause: Hashable, Sendable {
  /// From what broke to what let it happen.
  package enum Depth: String, Hashable, Sendable, CaseIterable { case surface, deeper, deepest }

  /// What actions refer to; unique within the file.
  package let id: String
  package let depth: Depth
  package let text: String
  /// Per cent; `nil` when not written.
  package let confidence: Double?
  package let line: SourceLine

  package init(id: String, depth: Depth, text: String, confidence: Double?, line: SourceLine) {
    self.id = id
    self.depth = depth
    self.text = text
    self.confidence = confidence
    self.line = line
  }
}

/// Something promised after the incident.
package struct ActionItem: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case detect, mitigate, prevent, respond, communicate, learn
  }

  package enum Status: String, Hashable, Sendable, CaseIterable {
    case open
    case inProgress = "in progress"
    case done, dropped
  }

  package let text: String
  /// The role that owns it; empty when not written, as for all texts here.
  package let owner: String
  /// Midnight at the start of the day; `nil` when not written or no date.
  package let due: CivilTime?
  package let kind: Kind?
  package let doneWhen: String
  /// The id of the cause it addresses.
  package let cause: String
  package let status: Status
  package let line: SourceLine

  package init(
    text: String, owner: String = "", due: CivilTime? = nil, kind: Kind? = nil,
    doneWhen: String = "", cause: String = "", status: Status = .open, line: SourceLine
  ) {
    self.text = text
    self.owner = owner
    self.due = due
    self.kind = kind
    self.doneWhen = doneWhen
    self.cause = cause
    self.status = status
    self.line = line
  }
}

/// One thing learnt, of a kind and with named fields that stay the same in every file.
package struct Lesson: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case incidentPattern = "incident_pattern"
    case diagnosticLesson = "diagnostic_lesson"
    case processLesson = "process_lesson"
    case processImprovement = "process_improvement"
    case culturalInsight = "cultural_insight"

    /// The fields in the order in which they are written; all but `symptoms` hold one text.
    package var keys: [String] {
      switch self {
      case .incidentPattern: ["pattern", "symptoms", "root_cause", "detection", "resolution"]
      case .diagnosticLesson, .processLesson: ["lesson", "explanation", "action"]
      case .processImprovement:
        ["area", "current", "proposed", "confidence_this_prevents_repeat"]
      case .culturalInsight: ["insight", "evidence", "action"]
      }
    }

    /// The fields without which the lesson says nothing.
    package var requiredKeys: [String] {
      switch self {
      case .incidentPattern: ["pattern", "symptoms", "root_cause"]
      case .diagnosticLesson, .processLesson: ["lesson"]
      case .processImprovement: ["area", "current", "proposed"]
      case .culturalInsight: ["insight"]
      }
    }
  }

  package let kind: Kind
  /// Text fields by key, in the order of `Kind.keys`; those not written are left out.
  package let fields: [Attribute]
  /// For an incident pattern; empty otherwise.
  package let symptoms: [String]
  /// `nil` for a lesson that was worked out rather than read.
  package let line: SourceLine?

  package init(kind: Kind, fields: [Attribute], symptoms: [String] = [], line: SourceLine?) {
    self.kind = kind
    self.fields = fields
    self.symptoms = symptoms
    self.line = line
  }

  /// The text of a field; empty when it was not written.
  package func text(_ key: String) -> String {
    fields.first { $0.name == key }?.value ?? ""
  }
}

/// The lessons of one incident, as one file of the library keeps them.
package struct LessonFile: Hashable, Sendable {
  /// The folder of the incident they come from.
  package let incident: String
  /// Empty when not written.
  package let service: String
  /// The failure pattern's id; empty when none was established.
  package let pattern: String
  package let lessons: [Lesson]
  /// What was promised then.
  package let actions: [ActionItem]

  package init(
    incident: String, service: String, pattern: String, lessons: [Lesson], actions: [ActionItem]
  ) {
    self.incident = incident
    self.service = service
    self.pattern = pattern
    self.lessons = lessons
    self.actions = actions
  }
}
