/// A part of a service that people look after together: what runbooks, safeguards and changes of
/// practice are written for.
package enum SystemPart: String, Hashable, Sendable, CaseIterable {
  case service, database, pool, application, cache, host, dependency, traffic, settings, data

  /// The part that a failure pattern blames.
  package init(_ component: FailurePattern.Component) {
    self =
      switch component {
      case .database: .database
      case .connectionPool: .pool
      case .application, .release: .application
      case .cache: .cache
      case .host, .clock: .host
      case .dependency, .network: .dependency
      case .traffic: .traffic
      case .configuration, .credentials: .settings
      case .queue, .data: .data
      }
  }

  /// The part that a measure watches.
  package init(_ layer: Signal.Layer) {
    self =
      switch layer {
      case .citizen, .client, .edge: .service
      case .application: .application
      case .cache: .cache
      case .pool: .pool
      case .database: .database
      case .host: .host
      case .dependency: .dependency
      }
  }

  /// "the connection pool", inside a sentence.
  package var name: String {
    switch self {
    case .service: "the service"
    case .database: "the database"
    case .pool: "the connection pool"
    case .application: "the application"
    case .cache: "the cache"
    case .host: "the server"
    case .dependency: "another system that we rely on"
    case .traffic: "the number of requests"
    case .settings: "settings and credentials"
    case .data: "data and queues"
    }
  }

  /// The anchor of its runbook, as the texts of alert rules name it.
  package var anchor: String {
    self == .service ? "service-failing-or-slow" : "\(rawValue)-under-strain"
  }
}
