/// An alert that a monitoring system raised.
package struct Alert: Hashable, Sendable {
  package enum Level: String, Hashable, Sendable { case info, warning, critical, unknown }

  package let time: Timestamp
  package let line: SourceLine
  package let level: Level
  /// The measure or check it watches, as written.
  package let metric: String
  package let title: String
  package let text: String
  /// "open", "acknowledged", "escalated", "resolved" or as written; empty when not stated.
  package let status: String
  /// The system that raised it.
  package let system: String
  /// The remaining named values: the reading, the threshold, counts.
  package let details: [Attribute]

  package init(
    time: Timestamp, line: SourceLine, level: Level, metric: String, title: String, text: String,
    status: String, system: String, details: [Attribute]
  ) {
    self.time = time
    self.line = line
    self.level = level
    self.metric = metric
    self.title = title
    self.text = text
    self.status = status
    self.system = system
    self.details = details
  }
}

/// A report to the service desk. Holds the citizen's words, not who they are: names, addresses and
/// numbers go to `Evidence.personalData` alone.
package struct Ticket: Hashable, Sendable {
  package enum Priority: String, Hashable, Sendable, CaseIterable {
    case critical, high, medium, low, unknown
  }

  package let time: Timestamp
  package let line: SourceLine
  package let priority: Priority
  package let category: String
  package let subject: String
  package let text: String
  /// As written: "Open", "Escalated", "Closed".
  package let status: String
  /// What the desk noted about the effect on the person; empty when nothing.
  package let statedEffect: String
  /// A number for the person, the same wherever the same name or address is met; `nil` when unknown.
  package let person: Int?

  package init(
    time: Timestamp, line: SourceLine, priority: Priority, category: String, subject: String,
    text: String, status: String, statedEffect: String, person: Int?
  ) {
    self.time = time
    self.line = line
    self.priority = priority
    self.category = category
    self.subject = subject
    self.text = text
    self.status = status
    self.statedEffect = statedEffect
    self.person = person
  }
}

/// A public post, or an answer by the organisation.
package struct Post: Hashable, Sendable {
  package let time: Timestamp
  package let line: SourceLine
  /// The platform's section: "Twitter", "Local community groups".
  package let platform: String
  package let text: String
  /// The organisation speaks, not a citizen.
  package let isOfficial: Bool
  /// `likes`, `shares`, `responses`, as counted at the time of the report.
  package let engagement: [Attribute]
  /// A number for the author, the same wherever the same name is met; `nil` for organisations.
  package let person: Int?

  package init(
    time: Timestamp, line: SourceLine, platform: String, text: String, isOfficial: Bool,
    engagement: [Attribute], person: Int?
  ) {
    self.time = time
    self.line = line
    self.platform = platform
    self.text = text
    self.isOfficial = isOfficial
    self.engagement = engagement
    self.person = person
  }
}

/// Something that people did to the system: a deployment, a setting, a restart, a flag.
package struct Change: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case deployment, setting, restart, flag, schedule, other
  }

  package let kind: Kind
  /// `nil` when the material gives no time.
  package let time: Timestamp?
  package let line: SourceLine
  /// The part of the system: "payment-service".
  package let component: String
  /// What changed, as written.
  package let text: String
  /// Version or value before and after; `nil` when not stated.
  package let before: String?
  package let after: String?

  package init(
    kind: Kind, time: Timestamp?, line: SourceLine, component: String, text: String,
    before: String? = nil, after: String? = nil
  ) {
    self.kind = kind
    self.time = time
    self.line = line
    self.component = component
    self.text = text
    self.before = before
    self.after = after
  }
}

/// A line of a responder's or operations team's own notes.
package struct Note: Hashable, Sendable {
  /// `nil` when the line has no time.
  package let time: Timestamp?
  package let line: SourceLine
  package let text: String

  package init(time: Timestamp?, line: SourceLine, text: String) {
    self.time = time
    self.line = line
    self.text = text
  }
}
