/// The access log of the load balancer: one line a request, stamped when the request came, in local
/// time with its offset, ending with the request's time in whole milliseconds.
struct BookingAccessLog: LogFormat {
  let seed: UInt64

  private static let slowSearch = BookingRequest.Route.allCases.count

  let kinds =
    BookingRequest.Route.allCases.map(\.name) + ["GET /api/facilities/search, a second or more"]

  private(set) var extras: [ExtraLine] = []
  private let dates = BookingDates()

  init(seed: UInt64, firstDay: BookingDay) {
    self.seed = seed
    // A port scanner speaking TLS to a plain port.
    let probe = #"10.9.9.9 - - [24/Jun/2025:09:58:12 +0100] "\x16\x03\x01\x02" 400 150 "-" "-" 1ms"#
    extras.append(ExtraLine(BookingService.clock(9, 58) + 12_406, "no request line", probe))
    // A flaw: the 40th search of the first host stands there twice.
    let searches = events(of: firstDay).filter { firstDay.requests[$0.subject].route == .search }
    if let event = searches.dropFirst(39).first {
      var line = LineBuffer(capacity: 512)
      _ = write(event, at: event.time, host: 0, of: firstDay, to: &line)
      extras.append(ExtraLine(event.time + 1, "repeated line", bytes: line.bytes))
    }
  }

  func events(of day: BookingDay) -> [LineEvent] {
    day.requests.enumerated().map { position, request in
      LineEvent(
        time: request.arrival,
        kind: request.route == .search && request.duration >= 1_000
          ? Self.slowSearch : request.route.rawValue,
        subject: position)
    }
  }

  func write(
    _ event: LineEvent, at time: Int, host: Int, of day: BookingDay, to buffer: inout LineBuffer
  ) -> Int {
    let request = day.requests[event.subject]
    let traits = VisitorTraits(seed: seed, host: host, visitor: request.visitor ?? -1)
    if request.route == .health {
      buffer.text("10.0.0.5")
    } else {
      traits.writeAddress(to: &buffer)
    }
    buffer.text(" - - [24/Jun/2025:")
    buffer.timeOfDay(time)
    buffer.text(" +0100] \"")
    let size = writeRequest(request, traits, to: &buffer)
    buffer.text(" ")
    buffer.number(request.status)
    buffer.text(" ")
    buffer.number(request.outcome == .answered ? size : request.outcome == .refused ? 89 : 0)
    buffer.text(" \"")
    writeReferrer(request, to: &buffer)
    buffer.text("\" \"")
    buffer.text(request.route == .health ? "health-probe/2.1" : traits.browser)
    buffer.text("\" ")
    buffer.number(request.duration)
    buffer.text("ms")
    return 0
  }

  /// The request line; answers the size of a successful reply.
  private func writeRequest(
    _ request: BookingRequest, _ traits: VisitorTraits, to buffer: inout LineBuffer
  ) -> Int {
    defer { buffer.text(" HTTP/1.1\"") }
    switch request.route {
    case .home:
      buffer.text("GET /")
      return 5_214
    case .search:
      buffer.text("GET /api/facilities/search?area=")
      buffer.text(traits.area)
      buffer.text("&type=")
      buffer.text(traits.kind)
      buffer.text("&date=")
      buffer.text(dates.ahead(request.daysAhead))
      return traits.answerSize
    case .book:
      buffer.text("POST /api/bookings")
      return 441
    case .pay:
      buffer.text("POST /api/payments")
      return 267
    case .confirm:
      buffer.text("GET /api/bookings/confirmation?reference=BK-20250624-")
      buffer.number(traits.booking, width: 4)
      return 1_038
    case .health:
      buffer.text("GET /health")
      return 15
    }
  }

  private func writeReferrer(_ request: BookingRequest, to buffer: inout LineBuffer) {
    switch request.route {
    case .home, .health: buffer.text("-")
    case .search: buffer.text("https://bookings.example.org/search")
    case .book, .pay: buffer.text("https://bookings.example.org/book")
    case .confirm: buffer.text("https://bookings.example.org/pay")
    }
  }
}

/// Texts of the dates that can be booked, made once.
struct BookingDates: Sendable {
  private let texts = (0...BookingService.lastBookableDay + 1).map {
    BookingService.date.adding(days: $0).text
  }

  /// The date this many days from the day of the incident, as `2025-06-24`.
  func ahead(_ days: Int) -> String {
    texts[min(max(0, days), texts.count - 1)]
  }
}
