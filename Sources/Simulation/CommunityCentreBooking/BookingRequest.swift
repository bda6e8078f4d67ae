/// One request to the booking service, as the service lived it. Times are milliseconds after local
/// midnight.
struct BookingRequest: Sendable {
  enum Route: Int, CaseIterable, Sendable {
    case home, search, book, pay, confirm, health

    /// Method and path, as service owners name them.
    var name: String {
      switch self {
      case .home: "GET /"
      case .search: "GET /api/facilities/search"
      case .book: "POST /api/bookings"
      case .pay: "POST /api/payments"
      case .confirm: "GET /api/bookings/confirmation"
      case .health: "GET /health"
      }
    }
  }

  enum Outcome: Sendable {
    /// The service did what was asked.
    case answered
    /// The statement ran into its limit and was cancelled; its connection never came back.
    case cancelled
    /// No connection came free within the limit.
    case starved
    /// Turned away at once while no connections were to be had.
    case refused
  }

  let route: Route
  /// Numbered from 0 within the day; health checks belong to nobody.
  let visitor: Int?
  /// 1 for the first try.
  let attempt: Int
  let arrival: Int
  /// Days from today to the wanted date.
  let daysAhead: Int

  var outcome = Outcome.answered
  /// When it asked the pool for a connection.
  var asked = 0
  /// Time spent waiting for a connection, in milliseconds.
  var waited = 0
  /// When its statement began; 0 when it never ran one.
  var statementBegan = 0
  /// Time the statement took, in microseconds.
  var statementTime = 0
  /// The pool's connection that served it, counted over both pools.
  var connection: Int?
  var finished = 0
  /// Whether a card was charged before the failure.
  var isCharged = false

  /// Whole time of the request in milliseconds.
  var duration: Int { finished - arrival }

  var isJourney: Bool { route != .health && route != .home }

  var isFar: Bool { daysAhead >= BookingService.farDays }

  var status: Int {
    switch outcome {
    case .answered: route == .book || route == .pay ? 201 : 200
    case .cancelled, .starved: 500
    case .refused: 503
    }
  }
}
