/// A term of the trade and what it means in plain words.
package struct GlossaryTerm: Hashable, Sendable {
  /// As a page writes it in the middle of a sentence.
  package let term: String
  /// One or two sentences that a reader of about ten years follows.
  package let meaning: String
  /// Every spelling that a text may use, lower case; `*` for any ending.
  let spellings: [[String]]

  init(_ term: String, _ meaning: String, also: String = "") {
    self.term = term
    self.meaning = meaning
    spellings = PhraseList.phrases("\(term.lowercased())*,\(also)")
  }
}

/// The terms that pages of a review may use.
package enum GlossaryTerms {
  /// Those that stand in any of the texts, by alphabet.
  package static func used(in texts: [String]) -> [GlossaryTerm] {
    let words = ThemeLexicon.Words(texts)
    return all.filter { words.containAny(of: $0.spellings) }
  }

  /// By alphabet.
  package static let all = [
    GlossaryTerm(
      "95th percentile",
      "The time that 19 out of 20 requests did not exceed. One in 20 took longer.",
      also: "p95, slowest 5"),
    GlossaryTerm("access log", "The list that a web server keeps of what was asked of it."),
    GlossaryTerm("alert", "A message that a watching system sends when a number passes a limit."),
    GlossaryTerm(
      "API", "The door through which one computer program asks another one for something.",
      also: "endpoint*"),
    GlossaryTerm("baseline", "What a number is like on a day when nothing is wrong."),
    GlossaryTerm(
      "cache", "A store of answers kept ready, so that they need not be worked out again.",
      also: "cached"),
    GlossaryTerm(
      "configuration", "The settings that tell a program how to behave.", also: "config"),
    GlossaryTerm(
      "connection pool",
      "A limited set of lines between a website and its database. When all are in use, others wait.",
      also: "pool, pools"),
    GlossaryTerm(
      "correlation",
      "How far two numbers move together: 1 is always, 0 is not at all. It does not say which one "
        + "moves the other."),
    GlossaryTerm("CPU", "The part of a computer that does the work.", also: "processor*"),
    GlossaryTerm("dashboard", "A page of charts that shows how a service is doing."),
    GlossaryTerm("database", "Where a service keeps its records."),
    GlossaryTerm("deployment", "Putting a new version of a program to work.", also: "release*"),
    GlossaryTerm(
      "error rate", "Out of 100 requests, how many the service could not answer."),
    GlossaryTerm(
      "full table scan",
      "Reading every record to find a few, like reading a whole phone book for one name.",
      also: "table scan*, sequential scan*"),
    GlossaryTerm(
      "garbage collection", "A program's clearing up of memory it no longer needs.", also: "gc"),
    GlossaryTerm("index", "A list that helps a database find records fast.", also: "indexes"),
    GlossaryTerm("latency", "How long an answer takes.", also: "response time*"),
    GlossaryTerm(
      "median", "The middle value: half are below it and half are above.", also: "middle value"),
    GlossaryTerm("outage", "A time in which a service could not be used at all."),
    GlossaryTerm(
      "protected characteristic",
      "One of nine things, such as age or disability, for which the law says nobody may be treated "
        + "worse."),
    GlossaryTerm("query", "A question that a program asks a database.", also: "queries"),
    GlossaryTerm("refund", "Money given back."),
    GlossaryTerm(
      "request", "One question that a browser asks a website. Opening one page can take many."),
    GlossaryTerm("retry", "Trying again after a failure.", also: "retries, retrying"),
    GlossaryTerm("rollback", "Going back to the version before.", also: "rolled back"),
    GlossaryTerm(
      "server error", "The website's own failure to answer, not a mistake of the person who asked.",
      also: "5xx"),
    GlossaryTerm(
      "session", "The time in which one browser uses a website. It is not the same as one person."),
    GlossaryTerm(
      "thread", "One of the workers inside a program. Each does one piece of work at a time."),
    GlossaryTerm(
      "threshold", "A limit: when a number passes it, something is said to be wrong."),
    GlossaryTerm(
      "timeout", "The longest time a program waits for an answer before it gives up.",
      also: "time out, timed out, time limit*"),
  ]
}
