import Records
internal import Yams

extension ProfileFile {
  /// `clock_offsets: off`, or logs with how far each clock is ahead: `logs/app.log: 7s`.
  mutating func takeClockOffsets(_ node: Node) {
    if let word = node.scalar?.string.lowercased(), ["off", "no", "none", "false"].contains(word) {
      profile.mendsClocks = false
      return
    }
    guard let mapping = node.mapping else {
      fault(
        node, "Clock offsets are logs with how far each clock is ahead, or 'off'",
        "Write 'logs/app.log: 7s' below the key, with 0 for a clock that is right")
      return
    }
    for (key, value) in mapping {
      guard let path = key.string, let offset = Self.offset(value.scalar?.string ?? "") else {
        fault(
          value, "A clock offset is a time with its unit",
          "Write 7s, 1.5s, 250ms or 1m30s, with a minus for a clock that is behind")
        continue
      }
      profile.clockOffsets[path] = offset
    }
  }

  /// Microseconds; `nil` for what is no time.
  private static func offset(_ text: String) -> Int64? {
    let isBehind = text.hasPrefix("-")
    let bytes = Array(isBehind || text.hasPrefix("+") ? text.utf8.dropFirst() : text.utf8[...])
    if bytes == [48] { return 0 }
    guard !bytes.isEmpty, let micros = Milliseconds.parse(bytes.span, 0, bytes.count) else {
      return nil
    }
    return isBehind ? -Int64(micros) : Int64(micros)
  }
}
