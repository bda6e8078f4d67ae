/// What `incident.yaml` says, and the defaults for what it does not say.
package struct IncidentProfile: Hashable, Sendable {
  /// A step that people take in the service, with the routes that serve it.
  package struct Journey: Hashable, Sendable {
    /// "search", "book", "apply", "pay", "confirm", "change", "help" or a name of the team's own.
    package let name: String
    /// Routes as `METHOD /path`, compared with the start of an operation's name.
    package let routes: [String]

    package init(name: String, routes: [String]) {
      self.name = name
      self.routes = routes
    }
  }

  /// Title of the review; `nil` when it is to be made from the service and the date.
  package var title: String?
  package var service: String?
  package var organisation: String?
  /// IANA name for times without a zone, `nil` when not stated.
  package var timeZone: String?
  /// The incident as people declared it; `nil` when it is to be found in the evidence.
  package var period: Span?
  /// "OFFICIAL" or "OFFICIAL-SENSITIVE", with any handling instruction.
  package var marking: String
  package var journeys: [Journey]
  /// Limits by measure name, besides those in the materials.
  package var thresholds: [String: [Threshold]]
  /// Words to take out of every output besides the personal data that is found.
  package var redact: [String]
  /// How many microseconds the clocks of logs are ahead, by path below the incident folder, as people
  /// state it: 0 for a clock that is right.
  package var clockOffsets: [String: Int64] = [:]
  /// Whether clocks that other logs show to be wrong are put right.
  package var mendsClocks = true
  /// Everything else that was written, as text, by dotted key: kept for later stages.
  package var other: [Attribute]

  package init(
    title: String? = nil, service: String? = nil, organisation: String? = nil,
    timeZone: String? = nil, period: Span? = nil, marking: String = "OFFICIAL",
    journeys: [Journey] = [], thresholds: [String: [Threshold]] = [:], redact: [String] = [],
    other: [Attribute] = []
  ) {
    self.title = title
    self.service = service
    self.organisation = organisation
    self.timeZone = timeZone
    self.period = period
    self.marking = marking
    self.journeys = journeys
    self.thresholds = thresholds
    self.redact = redact
    self.other = other
  }
}
