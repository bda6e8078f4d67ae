/// The database server's log in the manner of PostgreSQL, in UTC: statements with their time,
/// stamped when they began; warnings, plans, cancellations; the life of each connection.
struct BookingDatabaseLog: LogFormat {
  private enum Kind: Int, CaseIterable {
    case received, authorised, statement, slow, critical, plan, cancelled, holding
    case noConnection, terminated, disconnected

    var name: String {
      switch self {
      case .received: "connection received"
      case .authorised: "connection authorised"
      case .statement: "statement"
      case .slow: "slow statement"
      case .critical: "critically slow statement"
      case .plan: "plan"
      case .cancelled: "statement cancelled"
      case .holding: "connection held"
      case .noConnection: "no connection"
      case .terminated: "connection terminated"
      case .disconnected: "disconnection"
      }
    }
  }

  let seed: UInt64
  let kinds = Kind.allCases.map(\.name)
  let extras: [ExtraLine] = BookingDatabaseNotes.lines
  private let dates = BookingDates()

  init(seed: UInt64) {
    self.seed = seed
  }

  func events(of day: BookingDay) -> [LineEvent] {
    var events: [LineEvent] = []
    func add(_ kind: Kind, _ time: Int, _ subject: Int) {
      events.append(LineEvent(time: time, kind: kind.rawValue, subject: subject))
    }
    addConnections(of: day, add)
    for (position, request) in day.requests.enumerated() where request.isJourney {
      if request.outcome == .starved {
        add(.noConnection, request.finished - 2, position)
      }
      guard request.connection != nil, request.route != .confirm else { continue }
      add(.statement, request.statementBegan, position)
      let milliseconds = request.statementTime / 1_000
      let end = request.statementBegan + milliseconds + 1
      if milliseconds >= 10_000 {
        add(.critical, end, position)
        if position % 3 == 0, request.outcome == .answered { add(.plan, end + 2, position) }
      } else if milliseconds >= 1_000 {
        add(.slow, end, position)
      }
      if request.outcome == .cancelled { add(.cancelled, end + 1, position) }
    }
    for (connection, time) in day.leaks where connection < BookingService.poolSize {
      add(.holding, time + 60_000, connection)
    }
    return events.enumerated().sorted {
      ($0.element.time, $0.offset) < ($1.element.time, $1.offset)
    }
    .map(\.element)
  }

  private func addConnections(of day: BookingDay, _ add: (Kind, Int, Int) -> Void) {
    let leaked = Set(day.leaks.map(\.connection))
    for connection in 0..<BookingService.poolSize {
      add(.received, BookingService.opens + 4_100 + connection * 23, connection)
      add(.authorised, BookingService.opens + 4_109 + connection * 23, connection)
      if leaked.contains(connection) {
        add(.terminated, BookingService.sessionsTerminated + connection * 34, connection)
      } else {
        add(.disconnected, BookingService.poolRestarted + 310 + connection * 17, connection)
      }
    }
    for connection in 0..<BookingService.enlargedPoolSize {
      let time = BookingService.poolRestarted + 4_300 + connection * 15
      add(.received, time, BookingService.poolSize + connection)
      add(.authorised, time + 8, BookingService.poolSize + connection)
    }
  }

  func write(
    _ event: LineEvent, at time: Int, host: Int, of day: BookingDay, to buffer: inout LineBuffer
  ) -> Int {
    guard let kind = Kind(rawValue: event.kind) else { return 0 }
    buffer.text("2025-06-24 ")
    buffer.preciseTimeOfDay(time - 3_600_000)
    buffer.text(" UTC [")
    switch kind {
    case .received, .authorised, .terminated, .disconnected, .holding:
      writeConnection(kind, event.subject, host: host, at: time, to: &buffer)
    default:
      let request = day.requests[event.subject]
      buffer.number(2_101 + host * 40 + (request.connection ?? 39))
      buffer.text("] ")
      writeRequest(
        kind, request, VisitorTraits(seed: seed, host: host, visitor: request.visitor ?? -1),
        to: &buffer)
    }
    return 0
  }

  private func writeConnection(
    _ kind: Kind, _ connection: Int, host: Int, at time: Int, to buffer: inout LineBuffer
  ) {
    buffer.number(2_101 + host * 40 + connection)
    buffer.text("] ")
    switch kind {
    case .received:
      buffer.text("LOG:  connection received: host=app-")
      buffer.number(host + 1, width: 2)
      buffer.text(" port=")
      buffer.number(41_000 + (host * 40 + connection) % 20_000)
    case .authorised:
      buffer.text("LOG:  connection authorized: user=bookings_app database=bookings")
    case .terminated:
      buffer.text("FATAL:  terminating connection due to administrator command")
    case .holding:
      buffer.text(
        "WARNING:  session still in its transaction 60 s after its statement was cancelled")
    default:
      buffer.text("LOG:  disconnection: session time: ")
      let session = time - BookingService.opens - 4_100
      buffer.number(session / 3_600_000)
      buffer.text(":")
      buffer.number(session / 60_000 % 60, width: 2)
      buffer.text(":")
      buffer.number(session / 1_000 % 60, width: 2)
      buffer.text(".")
      buffer.number(session % 1_000, width: 3)
      buffer.text(" user=bookings_app database=bookings host=app-")
      buffer.number(host + 1, width: 2)
    }
  }

  private func writeRequest(
    _ kind: Kind, _ request: BookingRequest, _ traits: VisitorTraits, to buffer: inout LineBuffer
  ) {
    let milliseconds = request.statementTime / 1_000
    switch kind {
    case .statement:
      buffer.text("LOG:  duration: ")
      buffer.thousandths(request.statementTime)
      buffer.text(" ms  statement: ")
      writeStatement(request, traits, to: &buffer)
    case .slow:
      buffer.text("WARNING:  statement ran for ")
      buffer.number(milliseconds)
      buffer.text(" ms, warning limit 1000 ms")
    case .critical:
      buffer.text("ERROR:  statement ran for ")
      buffer.number(milliseconds)
      buffer.text(" ms, critical limit 10000 ms")
    case .plan:
      let rows = 600 + milliseconds / 17
      buffer.text("LOG:  query plan: Nested Loop Left Join  (cost=0.56..")
      buffer.number(milliseconds * 7 + 4_211)
      buffer.text(".38 rows=")
      buffer.number(rows)
      buffer.text(" width=61) (actual time=0.118..")
      buffer.thousandths(request.statementTime - 1_204)
      buffer.text(" rows=")
      buffer.number(traits.results)
      buffer.text(" loops=1)")
    case .cancelled:
      buffer.text("ERROR:  canceling statement due to user request")
    default:
      let size =
        request.finished < BookingService.poolRestarted
        ? BookingService.poolSize : BookingService.enlargedPoolSize
      buffer.text("ERROR:  no free connection in the pool (")
      buffer.number(size)
      buffer.text(" of ")
      buffer.number(size)
      buffer.text(" in use)")
    }
  }

  private func writeStatement(
    _ request: BookingRequest, _ traits: VisitorTraits, to buffer: inout LineBuffer
  ) {
    switch request.route {
    case .search:
      buffer.text(
        "SELECT f.code, f.name, s.starts_at FROM facility f JOIN slot s ON s.facility = f.code "
          + "LEFT JOIN booking b ON b.slot = s.id WHERE f.area = '")
      buffer.text(traits.area)
      buffer.text("' AND f.kind = '")
      buffer.text(traits.kind)
      buffer.text("' AND s.starts_at >= '")
      buffer.text(dates.ahead(request.daysAhead))
      buffer.text("' AND s.starts_at < '")
      buffer.text(dates.ahead(request.daysAhead + 1))
      buffer.text("' AND b.id IS NULL ORDER BY f.name, s.starts_at;")
    case .book:
      buffer.text(
        "INSERT INTO booking (reference, facility, starts_at, price) VALUES ('BK-20250624-")
      buffer.number(traits.booking, width: 4)
      buffer.text("', 'F")
      buffer.number(traits.facility, width: 3)
      buffer.text("', '")
      buffer.text(dates.ahead(request.daysAhead))
      buffer.text(" ")
      buffer.number(traits.hour, width: 2)
      buffer.text(":00:00', ")
      writePrice(traits, to: &buffer)
      buffer.text(");")
    default:
      buffer.text("INSERT INTO payment (reference, amount, state) VALUES ('BK-20250624-")
      buffer.number(traits.booking, width: 4)
      buffer.text("', ")
      writePrice(traits, to: &buffer)
      buffer.text(", 'taken');")
    }
  }

  private func writePrice(_ traits: VisitorTraits, to buffer: inout LineBuffer) {
    buffer.number(traits.price / 100)
    buffer.text(".")
    buffer.number(traits.price % 100, width: 2)
  }
}
