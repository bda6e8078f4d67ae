/// Everything that one incident folder says, each record with its line.
package struct Evidence: Sendable {
  /// The folder's own name.
  package var folder: String
  package var profile: IncidentProfile
  /// Every regular file of the folder in path order; `FileID.number` is the place here.
  package var sources: [Source]
  /// In order of file, then line.
  package var problems: [Problem]
  /// By file, kind and name.
  package var operations: [Operation]
  /// By file, then as they stand in it.
  package var series: [Series]
  /// By time, then line; the same for all that follow.
  package var alerts: [Alert]
  package var tickets: [Ticket]
  package var posts: [Post]
  package var changes: [Change]
  package var notes: [Note]
  package var statedFigures: [StatedFigure]
  /// What the folder of healthy days says; `nil` without one. Its files stand in `sources`, and nothing
  /// else here comes from them.
  package var healthy: HealthyRecords?
  /// What `hypotheses.yaml` claims, as it stands there.
  package var proposals: [ProposedHypothesis] = []
  /// What `response.yaml` says; `nil` without one.
  package var response: ResponseRecord?
  /// How much personal data was taken out, by kind; empty before that was done, or when there was none.
  package var redactions: [RedactionCount] = []
  /// Names, addresses and numbers met in the materials: what must never leave. Not for display.
  package var personalData: [PersonalDatum]

  package init(folder: String, profile: IncidentProfile = IncidentProfile()) {
    self.folder = folder
    self.profile = profile
    sources = []
    problems = []
    operations = []
    series = []
    alerts = []
    tickets = []
    posts = []
    changes = []
    notes = []
    statedFigures = []
    response = nil
    personalData = []
  }

  /// The files about the incident itself.
  package var incidentSources: [Source] { sources.filter { !$0.isHealthy } }

  /// The file a line stands in.
  package func source(of line: SourceLine) -> Source? {
    sources.indices.contains(line.file.number) ? sources[line.file.number] : nil
  }

  /// `logs/app.log:12`, for error messages and captions.
  package func place(_ line: SourceLine) -> String {
    "\(source(of: line)?.path ?? "unknown file"):\(line.line)"
  }
}

/// Measures and logs of days on which nothing was wrong: what is usual for the service.
package struct HealthyRecords: Sendable {
  package var operations: [Operation]
  package var series: [Series]

  package init(operations: [Operation] = [], series: [Series] = []) {
    self.operations = operations
    self.series = series
  }
}

/// How often one kind of personal data was replaced; holds no value.
package struct RedactionCount: Hashable, Sendable {
  /// In plain words: "telephone number".
  package let kind: String
  package let count: Int

  package init(kind: String, count: Int) {
    self.kind = kind
    self.count = count
  }
}

/// A value that belongs to a person, held only so that it can be kept out of every output.
package struct PersonalDatum: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case name, email, phone, address, postcode, ipAddress, account, reference
    case nationalInsurance, nhsNumber, card, token, vehicle
  }

  package let kind: Kind
  package let value: String
  /// The person it belongs to, as in `Ticket.person`; `nil` when unknown.
  package let person: Int?

  package init(kind: Kind, value: String, person: Int?) {
    self.kind = kind
    self.value = value
    self.person = person
  }
}
