/// The truth about the simulated day, for tests and calibration only: what went wrong, when, and how
/// much of everything was written.
struct BookingTruth {
  let order: SimulationOrder
  let days: [BookingDay]
  let measures: BookingMeasures
  let clock: LocalClock
  let tallies: [(file: String, tally: LogTally)]

  var document: Json {
    .object([
      ("scenario", .text("community-centre-booking")), ("seed", .text("\(order.seed)")),
      ("scale", .whole(order.scale)),
      ("modelled_days", .whole(days.count)), ("measures_describe", .text("the first host")),
      ("cause", cause), ("slow_group", slowGroup),
      ("times_utc", times), ("clocks", clocks), ("requests", requests), ("impact", impact),
      ("files", files), ("flaws", flaws), ("contradictions", contradictions),
      ("first_slow_search", firstSlowSearch), ("tickets", tickets),
    ])
  }

  private var cause: Json {
    .object([
      ("pattern", .text("input-dependent slow query")), ("component", .text("database")),
      ("table", .text("slot_default")),
      (
        "mechanism",
        .text(
          "Searches for dates 21 days ahead or more read the default partition of the slot table, "
            + "which has no index on the start of a slot and grows with each import batch.")
      ),
      (
        "contributors",
        .array(
          [
            "connections of cancelled statements are never given back",
            "pool of 10 and a wait of 30 s by default, as no profile was set",
            "requests refused or tried again by visitors",
          ].map(Json.text))
      ),
      (
        "red_herrings",
        .array(
          [
            "processor", "memory", "garbage collection", "cache hit rate", "pool size",
          ].map(Json.text))
      ),
      ("pool_increase_cured_it", .truth(false)),
    ])
  }

  private var slowGroup: Json {
    .object([
      ("route", .text(BookingRequest.Route.search.name)), ("parameter", .text("date")),
      ("first_slow_date", .text(clock.date.adding(days: BookingService.farDays).text)),
      ("days_ahead_at_least", .whole(BookingService.farDays)),
    ])
  }

  private var times: Json {
    func time(_ value: Int?) -> Json { value.map { .text(clock.utc($0)) } ?? .null }
    let milestones = measures.milestones
    return .object([
      ("import_began", time(BookingService.importBegins)),
      ("first_slow_search", time(milestones.firstSlow?.arrival)),
      ("first_search_over_10_s", time(milestones.firstCritical?.arrival)),
      ("first_failed_request", time(milestones.firstFailure?.arrival)),
      ("pool_first_full", time(milestones.exhausted)),
      ("first_request_without_connection", time(milestones.firstStarved?.arrival)),
      ("sessions_terminated", time(BookingService.sessionsTerminated)),
      ("pool_restarted", time(BookingService.poolRestarted)),
      ("last_failed_request", time(milestones.lastFailure?.arrival)),
      ("last_slow_search", time(milestones.lastSlow?.arrival)),
    ])
  }

  private var clocks: Json {
    .object(
      [
        ("logs/access.log", "local time with offset +0100, stamped at the start of a request"),
        ("logs/app.log", "local time without a zone (British Summer Time)"),
        ("logs/db.log", "UTC, statements stamped at their start"),
        (
          "monitoring/metrics.csv", "local time without a zone, a row covers the 5 minutes after it"
        ),
        ("monitoring/dashboard-data.json", "UTC"), ("monitoring/alerts.json", "UTC"),
        ("citizen-impact/service-desk-tickets.json", "UTC"),
        ("citizen-impact/social-media-mentions.txt", "local time, 24-hour with AM or PM"),
      ].map { ($0.0, .text($0.1)) })
  }

  /// Hosts that live each day.
  private var hosts: [Int] {
    days.indices.map { (order.scale - $0 + days.count - 1) / days.count }
  }

  private func count(_ matches: (BookingRequest) -> Bool) -> Int {
    zip(days, hosts).reduce(0) { $0 + $1.0.requests.count(where: matches) * $1.1 }
  }

  private var requests: Json {
    .object(
      BookingRequest.Route.allCases.map { route in
        let statuses = [200, 201, 500, 503].compactMap { status -> (String, Json)? in
          let found = count { $0.route == route && $0.status == status }
          return found > 0 ? ("\(status)", .whole(found)) : nil
        }
        return (route.name, .object(statuses))
      })
  }

  private var impact: Json {
    .object([
      ("visitors", .whole(zip(days, hosts).reduce(0) { $0 + $1.0.visitors * $1.1 })),
      (
        "visitors_with_a_failure",
        .whole(
          zip(days, hosts).reduce(0) { total, pair in
            let hit = pair.0.requests.filter { $0.status >= 500 }.compactMap(\.visitor)
            return total + Set(hit).count * pair.1
          })
      ),
      (
        "payments_taken_without_booking",
        .whole(count { $0.route == .pay && $0.isCharged && $0.outcome != .answered })
      ),
      ("connections_leaked", .whole(zip(days, hosts).reduce(0) { $0 + $1.0.leaks.count * $1.1 })),
    ])
  }

  private var files: Json {
    .object(
      tallies.map { file, tally in
        let kinds = tally.counts.sorted { $0.key < $1.key }
        return (
          file,
          .object([
            ("lines", .whole(tally.lines)), ("continuation_lines", .whole(tally.continuations)),
            ("kinds", .object(kinds.map { ($0.key, .whole($0.value)) })),
          ])
        )
      })
  }

  private var flaws: Json {
    .object([
      (
        "logs/app.log",
        .array(
          ["stack traces", "a blank line", "a truncated line", "a Latin-1 byte"].map(Json.text))
      ),
      (
        "logs/access.log",
        .array(
          [
            "a line that stands there twice", "a request that is no request",
            "no newline at the end",
          ].map(Json.text))
      ),
      (
        "monitoring/metrics.csv",
        .array([
          .text("row \(clock.local(BookingMonitoring.missingRow)) is missing"),
          .text("app_memory_percent is blank at \(clock.local(BookingMonitoring.blankCell))"),
          .text("response_time_95th_ms is blank where no citizen came"),
          .text("runs of the constant 99.9"),
        ])
      ),
    ])
  }

  private var contradictions: Json {
    .array(
      [
        "Official statement at \(clock.utc(BookingSocialReport.untrueStatement)) says the service "
          + "works; requests failed then",
        "The social report counts \(BookingSocialReport.unquoted) mentions that it does not quote",
        "dashboard-data.json states a length of 330 minutes and 900 people, and a recovery before "
          + "the last slow search",
        "An alert gives a plan's cost as rows examined",
      ].map(Json.text))
  }

  private var firstSlowSearch: Json {
    let kinds = [
      "logs/access.log": "GET /api/facilities/search, a second or more",
      "logs/app.log": "slow query",
      "logs/db.log": "slow statement",
    ]
    return .object(
      tallies.compactMap { file, tally in
        kinds[file].flatMap { tally.firstLines[$0] }.map { (file, .whole($0)) }
      })
  }

  private var tickets: Json {
    .array(
      BookingTickets(day: days[0], clock: clock).tickets.map { ticket in
        .point([
          ("time", .text(clock.utc(ticket.time))), ("theme", .text(ticket.theme.rawValue)),
          ("request", .text(clock.utc(ticket.request.arrival))),
        ])
      })
  }
}
