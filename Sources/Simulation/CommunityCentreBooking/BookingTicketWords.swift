/// What an invented citizen writes to the service desk.
struct BookingTicketWords: Sendable {
  let theme: BookingTickets.Theme
  let name: String
  let priority: String
  let category: String
  let subject: String
  let description: String
  let impact: String
  let status: String
  let team: String
  let promise: String

  private init(
    _ theme: BookingTickets.Theme, _ name: String, _ desk: Desk, _ subject: String,
    _ description: String, impact: String
  ) {
    self.theme = theme
    self.name = name
    self.subject = subject
    self.description = description
    self.impact = impact
    (priority, category, status, team, promise) = desk.fields
  }

  private enum Desk {
    case technical, urgent, payments, closed

    var fields: (String, String, String, String, String) {
      switch self {
      case .technical: ("Medium", "Technical Issue", "Open", "Digital Support", "4 hours")
      case .urgent: ("High", "Service Failure", "Escalated", "Community Venues Team", "2 hours")
      case .payments: ("High", "Payment Issue", "Escalated", "Income Team", "2 hours")
      case .closed: ("Low", "Feedback", "Closed", "Digital Support", "N/A")
      }
    }
  }

  static let all: [BookingTicketWords] = [
    .init(
      .slowSearch, "Priya Nandakumar", .technical, "Search for August takes for ever",
      "Looking for a meeting room in August. The page spins for most of a minute before anything "
        + "comes up. A date this week came up straight away, so it is not my connection.",
      impact: "Could not compare dates for a residents' meeting"),
    .init(
      .slowSearch, "Callum Strachan", .technical, "Summer holiday dates very slow",
      "We run a holiday club and are picking hall dates for the summer. Every date is a long wait "
        + "and after three I gave up.",
      impact: "Holiday club for 24 children not yet booked"),
    .init(
      .failedSearch, "Margaret Ollerenshaw", .technical, "Page says something went wrong",
      "I am 78 and do the bookings for our lunch club. The screen thought about it and then said "
        + "sorry, there is a problem. My email is margaret.o@example.org if you need it.",
      impact: "Lunch club for older residents has no venue for next term"),
    .init(
      .failedSearch, "Tomasz Wilk", .technical, "Cannot look for a hall at all",
      "Tried four times between other jobs. Each time it hangs for ages and then fails. Please ring "
        + "me on 07700 900461, evenings are best.",
      impact: "Judo club cannot reserve mats and hall"),
    .init(
      .failedSearch, "Adaeze Okonkwo", .urgent, "Wheelchair group needs an answer today",
      "Our group needs the accessible hall with the hoist and transport has to be ordered by "
        + "lunchtime. The site has given me nothing but errors.",
      impact: "Disabled residents may lose transport for a session"),
    .init(
      .failedBooking, "Gareth Pugh", .urgent, "Booking refused again and again",
      "It lets me in, then says the service is not available. I have a training day for 15 staff "
        + "and need a room confirmed.",
      impact: "Training day for a small firm at risk"),
    .init(
      .failedBooking, "Yasmin Rahimi", .urgent, "Nursery graduation - cannot book the hall",
      "The booking page only shows an error. Parents are asking me for the date and I have nothing "
        + "to tell them. I do not have a car to come to the office.",
      impact: "Families of 30 children waiting for a date"),
    .init(
      .failedBooking, "Doug Henshall", .technical, "Is there another way to book?",
      "The website has been down since mid morning as far as I can see. Can I book by telephone? "
        + "The number on the page just points back to the website.",
      impact: "Walking football session for over-60s unconfirmed"),
    .init(
      .failedBooking, "Siobhan Devaney", .urgent, "Food bank collection day",
      "We need the old town hall for a collection. Volunteers and a van are lined up, and all I "
        + "get is an error page.",
      impact: "Food bank collection at risk"),
    .init(
      .paidWithoutBooking, "Hannah Brisbane", .payments, "Money gone, no booking",
      "My bank shows the payment to you but the site ended on an error and I have had no "
        + "confirmation. Did I get the hall or not? I would rather not pay twice.",
      impact: "Payment taken without confirmation"),
    .init(
      .paidWithoutBooking, "Kwame Asante", .payments, "Charged but nothing confirmed",
      "I paid by card for the art studio, then an error. Please confirm the booking or send the "
        + "money back.",
      impact: "Payment taken without confirmation, class not confirmed"),
    .init(
      .slowAfterRestart, "Elin Caradog", .technical, "Working but still slow for July and August",
      "It lets me in again, thank you, but searching for the last week of July still takes an age. "
        + "Next week is quick.",
      impact: "Booked in the end, after a long wait"),
    .init(
      .thanks, "Rosalind Achebe", .closed, "Got my hall",
      "It went through this time, quick as anything. Thanks to whoever fixed it.",
      impact: "Booking completed"),
    .init(
      .thanks, "Ivor Pritchard", .closed, "All fine now",
      "Booked the harbour hall for our choir without trouble this afternoon.",
      impact: "Booking completed"),
  ]
}
