internal import Charts

/// Round lengths of time to count by.
enum TimeBuckets {
  private static let lengths = [
    60, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400, 604_800, 2_592_000,
  ]

  /// The shortest round length, in seconds, that makes no more than `most` buckets.
  static func step(_ axis: TimeAxis, most: Int) -> Int {
    let span = axis.end - axis.start
    return lengths.first { span / $0 < max(most, 1) } ?? max(2_592_000, span / max(most, 1))
  }
}
