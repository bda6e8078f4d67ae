internal import Records

extension [SourceLine] {
  /// The same lines once each; expects them sorted.
  var uniqued: [SourceLine] {
    var kept: [SourceLine] = []
    for line in self where kept.last != line { kept.append(line) }
    return kept
  }

  /// The first and the last ones when there are more than a reader would follow.
  func firstAndLast(_ most: Int) -> [SourceLine] {
    count <= most ? self : Array(prefix(most / 2)) + suffix(most - most / 2)
  }
}
