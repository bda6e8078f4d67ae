/// Service-desk tickets: each is about one simulated request, and comes minutes after it ended.
struct BookingTickets {
  let day: BookingDay
  let clock: LocalClock

  /// What a ticket is about; the truth counts by these.
  enum Theme: String, CaseIterable, Sendable {
    case slowSearch = "slow search"
    case failedSearch = "failed search"
    case failedBooking = "failed booking"
    case paidWithoutBooking = "payment taken without booking"
    case slowAfterRestart = "slow after the restart"
    case thanks
  }

  struct Ticket: Sendable {
    let time: Int
    let theme: Theme
    let words: BookingTicketWords
    let request: BookingRequest
  }

  /// In order of time. No theme has more tickets than words, nor than requests to be about.
  var tickets: [Ticket] {
    let restart = BookingService.poolRestarted
    let journeys = day.requests.filter(\.isJourney)
    let answered = journeys.filter { $0.outcome == .answered }
    let failed = journeys.filter { $0.status >= 500 && $0.arrival < restart }
    let subjects: [(Theme, [BookingRequest])] = [
      (.slowSearch, answered.filter { $0.duration >= 8_000 && $0.arrival < restart }),
      (.failedSearch, failed.filter { $0.route == .search }),
      (.failedBooking, failed.filter { $0.route == .book || $0.route == .search }.reversed()),
      (.paidWithoutBooking, failed.filter { $0.route == .pay && $0.isCharged }),
      (.slowAfterRestart, answered.filter { $0.duration >= 5_000 && $0.arrival > restart }),
      (
        .thanks,
        answered.filter { $0.route == .confirm && $0.arrival > BookingService.clock(13, 25) }
      ),
    ]
    var tickets: [Ticket] = []
    for (theme, requests) in subjects {
      let words = BookingTicketWords.all.filter { $0.theme == theme }
      for (position, chosen) in Self.spread(requests, words.count).enumerated() {
        let delay =
          (5 + (position * 7 + tickets.count * 5) % 17) * 60_000 + position * 1_000 + 7_400
        tickets.append(
          Ticket(
            time: chosen.finished + delay, theme: theme, words: words[position], request: chosen))
      }
    }
    return tickets.sorted { $0.time < $1.time }
  }

  /// At most `count` elements, evenly spread over the list.
  private static func spread(_ requests: [BookingRequest], _ count: Int) -> [BookingRequest] {
    let taken = min(count, requests.count)
    return (0..<taken).map { requests[$0 * requests.count / max(1, taken)] }
  }

  var document: Json {
    .array(tickets.enumerated().map { position, ticket in json(ticket, number: position + 1) })
  }

  private func json(_ ticket: Ticket, number: Int) -> Json {
    let words = ticket.words
    let padded = number < 10 ? "00\(number)" : "0\(number)"
    let handle = words.name.lowercased().split(separator: " ").joined(separator: ".")
    return .object([
      ("ticket_id", .text("CS-2025-0624-\(padded)")), ("timestamp", .text(clock.utc(ticket.time))),
      ("citizen_name", .text(words.name)), ("contact_email", .text("\(handle)@example.org")),
      ("phone", .text("07700 900\(100 + number * 7)")), ("priority", .text(words.priority)),
      ("category", .text(words.category)), ("subject", .text(words.subject)),
      ("description", .text(words.description)), ("status", .text(words.status)),
      ("assigned_to", .text(words.team)), ("resolution_time_sla", .text(words.promise)),
      ("citizen_impact", .text(words.impact)),
    ])
  }
}
