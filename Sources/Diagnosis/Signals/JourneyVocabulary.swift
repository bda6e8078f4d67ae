internal import Records

/// The steps that people take in a service, recognised in the words of a route.
struct JourneyVocabulary: Hashable, Sendable {
  let name: String
  /// "one search", "one booking".
  let one: String
  /// "Searches", "Bookings".
  let many: String
  private let words: [String]
  /// HTTP methods that count; empty for any.
  private let methods: [String]

  /// First match wins: a payment inside a booking is a payment.
  static let all: [JourneyVocabulary] = [
    JourneyVocabulary(
      name: "pay", one: "one payment", many: "Payments",
      words: ["pay", "payment*", "checkout", "card", "refund*"], methods: []),
    JourneyVocabulary(
      name: "confirm", one: "one confirmation", many: "Confirmations",
      words: ["confirm", "confirmation*", "receipt*"], methods: []),
    JourneyVocabulary(
      name: "search", one: "one search", many: "Searches",
      words: ["search*", "find", "availability", "lookup", "query"], methods: []),
    JourneyVocabulary(
      name: "change", one: "one change", many: "Changes",
      words: ["cancel*", "amend*", "reschedul*", "renew*"], methods: []),
    JourneyVocabulary(
      name: "change", one: "one change", many: "Changes", words: bookWords + applyWords,
      methods: ["PUT", "PATCH", "DELETE"]),
    JourneyVocabulary(
      name: "book", one: "one booking", many: "Bookings", words: bookWords, methods: ["POST"]),
    JourneyVocabulary(
      name: "apply", one: "one application", many: "Applications", words: applyWords,
      methods: ["POST"]),
    JourneyVocabulary(
      name: "help", one: "one request for help", many: "Requests for help",
      words: ["help", "contact", "support", "enquir*", "feedback"], methods: []),
  ]

  private static let bookWords = ["book", "booking*", "reservation*", "appointment*", "order*"]

  private static let applyWords = [
    "application*", "apply", "registration*", "submission*", "claim*",
  ]

  /// The step that `METHOD /path` serves; `nil` for health checks, assets and anything unknown.
  static func step(ofRoute route: String) -> JourneyVocabulary? {
    let parts = route.split(separator: " ", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let method = String(parts[0])
    let tokens = NameTokens(String(parts[1]))
    return all.first {
      ($0.methods.isEmpty || $0.methods.contains(method)) && tokens.containsAny(of: $0.words)
    }
  }

  /// The order in which people take the steps.
  static let order = ["search", "book", "apply", "pay", "confirm", "change", "help"]

  /// Requests that no person made: health checks and other probes.
  static func isProbe(route: String) -> Bool {
    NameTokens(route).containsAny(of: [
      "health", "healthz", "healthcheck", "ready", "readiness", "liveness", "ping", "metrics",
      "heartbeat",
    ])
  }
}
