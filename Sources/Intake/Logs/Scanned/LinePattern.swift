import Records

/// The order of the parts of a line, written as a pattern: `{time} [{thread}] {level} {component} -
/// {message}`. A space stands for one or more spaces, every other mark for itself; a part ends where
/// the text behind it starts.
struct LinePattern: Sendable {
  enum Part: Hashable, Sendable {
    case time, level, component, thread, message, client, user, status, method, target, request,
      query
    /// `{date}` and `{clock}` stand apart, as in W3C logs.
    case date, clock
    /// A duration in this many microseconds each; several on a line add up.
    case duration(microseconds: Int)
    /// A duration with its unit: `12ms`.
    case timed
    /// A statement of a database.
    case statement
    /// A word that is neither shown nor kept.
    case skipped
    case named(String)
  }

  enum Step: Hashable, Sendable {
    case literal([UInt8])
    case part(Part)
  }

  let steps: [Step]

  /// The text as written, for error messages.
  let text: String

  init(_ text: String) {
    self.text = text
    var steps: [Step] = []
    var literal: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if byte == 123, let close = rest.firstIndex(of: 125) {
        if !literal.isEmpty { steps.append(.literal(literal)) }
        literal = []
        steps.append(
          .part(Self.part(DisplayText.decode(Array(rest[(rest.startIndex + 1)..<close])))))
        rest = rest[(close + 1)...]
      } else {
        literal.append(byte)
        rest = rest.dropFirst()
      }
    }
    if !literal.isEmpty { steps.append(.literal(literal)) }
    self.steps = steps
  }

  /// A line of words between separators, as a heading such as `#Fields` names them.
  init(parts: [Part], separator: UInt8) {
    var steps: [Step] = []
    for part in parts {
      if !steps.isEmpty { steps.append(.literal([separator])) }
      steps.append(.part(part))
    }
    self.steps = steps
    text = ""
  }

  private static func part(_ name: String) -> Part { parts[name] ?? .named(name) }

  private static let parts: [String: Part] = [
    "": .skipped, "time": .time, "timestamp": .time, "level": .level, "component": .component,
    "logger": .component, "thread": .thread, "message": .message, "client": .client,
    "user": .user, "status": .status, "method": .method, "path": .target, "request": .request,
    "date": .date, "clock": .clock, "duration": .timed,
    "seconds": .duration(microseconds: 1_000_000),
    "milliseconds": .duration(microseconds: 1_000), "microseconds": .duration(microseconds: 1),
    "statement": .statement,
  ]

  /// Whether some part says when.
  var hasTime: Bool {
    steps.contains(.part(.time)) || steps.contains(.part(.date)) && steps.contains(.part(.clock))
  }

  /// Hands on the range of every part, in order; `false` when the line does not fit. `time` reads the
  /// time at a place and returns where it ends.
  @inline(__always)
  func walk(
    _ line: Bytes, time: (Int) -> Int?, part: (Part, Range<Int>) -> Bool
  ) -> Bool {
    var place = 0
    let end = Self.textEnd(line)
    for index in steps.indices {
      switch steps[index] {
      case .literal(let bytes):
        guard let next = Self.after(bytes, line, place, end) else { return false }
        place = next
      case .part(let kind):
        if kind == .time {
          guard let next = time(place), next <= end else { return false }
          place = next
          continue
        }
        let stop = partEnd(index, line, place, end)
        guard stop >= place, part(kind, place..<stop) else { return false }
        place = stop
      }
    }
    return place == end
  }

  /// The end of the first line of a record, without what ends it.
  static func textEnd(_ line: Bytes) -> Int {
    var end = line.place(of: 10, from: 0)
    while end > 0, line[end &- 1] == 13 || line[end &- 1] == 32 { end &-= 1 }
    return end
  }

  /// Where the part at a step ends: where the literal behind it starts; -1 when it does not.
  private func partEnd(_ index: Int, _ line: Bytes, _ place: Int, _ end: Int) -> Int {
    guard index &+ 1 < steps.count, case .literal(let bytes) = steps[index &+ 1] else {
      guard index &+ 1 < steps.count, steps[index] == .part(.level) else { return end }
      // A level that nothing follows ends with its letters.
      var stop = place
      while stop < end, isLetter(line[stop]) { stop &+= 1 }
      return stop
    }
    let first = bytes[0]
    if index &+ 3 == steps.count, steps[index] == .part(.message) {
      // The last word of the line: looked for from its end.
      var stop = end &- 1
      while stop > place {
        if line[stop] == first, Self.after(bytes, line, stop, end) != nil { return stop }
        stop &-= 1
      }
      return -1
    }
    var stop = line.place(of: first, from: place)
    while stop < end {
      if bytes.count == 1 || Self.after(bytes, line, stop, end) != nil { return stop }
      stop = line.place(of: first, from: stop &+ 1)
    }
    return index &+ 2 == steps.count && bytes == [32] ? end : -1
  }

  /// Where a literal ends that starts at `place`; `nil` when it does not stand there.
  private static func after(_ bytes: [UInt8], _ line: Bytes, _ place: Int, _ end: Int) -> Int? {
    var place = place
    for byte in bytes {
      if place >= end {
        // Trailing blanks of a line are cut: an empty message may follow.
        return byte == 32 && place == end ? end : nil
      }
      guard line[place] == byte else { return nil }
      place &+= 1
      if byte == 32 { while place < end, line[place] == 32 { place &+= 1 } }
    }
    return place
  }
}
