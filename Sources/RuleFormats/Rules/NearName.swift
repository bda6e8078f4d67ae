/// Finds the name that was probably meant.
enum NearName {
  /// `nil` when none is near: more than a third of the letters would have to change.
  static func closest(to name: String, in names: [String]) -> String? {
    let wanted = Array(name.utf8.prefix(80))
    let near = names.map { (distance(wanted, Array($0.utf8.prefix(80))), $0) }
      .min { ($0.0, $0.1) < ($1.0, $1.1) }
    guard let near, near.0 * 3 <= max(3, wanted.count) else { return nil }
    return near.1
  }

  /// Letters to insert, remove or change (Levenshtein, 1966).
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var previous = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, previous + (x == y ? 0 : 1))
        previous = above
      }
    }
    return row[b.count]
  }
}
