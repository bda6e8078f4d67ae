private import Histogram

extension Tally {
  /// Counts the other's events too. Durations of different precision are added value by value.
  package mutating func add(_ other: Tally) {
    count &+= other.count
    failures &+= other.failures
    refusals &+= other.refusals
    timedCount &+= other.timedCount
    totalMicroseconds &+= other.totalMicroseconds
    guard let theirs = other.durations else { return }
    guard var ours = durations else {
      durations = theirs
      return
    }
    // Given up while it is changed, so that it is not copied first.
    durations = nil
    ours.autoResize = true
    if ours.numberOfSignificantValueDigits == theirs.numberOfSignificantValueDigits,
      ours.lowestDiscernibleValue == theirs.lowestDiscernibleValue
    {
      ours.add(theirs)
    } else {
      // Of different precision, which adding would refuse: value by value.
      for step in theirs.recordedValues() { ours.record(step.value, count: step.count) }
    }
    durations = ours
  }
}
