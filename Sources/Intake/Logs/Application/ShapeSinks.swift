import Records

/// The hash of a shape, and the duration of the work if the message states one.
struct ShapeHash: ShapeSink {
  static var namesValues: Bool { false }
  private(set) var hash: UInt64
  /// Microseconds; `LineFields.notStated` when no duration stands where a duration of work would.
  private(set) var duration = LineFields.notStated
  private var lastLiteral = 0..<0

  init(seed: UInt64) { hash = seed }

  @inline(__always)
  mutating func literal(_ text: Bytes, _ range: Range<Int>) {
    hash = text.mixed(from: range.lowerBound, to: range.upperBound, seed: hash)
    lastLiteral = range
  }

  @inline(__always)
  mutating func variable(_ text: Bytes, _ part: ShapePart, _ range: Range<Int>) {
    hash = mix(hash, UInt64(part.rawValue))
    guard duration < 0, part == .duration || part == .number else { return }
    note(text, part, range)
  }

  @inline(__always)
  mutating func named(_ text: Bytes, _ name: Range<Int>, _ value: Range<Int>) {}

  /// "in 78ms", "time: 1856ms", "after 30000ms", "delta=25s123ms", "in 8.555 seconds" say how long the
  /// work took; "threshold: 1000ms" and "average response time=0.8s" do not.
  private mutating func note(_ text: Bytes, _ part: ShapePart, _ range: Range<Int>) {
    var end = lastLiteral.upperBound
    guard end == range.lowerBound else { return }
    let start = max(lastLiteral.lowerBound, end &- 40)
    while end > start, !isLetter(text[end &- 1]) { end &-= 1 }
    var wordStart = end
    while wordStart > start, isLetter(text[wordStart &- 1]) { wordStart &-= 1 }
    guard DurationWord.leads(text, wordStart..<end) else { return }
    for place in start..<wordStart where DurationWord.isSummary(text, place) { return }
    if part == .duration {
      duration = Milliseconds.parse(text, range.lowerBound, range.upperBound) ?? duration
    } else {
      duration = DurationWord.spelled(text, range) ?? duration
    }
  }
}

/// Words around a duration that tell what it is the duration of.
enum DurationWord {
  static func leads(_ text: Bytes, _ word: Range<Int>) -> Bool {
    let start = word.lowerBound
    switch word.count {
    case 2: return text.has("in", at: start)
    case 4: return text.has("time", at: start) || text.has("took", at: start)
    case 5: return text.has("after", at: start) || text.has("delta", at: start)
    case 7: return text.has("elapsed", at: start)
    case 8: return text.has("duration", at: start)
    default: return false
    }
  }

  static func isSummary(_ text: Bytes, _ place: Int) -> Bool {
    text.has("average", at: place) || text.has("mean", at: place)
      || text.has("percentile", at: place)
      || text.has("max", at: place) || text.has("threshold", at: place)
  }

  /// `8.555 seconds`, `30 ms`: a number with its unit as the next word.
  static func spelled(_ text: Bytes, _ number: Range<Int>) -> Int? {
    let next = number.upperBound + 1
    guard next < text.count, text[number.upperBound] == 32 else { return nil }
    var end = next
    while end < text.count, isLetter(text[end]) { end += 1 }
    let unit: Int
    if text.has("ms", at: next) && end - next == 2 || text.has("millisecond", at: next) {
      unit = 1_000
    } else if text.has("second", at: next) || text.has("sec", at: next) && end - next <= 4
      || text.has("s", at: next) && end - next == 1
    {
      unit = 1_000_000
    } else {
      return nil
    }
    return AccessDuration.bare(microseconds: unit)
      .knownMicroseconds(text, number.lowerBound, number.upperBound)
  }
}

/// A shape as text, for the name of an operation.
struct ShapeText: ShapeSink {
  static var namesValues: Bool { false }
  private(set) var bytes: [UInt8] = []

  mutating func literal(_ text: Bytes, _ range: Range<Int>) {
    bytes.append(contentsOf: text.extracting(range).copy())
  }

  mutating func variable(_ text: Bytes, _ part: ShapePart, _ range: Range<Int>) {
    bytes.append(contentsOf: part.text.description.utf8)
  }

  mutating func named(_ text: Bytes, _ name: Range<Int>, _ value: Range<Int>) {}
}

/// The named values of a message: `area=north`, `pool size: 10`.
struct ShapeAttributes: ShapeSink {
  static var namesValues: Bool { true }
  private(set) var attributes: [Attribute] = []

  mutating func literal(_ text: Bytes, _ range: Range<Int>) {}
  mutating func variable(_ text: Bytes, _ part: ShapePart, _ range: Range<Int>) {}

  mutating func named(_ text: Bytes, _ name: Range<Int>, _ value: Range<Int>) {
    guard attributes.count < 32 else { return }
    attributes.append(
      Attribute(DisplayText.decode(text, name), DisplayText.decode(text, value)))
  }
}

extension AccessDuration {
  /// As `microseconds`, `nil` for what is no number.
  func knownMicroseconds(_ line: Bytes, _ start: Int, _ end: Int) -> Int? {
    let value = microseconds(line, start, end)
    return value >= 0 ? value : nil
  }
}
