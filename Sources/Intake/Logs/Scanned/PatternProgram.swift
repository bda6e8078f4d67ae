/// Patterns laid out for reading many lines: the fields of all of them in one list, each with what ends
/// it, so that a line is walked without looking up or counting anything else.
struct PatternProgram: Sendable {
  /// How the end of a part is found.
  private enum Ending: Sendable {
    /// Where the literal behind it stands.
    case literal
    /// As `literal`, or the end of the line: the pattern ends with a space that may be cut off.
    case literalOrEnd
    /// Where the literal behind it stands last: a message before the last word of the line.
    case lastLiteral
    /// Behind its letters: a level that nothing follows.
    case letters
    /// With the line.
    case line
  }

  private struct Field: Sendable {
    let part: LinePattern.Part
    let isTime: Bool
    let ending: Ending
    let literal: Literal
  }

  /// A range of `literals`.
  private struct Literal: Sendable {
    let start: Int
    let end: Int
    let first: UInt8
    var isSingle: Bool { end &- start == 1 }
    static let none = Literal(start: 0, end: 0, first: 0)
  }

  private struct Pattern: Sendable {
    let lead: Literal
    let first: Int
    let end: Int
  }

  private var patterns: [Pattern] = []
  private var fields: [Field] = []
  private var literals: [UInt8] = []

  init(_ patterns: [LinePattern]) {
    for pattern in patterns { add(pattern) }
  }

  var count: Int { patterns.count }

  private mutating func add(_ pattern: LinePattern) {
    let steps = pattern.steps
    let first = fields.count
    var lead = Literal.none
    for (index, step) in steps.enumerated() {
      switch step {
      case .literal(let text):
        if index == 0 { lead = add(text) }
      case .part(let part):
        var literal = Literal.none
        if index + 1 < steps.count, case .literal(let text) = steps[index + 1] {
          literal = add(text)
        }
        fields.append(
          Field(
            part: part, isTime: part == .time, ending: Self.ending(steps, index, literal),
            literal: literal))
      }
    }
    self.patterns.append(Pattern(lead: lead, first: first, end: fields.count))
  }

  private mutating func add(_ text: [UInt8]) -> Literal {
    let start = literals.count
    literals += text
    return Literal(start: start, end: literals.count, first: text[0])
  }

  private static func ending(
    _ steps: [LinePattern.Step], _ index: Int, _ literal: Literal
  ) -> Ending {
    guard literal.end > literal.start else {
      return index + 1 < steps.count && steps[index] == .part(.level) ? .letters : .line
    }
    if index + 3 == steps.count, steps[index] == .part(.message) { return .lastLiteral }
    let isCut = index + 2 == steps.count && literal.isSingle && literal.first == 32
    return isCut ? .literalOrEnd : .literal
  }

  /// Hands on the range of every part of a pattern, in order; `false` when the line does not fit, which
  /// ends at `end`. `time` reads the time at a place and returns where it ends.
  @inline(__always)
  func walk(
    _ index: Int, _ line: Bytes, end: Int, time: (Int) -> Int?,
    part: (LinePattern.Part, Range<Int>) -> Bool
  ) -> Bool {
    let pattern = patterns[index]
    var place = 0
    if pattern.lead.end > pattern.lead.start {
      guard let next = after(pattern.lead, line, place, end) else { return false }
      place = next
    }
    var number = pattern.first
    while number < pattern.end {
      let field = fields[number]
      number &+= 1
      if field.isTime {
        guard let next = time(place), next <= end else { return false }
        place = next
      } else {
        let stop = partEnd(field, line, place, end)
        guard stop >= place, part(field.part, place..<stop) else { return false }
        place = stop
        if field.literal.isSingle, stop < end {
          // It was found there.
          place &+= 1
          if field.literal.first == 32 { while place < end, line[place] == 32 { place &+= 1 } }
          continue
        }
      }
      if field.literal.end > field.literal.start {
        guard let next = after(field.literal, line, place, end) else { return false }
        place = next
      }
    }
    return place == end
  }

  /// Where a part ends; -1 when the literal behind it stands nowhere.
  @inline(__always)
  private func partEnd(_ field: Field, _ line: Bytes, _ place: Int, _ end: Int) -> Int {
    switch field.ending {
    case .literal, .literalOrEnd:
      let first = field.literal.first
      var stop = line.near(first, from: place)
      while stop < end {
        if field.literal.isSingle || after(field.literal, line, stop, end) != nil { return stop }
        stop = line.near(first, from: stop &+ 1)
      }
      if case .literalOrEnd = field.ending { return end }
      return -1
    case .line: return end
    case .lastLiteral:
      var stop = end &- 1
      while stop > place {
        if line[stop] == field.literal.first, after(field.literal, line, stop, end) != nil {
          return stop
        }
        stop &-= 1
      }
      return -1
    case .letters:
      var stop = place
      while stop < end, isLetter(line[stop]) { stop &+= 1 }
      return stop
    }
  }

  /// Where the literal ends that starts at `place`; `nil` when it does not stand there. A space stands
  /// for one or more.
  @inline(__always)
  private func after(_ literal: Literal, _ line: Bytes, _ place: Int, _ end: Int) -> Int? {
    var place = place
    var index = literal.start
    while index < literal.end {
      let byte = literals[index]
      index &+= 1
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
