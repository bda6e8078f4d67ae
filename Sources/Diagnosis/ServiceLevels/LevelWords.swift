internal import Records

/// How a service level reads: what people do, and what counts as good.
struct LevelWords: Hashable, Sendable {
  let id: String
  let title: String
  let good: String
  let valid: String
  let notes: [String]

  init(_ indicator: Indicator) {
    let metric = indicator.metric
    let people = Self.subject(of: indicator.journey)
    let measure = Phrases.inline(metric.title)
    id = slug("\(indicator.journey ?? "service") \(indicator.aspect.rawValue)")
    switch indicator.aspect {
    case .availability:
      title = "\(Phrases.sentence(people)) succeed"
      good = "\(people) that succeed, by the measure “\(measure)”"
      valid = "all \(people) that the measure counts"
      notes = [
        "The measure gives shares, not counts: shares are averaged over time, not weighted by the "
          + "number of requests."
      ]
    case .speed:
      let limit = PlainNumber.reading(indicator.slowLimit ?? 0, metric.unit)
      title = "\(Phrases.sentence(people)) are answered within \(limit)"
      good = "minutes in which the measure “\(measure)” is at most \(limit)"
      valid = "minutes for which the measure is known"
      let why = indicator.slowLimitReason
      notes = [
        "The measure is already a summary of many answers, so minutes are counted, not answers."
          + (why.isEmpty ? "" : " The limit of \(limit): \(why).")
      ]
    case .correctness:
      title = "\(Phrases.sentence(people)) have the right outcome"
      good = "\(people) whose outcome agrees everywhere, by the measure “\(measure)”"
      valid = "all \(people) that the measure compares"
      notes = []
    }
  }

  static func subject(of journey: String?) -> String {
    switch journey {
    case "pay": "payments"
    case "confirm": "confirmations"
    case "search": "searches"
    case "change": "changes"
    case "book": "bookings"
    case "apply": "applications"
    case "help": "requests for help"
    default: "requests"
    }
  }
}
