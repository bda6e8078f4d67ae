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

  /// Text between parts, or a part.
  enum Step: Hashable, Sendable {
    case literal([UInt8])
    case part(Part)
  }

  private(set) var steps: [Step] = []
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
    steps.append(.literal(literal))
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

  /// The end of the first line of a record, without what ends it.
  static func textEnd(_ line: Bytes) -> Int {
    var end = line.place(of: 10, from: 0)
    while end > 0, line[end &- 1] == 13 || line[end &- 1] == 32 { end &-= 1 }
    return end
  }
}
