import Records

/// What is done about two clocks that differ.
enum ClockRemedy: Hashable {
  /// This many microseconds are taken off the log's own times.
  case moved(Int64)
  /// The times of the other log are moved.
  case otherMoved
  /// `incident.yaml` wants all times as they stand.
  case unwanted
  case tooFew
  case tooLarge
  /// The times differ by about as much as they vary, or as the work takes: that may be a delay.
  case mayBeDelay
  /// People stated how one of the clocks stands.
  case stated

  /// So many pieces of work are needed before times are moved: twice what an offset is stated from,
  /// because a wrong move misorders what was in order.
  static let leastCount = 2 * ClockComparison.leastCount
  /// Clocks that nobody sets drift by seconds a day. A clock that is further off than this has the wrong
  /// zone or date, or stopped, and a constant does not mend it.
  static let largest: Int64 = 600_000_000
  /// The offset must be so many times its spread, and the duration of the work.
  static let leastClarity: Int64 = 4

  /// Why the first of two clocks is not moved; `nil` when it may be.
  init?(against found: ClockComparison) {
    let size = Int64(clamping: found.offset.magnitude)
    if found.count < Self.leastCount {
      self = .tooFew
    } else if size > Self.largest {
      self = .tooLarge
    } else if found.spread > size / Self.leastClarity
      || found.duration ?? 0 > size / Self.leastClarity
    {
      self = .mayBeDelay
    } else {
      return nil
    }
  }

  /// The end of a sentence about the offset.
  func words(path: String) -> String {
    let both = "both are shown as they stand, because"
    return switch self {
    case .moved(let ahead):
      "\(ClockComparison.seconds(Int64(clamping: ahead.magnitude))) s are"
        + " \(ahead < 0 ? "added to" : "taken off") its times, so that what happened stands in order;"
        + " state clock_offsets in incident.yaml if the other clock is wrong"
    case .otherMoved: "the times of \(path) are moved to its own"
    case .unwanted: "\(both) incident.yaml says so"
    case .tooFew: "\(both) \(Self.leastCount) pieces of work are needed to move a clock"
    case .tooLarge:
      "\(both) no clock is moved by more than \(Self.largest / 60_000_000) minutes"
    case .mayBeDelay:
      "\(both) the work may be delayed by as much between the two"
    case .stated: "\(both) incident.yaml states how one of the clocks stands"
    }
  }
}
