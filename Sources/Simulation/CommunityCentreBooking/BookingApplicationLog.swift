/// The application's own log, as Logback writes it: local time without a zone, thread, level, logger
/// and message, stack traces on the lines that follow.
struct BookingApplicationLog: LogFormat {
  private enum Kind: Int, CaseIterable {
    case searchRequested, searchAnswered, slowQuery, queryCancelled
    case noConnection, requestFailed, refused, waited
    case bookingRequested, bookingHeld, paymentAccepted, bookingConfirmed, paymentNotRecorded
    case healthFailed, poolStarting, poolStarted, poolShutdown

    var name: String {
      switch self {
      case .searchRequested: "search requested"
      case .searchAnswered: "search answered"
      case .slowQuery: "slow query"
      case .queryCancelled: "query cancelled"
      case .noConnection: "no connection"
      case .requestFailed: "request failed"
      case .refused: "request refused"
      case .waited: "connection waited for"
      case .bookingRequested: "booking requested"
      case .bookingHeld: "booking held"
      case .paymentAccepted: "payment accepted"
      case .bookingConfirmed: "booking confirmed"
      case .paymentNotRecorded: "payment not recorded"
      case .healthFailed: "health check failed"
      case .poolStarting: "pool starting"
      case .poolStarted: "pool started"
      case .poolShutdown: "pool shut down"
      }
    }
  }

  let seed: UInt64
  let kinds = Kind.allCases.map(\.name)
  let extras: [ExtraLine]
  private let dates = BookingDates()

  init(seed: UInt64, firstDay: BookingDay) {
    self.seed = seed
    extras = BookingApplicationNotes.lines(of: firstDay)
  }

  func events(of day: BookingDay) -> [LineEvent] {
    var events: [LineEvent] = []
    func add(_ kind: Kind, _ time: Int, _ subject: Int) {
      events.append(LineEvent(time: time, kind: kind.rawValue, subject: subject))
    }
    add(.poolStarting, BookingService.opens + 4_012, 1)
    add(.poolStarted, BookingService.opens + 4_345, 1)
    add(.poolShutdown, BookingService.poolRestarted, 1)
    add(.poolStarting, BookingService.poolRestarted + 4_222, 2)
    add(.poolStarted, BookingService.poolRestarted + 4_556, 2)
    for (position, request) in day.requests.enumerated() {
      switch request.route {
      case .home, .confirm: break
      case .health:
        if request.outcome != .answered { add(.healthFailed, request.finished, position) }
        continue
      case .search: add(.searchRequested, request.arrival + 4, position)
      case .book: add(.bookingRequested, request.arrival + 5, position)
      case .pay:
        if request.isCharged { add(.paymentAccepted, request.asked - 6, position) }
      }
      guard request.isJourney else { continue }
      addOutcome(of: request, position, add)
    }
    return events.enumerated().sorted {
      ($0.element.time, $0.offset) < ($1.element.time, $1.offset)
    }
    .map(\.element)
  }

  private func addOutcome(
    of request: BookingRequest, _ position: Int, _ add: (Kind, Int, Int) -> Void
  ) {
    switch request.outcome {
    case .refused: add(.refused, request.finished - 2, position)
    case .starved:
      add(.noConnection, request.finished - 2, position)
      add(request.isCharged ? .paymentNotRecorded : .requestFailed, request.finished - 1, position)
    case .cancelled: add(.queryCancelled, request.finished - 4, position)
    case .answered:
      if request.waited >= 1_000 { add(.waited, request.statementBegan, position) }
      if request.statementTime >= 1_000_000 {
        add(.slowQuery, request.statementBegan + request.statementTime / 1_000 + 1, position)
      }
      switch request.route {
      case .search: add(.searchAnswered, request.finished - 3, position)
      case .book: add(.bookingHeld, request.finished - 4, position)
      case .pay: add(.bookingConfirmed, request.finished - 4, position)
      case .home, .confirm, .health: break
      }
    }
  }

  func write(
    _ event: LineEvent, at time: Int, host: Int, of day: BookingDay, to buffer: inout LineBuffer
  ) -> Int {
    guard let kind = Kind(rawValue: event.kind) else { return 0 }
    buffer.text("2025-06-24 ")
    buffer.preciseTimeOfDay(time)
    switch kind {
    case .poolStarting, .poolStarted, .poolShutdown:
      writePool(kind, number: event.subject, to: &buffer)
      return 0
    default: break
    }
    let request = day.requests[event.subject]
    let traits = VisitorTraits(seed: seed, host: host, visitor: request.visitor ?? -1)
    buffer.text(" [http-nio-8080-exec-")
    buffer.number(1 + event.subject % 40)
    buffer.text("] ")
    switch request.route {
    case .search: return writeSearch(kind, request, traits, to: &buffer)
    default: writeOther(kind, request, traits, to: &buffer)
    }
    return 0
  }

  private func writeSearch(
    _ kind: Kind, _ request: BookingRequest, _ traits: VisitorTraits, to buffer: inout LineBuffer
  ) -> Int {
    switch kind {
    case .searchRequested:
      buffer.text("INFO  o.e.b.web.SearchController - Search requested: criteria={area=")
      buffer.text(traits.area)
      buffer.text(", type=")
      buffer.text(traits.kind)
      buffer.text(", date=")
      buffer.text(dates.ahead(request.daysAhead))
      buffer.text("}")
    case .searchAnswered:
      buffer.text("INFO  o.e.b.web.SearchController - Search answered: ")
      buffer.number(traits.results)
      buffer.text(" rooms in ")
      buffer.number(request.duration)
      buffer.text("ms")
    case .slowQuery:
      buffer.text("WARN  o.e.b.data.AvailabilityQuery - Availability query took ")
      buffer.number(request.statementTime / 1_000)
      buffer.text("ms (expected under 1000ms)")
    case .queryCancelled:
      buffer.text("ERROR o.e.b.data.AvailabilityQuery - Availability query cancelled after ")
      buffer.number(request.statementTime / 1_000)
      buffer.text("ms")
      buffer.text(Self.cancelledTrace)
      return 5
    default: writeOther(kind, request, traits, to: &buffer)
    }
    return 0
  }

  private func writeOther(
    _ kind: Kind, _ request: BookingRequest, _ traits: VisitorTraits, to buffer: inout LineBuffer
  ) {
    switch kind {
    case .noConnection:
      buffer.text("WARN  c.z.hikari.pool.HikariPool - ")
      buffer.text(request.finished < BookingService.poolRestarted ? "HikariPool-1" : "HikariPool-2")
      buffer.text(" - Connection is not available, request timed out after 30000ms.")
    case .requestFailed:
      buffer.text("ERROR o.e.b.web.ErrorPage - ")
      buffer.text(request.route.name)
      buffer.text(" failed: no database connection within 30s, attempt=")
      buffer.number(request.attempt)
    case .refused:
      buffer.text("ERROR o.e.b.web.LoadGuard - ")
      buffer.text(request.route.name)
      buffer.text(" refused: 503, pool has no free connection")
    case .waited:
      buffer.text("WARN  o.e.b.data.ConnectionTimer - Waited ")
      buffer.number(request.waited)
      buffer.text("ms for a connection")
    case .bookingRequested:
      buffer.text("INFO  o.e.b.web.BookingController - Booking requested: facility=F")
      buffer.number(traits.facility, width: 3)
      buffer.text(", date=")
      buffer.text(dates.ahead(request.daysAhead))
      buffer.text(", time=")
      buffer.number(traits.hour, width: 2)
      buffer.text(":00-")
      buffer.number(traits.hour + 1, width: 2)
      buffer.text(":30, user=user_")
      buffer.number(traits.user)
    case .bookingHeld:
      buffer.text("INFO  o.e.b.service.BookingService - Booking held: reference=")
      writeReference(traits, to: &buffer)
    case .paymentAccepted:
      buffer.text("INFO  o.e.b.service.PaymentService - Card payment accepted: amount=")
      writePrice(traits, to: &buffer)
      buffer.text(", reference=")
      writeReference(traits, to: &buffer)
    case .bookingConfirmed:
      buffer.text("INFO  o.e.b.service.BookingService - Booking confirmed: reference=")
      writeReference(traits, to: &buffer)
    case .paymentNotRecorded:
      buffer.text("ERROR o.e.b.service.PaymentService - Payment taken but not recorded: amount=")
      writePrice(traits, to: &buffer)
      buffer.text(", reference=")
      writeReference(traits, to: &buffer)
    case .healthFailed:
      buffer.text("ERROR o.e.b.web.HealthController - Health check failed: no database connection")
    default: break
    }
  }

  private func writePool(_ kind: Kind, number: Int, to buffer: inout LineBuffer) {
    buffer.text(" [main] INFO  c.z.hikari.HikariDataSource - HikariPool-")
    buffer.number(number)
    switch kind {
    case .poolStarting: buffer.text(" - Starting...")
    case .poolShutdown: buffer.text(" - Shutdown initiated...")
    default:
      let size = number == 1 ? BookingService.poolSize : BookingService.enlargedPoolSize
      buffer.text(" - Start completed (pool size: ")
      buffer.number(size)
      buffer.text(", active: 0, idle: ")
      buffer.number(size)
      buffer.text(", waiting: 0)")
    }
  }

  private func writeReference(_ traits: VisitorTraits, to buffer: inout LineBuffer) {
    buffer.text("BK-20250624-")
    buffer.number(traits.booking, width: 4)
  }

  private func writePrice(_ traits: VisitorTraits, to buffer: inout LineBuffer) {
    buffer.text("£")
    buffer.number(traits.price / 100)
    buffer.text(".")
    buffer.number(traits.price % 100, width: 2)
  }

  private static let cancelledTrace = """

    org.springframework.dao.QueryTimeoutException: PreparedStatementCallback; query timed out
    \tat o.e.b.data.AvailabilityQuery.find(AvailabilityQuery.java:88)
    \tat o.e.b.web.SearchController.search(SearchController.java:41)
    Caused by: org.postgresql.util.PSQLException: ERROR: canceling statement due to user request
    \t... 38 common frames omitted
    """
}
