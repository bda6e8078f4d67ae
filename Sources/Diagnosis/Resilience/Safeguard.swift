internal import Records

/// A way to keep a fault in one part from becoming harm for everybody.
package struct Safeguard: Hashable, Sendable {
  /// "Circuit breaker".
  package let name: String
  /// What it does, one sentence.
  package let words: String
  /// When it starts.
  package let trigger: String
  /// What people read or hear while it is on.
  package let message: String
  /// How it ends.
  package let recovery: String

  /// The library, with limits taken from the incident's own calm readings where it has them.
  package static func all(for review: Review) -> [Safeguard] {
    let limit = timeLimit(review)
    let wait = limit.map { PlainDuration.words(seconds: $0) } ?? "the agreed time"
    return [
      Safeguard(
        name: "Circuit breaker",
        words: "Stops calling a part that fails, so that nothing waits for it.",
        trigger: "Half of the calls in 1 minute fail or take over \(wait).",
        message: "This step is not available at the moment. Your entries so far are kept.",
        recovery: "One call is tried each minute. After 5 good ones all calls go through."),
      Safeguard(
        name: "Time limit",
        words: "Ends work that nobody waits for any more.",
        trigger: "One request has run for \(wait).",
        message: "This takes longer than usual. Try again, or call us and we will do it for you.",
        recovery: "None is needed. Each ended request is counted."),
      Safeguard(
        name: "Load shedding",
        words: "Turns some requests away early, so that the others can finish.",
        trigger: "Requests wait for a connection, or 80% of the connections are in use.",
        message: "We are busy. You are in a queue, and this page will tell you when to go on.",
        recovery: "New requests are let in step by step when nothing waits for 5 minutes."),
      Safeguard(
        name: "Graceful degradation",
        words: "Leaves out what is slow and keeps the rest.",
        trigger: "One kind of search or page is slow while others are not.",
        message: "This choice is turned off for now. All other choices work.",
        recovery: "The choice returns after its answers are within target for 30 minutes."),
      Safeguard(
        name: "Continuity by phone",
        words: "Lets people finish by phone while the service does not work.",
        trigger: "The service is not usable for 15 minutes.",
        message: "You can do this by phone. Calls about this are answered first.",
        recovery: "Staff enter what was taken by phone, and confirm it to each person."),
      Safeguard(
        name: "Continuity at the desk",
        words: "Lets people finish in person, also those who do not use the phone.",
        trigger: "The service is not usable for 1 hour.",
        message: "You can do this at our desk. Deadlines of today are moved by 1 day.",
        recovery: "Paper forms are entered within 1 working day and then destroyed."),
    ]
  }

  /// Ten times the usual answer, between 2 and 30 seconds: far from usual and short of giving up.
  private static func timeLimit(_ review: Review) -> Double? {
    let usual = review.signals.first {
      $0.kind == .latency && ($0.layer == .citizen || $0.layer == .edge) && $0.baseline != nil
        && ($0.unit == .milliseconds || $0.unit == .seconds)
    }
    guard let usual, let median = usual.baseline?.median, median > 0, median.isFinite else {
      return nil
    }
    let seconds = usual.unit == .milliseconds ? median / 1_000 : median
    return min(max((seconds * 10).rounded(), 2), 30)
  }
}
