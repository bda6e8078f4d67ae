internal import Records
internal import Statistics

/// Slow events that recur in a log with little traffic, where buckets would hold one event each.
///
/// One slow event is noise; it becomes a sign when at least 3 of it and the next 4 events are slow and
/// they lie within an hour, unless so many were slow before it that such a run comes about by chance:
/// work of several kinds under one name has quick and slow runs every day.
struct SlowRun: Sendable {
  let first: Sample
  /// The slow events that decided, the first included.
  let deciding: [Sample]
  /// The usual duration in the measure's unit.
  let usual: Double
  /// From where on an event counts as slow.
  let limit: Double
  let limitIsStated: Bool

  private static let window = 5
  private static let needed = 3
  private static let longestSeconds = 3_600.0
  /// Of so many events after a run, at least so many are slow too.
  private static let following = 20
  private static let fewestFollowing = 5
  /// Runs by chance that are put up with: the expected number in all events.
  private static let toleratedByChance = 0.2
  /// Events that must come before the run, at most; fewer in a short log.
  private static let mostBefore = 30
  /// Four times the usual: beyond what a common spread of durations reaches often.
  private static let factor = 4.0
  /// Slower by less than this is not noticed by anybody (Nielsen, "Usability Engineering", 1993).
  private static let leastExcessMilliseconds = 100.0

  /// `nil` when the events are never slow in a run. Events must be in order of time, in milliseconds.
  init?(in samples: [Sample], statedLimit: Double?) {
    let known = samples.filter { $0.value?.isFinite == true }
    guard known.count >= Self.needed,
      // The quarter point: half of the events may be slow without moving it.
      let usual = quantile(0.25, of: known.compactMap(\.value))
    else { return nil }
    let limit =
      statedLimit
      ?? max(usual * Self.factor, usual + Self.leastExcessMilliseconds)
    let isSlow = known.map { ($0.value ?? 0) > limit }
    let fewestBefore = max(1, min(Self.mostBefore, known.count / 20))
    var slowBefore = 0
    for start in known.indices where isSlow[start] {
      defer { slowBefore += 1 }
      guard start >= fewestBefore || statedLimit != nil,
        Self.runsByChance(slow: slowBefore, of: start, in: known.count) < Self.toleratedByChance
      else { continue }
      let reach = known.indices.suffix(from: start).prefix(Self.window).prefix {
        known[$0].time.seconds(since: known[start].time) <= Self.longestSeconds
      }
      let slow = reach.filter { isSlow[$0] }
      guard slow.count >= Self.needed, Self.goesOn(isSlow, after: start + Self.window, known)
      else { continue }
      first = known[start]
      deciding = slow.map { known[$0] }
      self.usual = usual
      self.limit = limit
      limitIsStated = statedLimit != nil
      return
    }
    return nil
  }

  /// Whether slow events follow the run. Where many quick ones follow within the hour and hardly any
  /// slow one, the run was a cluster by chance, as any long series has some.
  private static func goesOn(_ isSlow: [Bool], after start: Int, _ known: [Sample]) -> Bool {
    guard start < known.count else { return true }
    let next = known.indices.suffix(from: start).prefix(following).prefix {
      known[$0].time.seconds(since: known[start].time) <= longestSeconds
    }
    return next.count < following || next.count { isSlow[$0] } >= fewestFollowing
  }

  /// How many runs of 3 in 5 the share of slow events so far would bring about by chance in all
  /// events, to first order: 10 ways to choose 3 of 5, for each event.
  private static func runsByChance(slow: Int, of before: Int, in all: Int) -> Double {
    guard before > 0 else { return 0 }
    let share = Double(slow) / Double(before)
    return 10 * share * share * share * Double(all)
  }
}
