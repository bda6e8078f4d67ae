/// The route of a request: its path with the parts that name one thing replaced by `{id}`.
///
/// `/api/bookings/BK-20260318-00042` becomes `/api/bookings/{id}`, `/v2/halls/7` becomes
/// `/v2/halls/{id}`; names of files keep their extension.
enum RoutePattern {
  /// Passes over `path` once, handing on the pieces of its pattern.
  @inline(__always)
  static func walk(
    _ line: Bytes, _ path: Range<Int>, literal: (Range<Int>) -> Void, id: () -> Void
  ) {
    var start = path.lowerBound
    while start < path.upperBound {
      if line[start] == 47 {
        literal(start..<start &+ 1)
        start &+= 1
        continue
      }
      var end = start
      var stem = -1
      while end < path.upperBound, line[end] != 47 {
        if line[end] == 46 { stem = end }
        end &+= 1
      }
      let named = stem > start && isExtension(line, stem &+ 1, end) ? stem : end
      if isID(line, start, named) {
        id()
        if named < end { literal(named..<end) }
      } else {
        literal(start..<end)
      }
      start = end
    }
  }

  private static func isExtension(_ line: Bytes, _ start: Int, _ end: Int) -> Bool {
    guard end > start, end - start <= 5, isLetter(line[start]) else { return false }
    for place in start..<end where !isLetter(line[place]) && !isDigit(line[place]) { return false }
    return true
  }

  /// A segment is an id when it is all digits, is long and mixes digits with letters, or has at least
  /// two digits that make up a third of it. `v2`, `oauth2` and `bin-days` are names.
  private static func isID(_ line: Bytes, _ start: Int, _ end: Int) -> Bool {
    var digits = 0
    for place in start..<end where isDigit(line[place]) { digits &+= 1 }
    let length = end &- start
    if digits == 0 { return false }
    if digits == length { return true }
    if line[start] | 32 == 118, digits == length &- 1, digits <= 2 { return false }
    return digits >= 2 && (digits &* 3 >= length || length >= 20)
  }

  /// The pattern as text.
  static func text(_ line: Bytes, _ path: Range<Int>) -> String {
    var bytes: [UInt8] = []
    walk(line, path) { piece in
      bytes.append(contentsOf: line.extracting(piece).copy())
    } id: {
      bytes.append(contentsOf: "{id}".utf8)
    }
    return DisplayText.decode(bytes)
  }

  /// The hash of the pattern, the same for all paths of one route.
  static func hash(_ line: Bytes, _ path: Range<Int>, seed: UInt64) -> UInt64 {
    var hash = seed
    walk(line, path) { piece in
      hash = line.mixed(from: piece.lowerBound, to: piece.upperBound, seed: hash)
    } id: {
      hash = mix(hash, 0x7B69_647D)
    }
    return hash | 4
  }
}
