/// What people speak of, recognised by their words. Generic for public services: no service's, place's
/// or incident's name stands here.
enum ThemeLexicon {
  /// Each entry of `phrases` is a run of whole words; a last word with `*` matches its beginning.
  /// A theme needs one of the phrases and, where `also` is not empty, one of those too.
  struct Entry: Sendable {
    let name: String
    let phrases: [[String]]
    let also: [[String]]

    init(name: String, phrases: [String], also: [String] = []) {
      self.name = name
      self.phrases = phrases.map { $0.split(separator: " ").map(String.init) }
      self.also = also.map { $0.split(separator: " ").map(String.init) }
    }
  }

  static let entries: [Entry] = [
    Entry(
      name: "Paid, but no booking or confirmation",
      phrases: [
        "paid", "money taken", "money has been taken", "charged", "payment failed",
        "payment issue*",
        "payment problem*", "payment without",
      ],
      also: [
        "no booking", "no confirmation", "without", "crash*", "failed",
        "have a booking confirmation", "unacceptable",
      ]),
    Entry(
      name: "Slow pages",
      phrases: [
        "slow", "slowly", "still loading", "load properly", "takes ages", "taken over",
        "waiting 20",
        "loading spinner", "minutes just to", "ages", "very long", "long wait",
      ]),
    Entry(
      name: "Searches do not work",
      phrases: [
        "cannot search", "can not search", "search is either", "search not working", "search page",
        "search results", "search for available", "searches show", "no availability",
      ],
      also: [
        "slow", "error*", "timing out", "not working", "strange", "cannot", "can't", "spinner",
        "times out", "loading", "timing", "forever",
      ]),
    Entry(
      name: "Cannot complete a booking or request",
      phrases: [
        "cannot book", "can't book", "can't be booked", "cannot complete", "can't complete",
        "still can't", "unable to book", "unable to complete", "booking failed", "booking attempts",
        "trying to book", "complete a booking", "book venues", "booking impossible",
        "cannot submit", "cannot apply", "can't apply", "cannot pay", "cannot renew",
        "fail to book",
        "none of us can",
      ],
      also: [
        "can't", "cannot", "fail*", "unable", "timing out", "times out", "crash*", "broken", "down",
        "slow", "error*", "impossible", "load", "loading", "unusable", "struggling", "issue*",
        "problem*", "trouble", "unresponsive",
      ]),
    Entry(
      name: "The website is down or does not answer",
      phrases: [
        "is down", "been down", "system down", "website is dead", "unresponsive", "unusable",
        "completely broken", "is broken", "been broken", "outage", "won't load", "can't access",
        "cannot access", "timing out", "times out", "time out", "crashing", "crashed",
        "system failure", "can access the system",
      ]),
    Entry(
      name: "No confirmation",
      phrases: [
        "no confirmation", "confirmation missing", "received any confirmation", "not sure if my",
        "went through or not", "without confirmation",
      ]),
    Entry(
      name: "Asks for or passes on another way",
      phrases: [
        "alternative", "another way", "by phone", "over the phone", "phone numbers",
        "contact numbers",
        "call me", "calling", "on my behalf", "in person",
      ]),
    Entry(
      name: "An event or activity is at risk",
      phrases: [
        "cancel", "cancelled", "cancellation*", "event", "events", "performance is",
        "performance next",
        "birthday", "party", "rehearsal*", "fundraising", "jeopardi*", "starts next",
        "supposed to start",
        "presentation*", "sessions",
      ],
      also: [
        "cancel*", "can't", "cannot", "need", "needs", "ruined", "risk", "waiting", "delay",
        "disappointed", "urgent*", "help", "depend*", "broken", "issue*", "problem*",
      ]),
    Entry(
      name: "People who rely on the service",
      phrases: [
        "elderly", "older people", "pensioners*", "vulnerable", "disabled", "carer*", "isolation",
        "toddler*", "children", "kids",
      ]),
    Entry(
      name: "Costs or lost business",
      phrases: [
        "costing", "lost business", "losing business", "my business", "contract", "refund*",
      ]),
    Entry(
      name: "It works again",
      phrases: [
        "working again", "working now", "now working", "back to normal", "working normally",
        "is fixed",
        "has fixed", "been fixed", "now fixed", "for fixing",
        "successfully booked", "been resolved", "fully operational", "managed to complete",
        "working better", "just booked", "getting better",
      ]),
  ]

  /// Names of the themes a text speaks of, in the order of the table.
  static func themes(in text: String) -> [String] {
    let words = Words(text)
    return entries.filter { entry in
      entry.phrases.contains { words.contain($0) }
        && (entry.also.isEmpty || entry.also.contains { words.contain($0) })
    }.map(\.name)
  }

  /// The words of a text, for whole-word search; apostrophes belong to their word.
  struct Words: Sendable {
    /// Lower case, in order.
    let list: [String]
    /// Where each word stands: most phrases are ruled out by their first word.
    private let places: [String: [Int]]
    /// Each word once, in the order of their bytes: those that begin alike stand together.
    private let sorted: [String]

    init(_ source: String) { self.init(list: Self.words(of: source)) }

    /// Of several texts, with a word of no letters between them that no phrase reaches over.
    init(_ sources: [String]) { self.init(list: sources.flatMap { Self.words(of: $0) + [""] }) }

    private init(list: [String]) {
      self.list = list
      places = Dictionary(grouping: list.indices, by: { list[$0] })
      sorted = places.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func words(of source: String) -> [String] {
      source.utf8.allSatisfy { $0 < 0x80 } ? ofASCII(source) : ofAny(source)
    }

    private static func ofAny(_ source: String) -> [String] {
      let text = source.lowercased().split(separator: "’", omittingEmptySubsequences: false)
        .joined(separator: "'")
      return text.split { !($0.isLetter || $0.isNumber || $0 == "'") }.map(String.init)
    }

    /// The same where no letter takes more than a byte, which most text is, without asking Unicode.
    private static func ofASCII(_ source: String) -> [String] {
      source.lowercased().utf8.split { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "'"):
          false
        default: true
        }
      }.map { String(Substring($0)) }
    }

    func contain(_ phrase: String) -> Bool {
      contain(phrase.split(separator: " ").map(String.init))
    }

    /// A last letter `*` of a wanted word stands for any ending.
    func contain(_ run: [String]) -> Bool {
      guard let head = run.first else { return false }
      guard head.utf8.last == UInt8(ascii: "*") else { return isAny(places[head], of: run) }
      var place = firstWord(from: head.utf8.dropLast())
      while place < sorted.count, matches(sorted[place], head) {
        if isAny(places[sorted[place]], of: run) { return true }
        place += 1
      }
      return false
    }

    /// Whether the run goes on as wanted at one of these places.
    private func isAny(_ starts: [Int]?, of run: [String]) -> Bool {
      guard let starts else { return false }
      return run.count == 1
        || starts.contains { start in
          start + run.count <= list.count
            && run.indices.dropFirst().allSatisfy { matches(list[start + $0], run[$0]) }
        }
    }

    /// Where the words that begin so start in `sorted`.
    private func firstWord(from beginning: String.UTF8View.SubSequence) -> Int {
      var (low, high) = (0, sorted.count)
      while low < high {
        let middle = (low + high) / 2
        if sorted[middle].utf8.lexicographicallyPrecedes(beginning) {
          low = middle + 1
        } else {
          high = middle
        }
      }
      return low
    }

    private func matches(_ word: String, _ wanted: String) -> Bool {
      wanted.utf8.last == UInt8(ascii: "*")
        ? word.utf8.starts(with: wanted.utf8.dropLast()) : word == wanted
    }
  }
}
