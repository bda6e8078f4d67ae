internal import Diagnosis
internal import Records

/// Names of what findings are made of, for readers.
enum FindingWords {
  static func title(_ phase: Phase.Name) -> String {
    switch phase {
    case .normal: "Normal service"
    case .earlyWarning: "Early warning"
    case .buildUp: "Build-up"
    case .overload: "Overload"
    case .failure: "Failure"
    case .recovery: "Recovery"
    case .after: "Afterwards"
    }
  }

  static func title(_ lane: TimelineRow.Lane) -> String {
    switch lane {
    case .people: "People"
    case .service: "Service"
    case .technical: "Technical systems"
    case .response: "Team"
    case .communication: "Public statements"
    }
  }

  /// Empty when evidence does not say.
  static func title(_ role: TimelineRow.Role) -> String {
    switch role {
    case .trigger: "what set it off"
    case .cause: "cause"
    case .symptom: "symptom"
    case .response: "what the team did"
    case .communication: "statement"
    case .report: "report by a person"
    case .recovery: "recovery"
    case .gap: "gap"
    case .unknown: ""
    }
  }

  static func title(_ state: ServiceSpan.State) -> String {
    switch state {
    case .normal: "Normal"
    case .degraded: "Slower or less reliable"
    case .impaired: "Failing for many"
    case .unusable: "Not usable for most"
    }
  }

  static func tag(_ state: ServiceSpan.State) -> String {
    switch state {
    case .normal: "govuk-tag--green"
    case .degraded: "govuk-tag--yellow"
    case .impaired: "govuk-tag--orange"
    case .unusable: "govuk-tag--red"
    }
  }

  static func title(_ priority: Ticket.Priority) -> String {
    switch priority {
    case .critical: "Critical"
    case .high: "High"
    case .medium: "Medium"
    case .low: "Low"
    case .unknown: "Not stated"
    }
  }

  static func title(_ verdict: StatementCheck.Verdict) -> String {
    switch verdict {
    case .agrees: "Agrees"
    case .conflicts: "Conflicts"
    case .notEstablished: "Not established"
    }
  }

  static func tag(_ verdict: StatementCheck.Verdict) -> String {
    switch verdict {
    case .agrees: "govuk-tag--green"
    case .conflicts: "govuk-tag--red"
    case .notEstablished: "govuk-tag--grey"
    }
  }

  static func title(_ layer: Signal.Layer) -> String {
    switch layer {
    case .citizen: "People"
    case .client: "Browser or app"
    case .edge: "Web server"
    case .application: "Application"
    case .cache: "Cache"
    case .pool: "Connection pool"
    case .database: "Database"
    case .host: "Server"
    case .dependency: "Other service"
    }
  }

  static func title(_ kind: MaterialKind) -> String {
    switch kind {
    case .applicationLog: "Application log"
    case .databaseLog: "Database log"
    case .accessLog: "Access log"
    case .metrics: "Metrics"
    case .dashboard: "Dashboard"
    case .alerts: "Alerts"
    case .tickets: "Service desk tickets"
    case .socialMedia: "Social media"
    case .deployments: "Deployments"
    case .configurationChange: "Configuration changes"
    case .notes: "Notes"
    case .dependencyStatus: "Status of other services"
    case .response: "Response record"
    case .profile: "Incident profile"
    }
  }

  static func title(_ ground: SourceClock.Ground) -> String {
    switch ground {
    case .stated: "Stated in the file"
    case .profile: "From incident.yaml"
    case .evidence: "Found by comparing files"
    case .assumed: "Assumed"
    case .none: "No times"
    }
  }

  static func title(_ origin: RuleReplay.Origin) -> String {
    switch origin {
    case .materials: "Limit in the materials"
    case .profile: "Limit in incident.yaml"
    case .commonPractice: "Common practice"
    }
  }

  static func title(_ level: Alert.Level) -> String {
    switch level {
    case .info: "Information"
    case .warning: "Warning"
    case .critical: "Critical"
    case .unknown: "Not stated"
    }
  }
}
