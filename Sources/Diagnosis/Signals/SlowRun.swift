internal import Records
internal import Statistics

/// Slow events that recur in a log with little traffic, where buckets would hold one event each.
///
/// One slow event is noise; it becomes a sign when at least 3 of it and the next 4 events are slow and
/// they lie within an hour.
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
    for start in known.indices where isSlow[start] {
      let reach = known.indices.suffix(from: start).prefix(Self.window).prefix {
        known[$0].time.seconds(since: known[start].time) <= Self.longestSeconds
      }
      let slow = reach.filter { isSlow[$0] }
      guard slow.count >= Self.needed else { continue }
      first = known[start]
      deciding = slow.map { known[$0] }
      self.usual = usual
      self.limit = limit
      limitIsStated = statedLimit != nil
      return
    }
    return nil
  }
}
