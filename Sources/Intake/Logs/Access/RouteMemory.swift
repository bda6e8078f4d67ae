/// Routes of the paths seen last, found by the hash of method and path as they stand: most requests repeat
/// one.
struct RouteMemory: Sendable {
  private struct Path {
    var raw: UInt64
    var route: UInt64
  }

  private static let slots = 4_096
  /// Made with the first path: most logs have none.
  private var paths: [Path] = []

  /// The hash of a request's route; 5 for a request line that is none.
  @inline(__always)
  mutating func hash(_ line: Bytes, method: Range<Int>, path: Range<Int>) -> UInt64 {
    guard !path.isEmpty else { return 5 }
    let seed = line.mixed(from: method.lowerBound, to: method.upperBound)
    let raw = line.mixed(from: path.lowerBound, to: path.upperBound, seed: seed)
    let slot = Int(truncatingIfNeeded: raw) & (Self.slots &- 1)
    if slot < paths.count, paths[slot].raw == raw { return paths[slot].route }
    return remember(raw, in: slot, route: RoutePattern.hash(line, path, seed: seed))
  }

  @inline(never)
  private mutating func remember(_ raw: UInt64, in slot: Int, route: UInt64) -> UInt64 {
    if paths.isEmpty { paths = Array(repeating: Path(raw: 0, route: 0), count: Self.slots) }
    paths[slot] = Path(raw: raw, route: route)
    return route
  }
}
