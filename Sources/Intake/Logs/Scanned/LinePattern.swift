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
    /// A part of its own name, by its place in `names`: a text here would be counted by every line.
    case named(Int)
  }

  /// Text between parts, as a range of `literals`, or a part.
  enum Step: Hashable, Sendable {
    case literal(start: Int, end: Int)
    case part(Part)
  }

  private(set) var steps: [Step] = []
  private var literals: [UInt8] = []
  private(set) var names: [String] = []

  /// The text as written, for error messages.
  let text: String

  init(_ text: String) {
    self.text = text
    var literal: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if byte == 123, let close = rest.firstIndex(of: 125) {
        add(literal)
        literal = []
        let name = DisplayText.decode(Array(rest[(rest.startIndex + 1)..<close]))
        if let part = Self.parts[name] { steps.append(.part(part)) } else { add(name: name) }
        rest = rest[(close + 1)...]
      } else {
        literal.append(byte)
        rest = rest.dropFirst()
      }
    }
    add(literal)
  }

  /// A line of words between separators, as a heading such as `#Fields` names them.
  /// - Parameter parts: a name for what has no part of its own.
  init(parts: [(part: Part?, name: String)], separator: UInt8) {
    text = ""
    for (part, name) in parts {
      if !steps.isEmpty { add([separator]) }
      if let part { steps.append(.part(part)) } else { add(name: name) }
    }
  }

  private mutating func add(_ literal: [UInt8]) {
    guard !literal.isEmpty else { return }
    steps.append(.literal(start: literals.count, end: literals.count + literal.count))
    literals += literal
  }

  private mutating func add(name: String) {
    steps.append(.part(.named(names.count)))
    names.append(name)
  }

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
      case .literal(let start, let stop):
        guard let next = after(start, stop, line, place, end) else { return false }
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
    guard index &+ 1 < steps.count, case .literal(let from, let to) = steps[index &+ 1] else {
      guard index &+ 1 < steps.count, steps[index] == .part(.level) else { return end }
      // A level that nothing follows ends with its letters.
      var stop = place
      while stop < end, isLetter(line[stop]) { stop &+= 1 }
      return stop
    }
    let first = literals[from]
    let isSingle = to &- from == 1
    if index &+ 3 == steps.count, steps[index] == .part(.message) {
      // The last word of the line: looked for from its end.
      var stop = end &- 1
      while stop > place {
        if line[stop] == first, after(from, to, line, stop, end) != nil { return stop }
        stop &-= 1
      }
      return -1
    }
    var stop = line.place(of: first, from: place)
    while stop < end {
      if isSingle || after(from, to, line, stop, end) != nil { return stop }
      stop = line.place(of: first, from: stop &+ 1)
    }
    return index &+ 2 == steps.count && isSingle && first == 32 ? end : -1
  }

  /// Where the literal `start ..< stop` ends that starts at `place`; `nil` when it does not stand there.
  @inline(__always)
  private func after(
    _ start: Int, _ stop: Int, _ line: Bytes, _ place: Int, _ end: Int
  ) -> Int? {
    var place = place
    for index in start..<stop {
      let byte = literals[index]
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
