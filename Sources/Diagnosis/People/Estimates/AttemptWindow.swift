internal import Records

/// A count of attempts over a stretch that an alert states: "47 of 48 bookings failed in 5 minutes".
struct AttemptWindow: Hashable, Sendable {
  let failed: Double
  /// `nil` when the alert does not say how many there were.
  let total: Double?
  let span: Span
  /// The detail as named and written.
  let name: String
  let text: String
  let line: SourceLine

  /// By time; of bookings or whatever else the service hands out, not of single requests.
  static func all(in alerts: [Alert]) -> [AttemptWindow] {
    alerts.compactMap { alert in
      guard let detail = alert.details.first(where: { isFailed(NameTokens($0.name)) }),
        let seconds = length(of: NameTokens(detail.name)),
        let failed = ChangeAssessor.number(detail.value), failed >= 0, failed < 1e12
      else { return nil }
      let total = alert.details.first {
        let words = NameTokens($0.name)
        return words.containsAny(of: ["attempt*", "total"]) && length(of: words) == seconds
      }
      return AttemptWindow(
        failed: failed,
        total: total.flatMap { ChangeAssessor.number($0.value) }.flatMap {
          $0 >= failed && $0 < 1e12 ? $0 : nil
        },
        span: Span(start: alert.time.later(bySeconds: -seconds), end: alert.time),
        name: detail.name, text: detail.value, line: alert.line)
    }
  }

  /// What people come to the service for.
  static let things = [
    "booking*", "order*", "application*", "appointment*", "transaction*", "payment*", "claim*",
    "submission*", "renewal*", "registration*", "reservation*",
  ]

  private static func isFailed(_ words: NameTokens) -> Bool {
    words.containsAny(of: ["fail*", "lost", "rejected"]) && words.containsAny(of: things)
  }

  /// Seconds in a word such as "5min", "10m" or "1h"; `nil` without one.
  private static func length(of words: NameTokens) -> Double? {
    guard words.containsAny(of: ["last", "past", "in", "per"]) else { return nil }
    for word in words.words {
      let digits = word.prefix { ("0"..."9").contains($0) }
      guard let value = Double(digits), value > 0, value < 10_000 else { continue }
      switch word.dropFirst(digits.count) {
      case "s", "sec", "secs", "seconds": return value
      case "m", "min", "mins", "minutes": return value * 60
      case "h", "hr", "hour", "hours": return value * 3_600
      default: continue
      }
    }
    return nil
  }
}
