package import Records

/// What happened to people.
package struct CitizenImpact: Sendable {
  package var tickets: [Voice]
  package var posts: [Voice]
  /// What the organisation said in public, each checked against the data of that minute.
  package var statements: [StatementCheck]
  /// Counts of voices by theme, most frequent first. One voice may speak of several themes.
  package var themes: [Theme]
  /// Tickets by priority, most urgent first; priorities without tickets are left out.
  package var priorities: [PriorityCount]
  package var journeys: [JourneyImpact]
  /// First report by a citizen in any channel.
  package var firstReport: Moment?
  package var lastReport: Moment?
  /// Seconds from the first sign to the first report; `nil` when either is unknown, negative when
  /// people saw it first.
  package var reportLagSeconds: Double?
  /// Figures about people that the materials claim, as claimed.
  package var statedFigures: [StatedFigure]
  /// How many people stand behind the reports.
  package var heard: PeopleHeard
  /// Every group and every protected characteristic, those that nobody speaks of included.
  package var groups: [AffectedGroup]
  /// Numbers of people that reports state, by time.
  package var numbers: [StatedPeople]
  /// What kept people from getting through, and the ways round it.
  package var access: [AccessFinding]
  package var estimates: [ImpactEstimate]
  /// What is still owed, most urgent kind first.
  package var duties: [Duty]
  /// The strongest links between the machine and what people met, strongest first.
  package var links: [MachineLink]

  package init(
    tickets: [Voice] = [], posts: [Voice] = [], statements: [StatementCheck] = [],
    themes: [Theme] = [], priorities: [PriorityCount] = [], journeys: [JourneyImpact] = [],
    firstReport: Moment? = nil, lastReport: Moment? = nil, reportLagSeconds: Double? = nil,
    statedFigures: [StatedFigure] = [], heard: PeopleHeard = PeopleHeard(),
    groups: [AffectedGroup] = [], numbers: [StatedPeople] = [], access: [AccessFinding] = [],
    estimates: [ImpactEstimate] = [], duties: [Duty] = [], links: [MachineLink] = []
  ) {
    self.tickets = tickets
    self.posts = posts
    self.statements = statements
    self.themes = themes
    self.priorities = priorities
    self.journeys = journeys
    self.firstReport = firstReport
    self.lastReport = lastReport
    self.reportLagSeconds = reportLagSeconds
    self.statedFigures = statedFigures
    self.heard = heard
    self.groups = groups
    self.numbers = numbers
    self.access = access
    self.estimates = estimates
    self.duties = duties
    self.links = links
  }
}

/// One report by a person, in any channel.
package struct Voice: Hashable, Sendable {
  package enum Mood: String, Hashable, Sendable { case problem, thanks, information }

  package var time: Timestamp
  package var line: SourceLine
  /// "Service desk" or the platform.
  package var channel: String
  package var priority: Ticket.Priority?
  /// Names of `Theme`s.
  package var themes: [String]
  package var mood: Mood
  /// The person's words without personal data; empty when they cannot be shown.
  package var words: String
  package var person: Int?

  package init(
    time: Timestamp, line: SourceLine, channel: String, priority: Ticket.Priority?,
    themes: [String], mood: Mood, words: String, person: Int?
  ) {
    self.time = time
    self.line = line
    self.channel = channel
    self.priority = priority
    self.themes = themes
    self.mood = mood
    self.words = words
    self.person = person
  }
}

/// A subject that several people spoke of.
package struct Theme: Hashable, Sendable {
  /// In plain words: "Paid, but no booking".
  package var name: String
  package var ticketCount: Int
  package var postCount: Int
  package var basis: Basis

  package init(name: String, ticketCount: Int, postCount: Int, basis: Basis) {
    self.name = name
    self.ticketCount = ticketCount
    self.postCount = postCount
    self.basis = basis
  }
}

/// Tickets of one priority.
package struct PriorityCount: Hashable, Sendable {
  package var priority: Ticket.Priority
  package var count: Int
  package var basis: Basis

  package init(priority: Ticket.Priority, count: Int, basis: Basis) {
    self.priority = priority
    self.count = count
    self.basis = basis
  }
}

/// One step people take in the service, and how it fared.
package struct JourneyImpact: Hashable, Sendable {
  /// "search", "book", "apply", "pay", "confirm", "change", "help" or the team's own name.
  package var name: String
  /// Requests counted for it. Requests are not people.
  package var attempts: Int
  package var failures: Int
  package var firstFailure: Moment?
  package var lastFailure: Moment?
  /// Median and 95th percentile in milliseconds before, during and after the harm; `nil` without data.
  package var before: Timing?
  package var during: Timing?
  package var after: Timing?
  /// Requests that got an answer other than an error of the service.
  package var answered: Int { max(0, attempts - failures) }
  /// How the step was over time, by its own requests; `nil` with too few of them.
  package var history: ServiceHistory?
  /// What the counts do not say, one sentence: "Requests are not people".
  package var limits: String
  package var basis: Basis

  package struct Timing: Hashable, Sendable {
    package var requests: Int
    package var failures: Int
    package var medianMilliseconds: Double?
    package var p95Milliseconds: Double?

    package init(
      requests: Int, failures: Int, medianMilliseconds: Double?, p95Milliseconds: Double?
    ) {
      self.requests = requests
      self.failures = failures
      self.medianMilliseconds = medianMilliseconds
      self.p95Milliseconds = p95Milliseconds
    }
  }

  package init(
    name: String, attempts: Int, failures: Int, firstFailure: Moment? = nil,
    lastFailure: Moment? = nil, before: Timing? = nil, during: Timing? = nil,
    after: Timing? = nil, history: ServiceHistory? = nil, limits: String = "", basis: Basis
  ) {
    self.name = name
    self.attempts = attempts
    self.failures = failures
    self.firstFailure = firstFailure
    self.lastFailure = lastFailure
    self.before = before
    self.during = during
    self.after = after
    self.history = history
    self.limits = limits
    self.basis = basis
  }
}

/// A public statement beside the data of its minute.
package struct StatementCheck: Hashable, Sendable {
  package enum Verdict: String, Hashable, Sendable { case agrees, conflicts, notEstablished }

  package var time: Timestamp
  package var platform: String
  package var words: String
  package var verdict: Verdict
  /// What the data said: "11.7% of requests failed at 12:45pm".
  package var reason: String
  package var basis: Basis

  package init(
    time: Timestamp, platform: String, words: String, verdict: Verdict, reason: String, basis: Basis
  ) {
    self.time = time
    self.platform = platform
    self.words = words
    self.verdict = verdict
    self.reason = reason
    self.basis = basis
  }
}
