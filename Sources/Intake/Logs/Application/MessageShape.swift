/// What varies in a message, so that messages of one kind get one name.
enum ShapePart: UInt8, Sendable {
  case number = 1, duration, id, date, time, quoted, value

  var text: StaticString {
    switch self {
    case .number: "{number}"
    case .duration: "{duration}"
    case .id: "{id}"
    case .date: "{date}"
    case .time: "{time}"
    case .quoted: "{quoted}"
    case .value: "{value}"
    }
  }
}

/// Takes up the pieces of a message as `MessageShape.walk` finds them.
protocol ShapeSink {
  /// Whether `named` is called.
  static var namesValues: Bool { get }
  /// Bytes that are the same in every message of the kind.
  mutating func literal(_ text: Bytes, _ range: Range<Int>)
  /// A part that varies.
  mutating func variable(_ text: Bytes, _ part: ShapePart, _ range: Range<Int>)
  /// A named value, `area=north`: both ranges; the value is handed on as `variable` too.
  mutating func named(_ text: Bytes, _ name: Range<Int>, _ value: Range<Int>)
}

/// Tells the fixed words of a message from what varies, in one pass over its bytes and without
/// allocating: `Search completed: 12 results returned in 78ms` has the shape
/// `Search completed: {number} results returned in {duration}`.
enum MessageShape {
  /// Messages are named by this many bytes; what follows rarely tells kinds apart.
  static let longest = 1_000

  /// Goes from digit to `=` to quote: words without any of them are the same in every message.
  @inline(__always)
  static func walk<Sink: ShapeSink>(_ text: Bytes, _ range: Range<Int>, _ sink: inout Sink) {
    let end = min(range.upperBound, range.lowerBound &+ longest)
    var literal = range.lowerBound
    var place = text.shapeMark(from: literal, to: end)
    while place < end {
      let byte = text[place]
      var next = place &+ 1
      if isDigit(byte) {
        let start = wordStart(text, place, literal)
        let plainEnd = plainNumberEnd(text, place, end)
        let isPlain = start == place && plainEnd > place
        let word = isPlain ? WordCounts(end: plainEnd) : counts(text, start, end)
        let wordEnd = word.end
        if let part = isPlain ? .number : part(text, start, word) {
          if literal < start { sink.literal(text, literal..<start) }
          sink.variable(text, part, start..<wordEnd)
          literal = wordEnd
          if Sink.namesValues, part == .number {
            nameAfterColon(text, range.lowerBound, start..<wordEnd, end, &sink)
          }
        }
        next = wordEnd
      } else if byte == 61 {
        // A value, when a name stands right before it.
        if place > range.lowerBound, isWord(text[place &- 1]), next < end, isWord(text[next]) {
          let start = next
          let word = counts(text, start, end)
          let wordEnd = word.end
          sink.literal(text, literal..<start)
          let part = word.digits > 0 ? part(text, start, word) : nil
          sink.variable(text, part ?? .value, start..<wordEnd)
          literal = wordEnd
          next = wordEnd
          if Sink.namesValues {
            let name = wordStart(text, place, range.lowerBound)..<place
            sink.named(text, name, start..<wordEnd)
          }
        }
      } else if let close = quotedEnd(text, place, end, range.lowerBound) {
        if literal < place { sink.literal(text, literal..<place) }
        sink.variable(text, .quoted, place..<close)
        literal = close
        next = close
        if Sink.namesValues, place > range.lowerBound, text[place &- 1] == 61 {
          let name = wordStart(text, place &- 1, range.lowerBound)..<place &- 1
          if !name.isEmpty { sink.named(text, name, place &+ 1..<close &- 1) }
        }
      }
      place = text.shapeMark(from: next, to: end)
    }
    if literal < end { sink.literal(text, literal..<end) }
  }

  /// Where the word that ends at `end` starts.
  @inline(__always)
  private static func wordStart(_ text: Bytes, _ end: Int, _ lowest: Int) -> Int {
    var start = end
    while start > lowest, isWord(text[start &- 1]) { start &-= 1 }
    return start
  }

  /// `size: 10, active: 0)`: the word before the colon names the number.
  private static func nameAfterColon<Sink: ShapeSink>(
    _ text: Bytes, _ lowest: Int, _ number: Range<Int>, _ end: Int, _ sink: inout Sink
  ) {
    let start = number.lowerBound
    guard start &- lowest >= 2, text[start &- 1] == 32, text[start &- 2] == 58,
      isListEnd(text, number.upperBound, end)
    else { return }
    let name = wordStart(text, start &- 2, lowest)..<start &- 2
    if !name.isEmpty { sink.named(text, name, number) }
  }

  /// Where the digits from `start` on end when no other mark of a word and no colon follows, as with
  /// most numbers; `start` otherwise.
  @inline(__always)
  private static func plainNumberEnd(_ text: Bytes, _ start: Int, _ end: Int) -> Int {
    var place = start &+ 1
    while place < end, isDigit(text[place]) { place &+= 1 }
    return place < end && (text[place] == 58 || isWord(text[place])) ? start : place
  }

  /// `size: 10, active: 0)` is a list of named numbers; `completed: 12 results` is a sentence.
  private static func isListEnd(_ text: Bytes, _ place: Int, _ end: Int) -> Bool {
    place >= end || text[place] == 44 || text[place] == 41 || text[place] == 59
  }

  /// Letters, digits, the marks that words hold, and every byte past 127.
  @inline(__always)
  private static func isWord(_ byte: UInt8) -> Bool {
    let half = byte & 64 == 0 ? lowMarks : highMarks
    return byte >= 0x80 || half &>> UInt64(byte & 63) & 1 == 1
  }

  /// A bit for each byte from 0 and from 64 on, for digits and `# $ % & * + - . /`, and for letters and
  /// `@ \ _`: a table in memory is looked up far more slowly.
  @inline(__always)
  private static var lowMarks: UInt64 { 0x03FF_EC78_0000_0000 }
  @inline(__always)
  private static var highMarks: UInt64 { 0x07FF_FFFE_97FF_FFFF }

  /// Where a word ends, and what it is made of.
  private struct WordCounts {
    var end: Int
    var digits = 0
    /// Signs other than those below count as letters.
    var letters = 0
    var colons = 0
    var dashes = 0
    var points = 0
    /// Of digits.
    var longestRun = 0
  }

  /// A word may hold colons between digits (times) and ends before a full stop that ends a sentence.
  @inline(__always)
  private static func counts(_ text: Bytes, _ start: Int, _ end: Int) -> WordCounts {
    var word = WordCounts(end: start)
    var place = start
    var run = 0
    while place < end {
      let byte = text[place]
      if isDigit(byte) {
        word.digits &+= 1
        run &+= 1
        place &+= 1
        continue
      }
      word.longestRun = max(word.longestRun, run)
      if isLetter(byte) {
        let letters = min(text.letters(at: place), end &- place)
        word.letters &+= letters
        place &+= letters
      } else if isWord(byte) {
        switch byte {
        case 45: word.dashes &+= place > start ? 1 : 0
        case 46: word.points &+= 1
        case 37, 43, 47: break
        // The bytes of one letter that is not English count once, at the start of a word not at all.
        default: word.letters &+= byte >= 0x80 && text[max(place &- 1, start)] >= 0x80 ? 0 : 1
        }
        place &+= 1
      } else {
        let isInTime =
          byte == 58 && run > 0 && place &+ 1 < end && isDigit(text[place &+ 1])
        if !isInTime { break }
        word.colons &+= 1
        place &+= 1
      }
      run = 0
    }
    word.longestRun = max(word.longestRun, run)
    if word.digits > 0, place &- start > 1, text[place &- 1] == 46 {
      place &-= 1
      word.points &-= 1
    }
    word.end = place
    return word
  }

  /// What a word with digits in it stands for; `nil` when it is a name such as `worker-1`.
  private static func part(_ text: Bytes, _ start: Int, _ word: WordCounts) -> ShapePart? {
    let (letters, colons, dashes) = (word.letters, word.colons, word.dashes)
    let end = word.end
    if letters == 0 || (letters == 1 && colons > 0 && text.hasByte(84, start, end)) {
      if dashes >= 2 && word.longestRun == 4 { return .date }
      if colons > 0 { return .time }
      return word.points <= 1 && dashes == 0 ? .number : .id
    }
    if Milliseconds.parse(text, start, end) != nil { return .duration }
    // £15.00 and $3: one sign before a number.
    if letters == 1, !isLetter(text[start]), !isDigit(text[start]) { return .number }
    guard word.longestRun >= 2 || word.digits >= 4 else { return nil }
    return isLetter(text[start]) || word.digits >= 2 ? .id : nil
  }

  /// Where a quoted text ends, past its closing quote; `nil` when the mark is an apostrophe.
  private static func quotedEnd(_ text: Bytes, _ open: Int, _ end: Int, _ start: Int) -> Int? {
    if open > start, isWord(text[open &- 1]) { return nil }
    let mark = text[open]
    let limit = min(end, open &+ 200)
    var place = text.near(mark, from: open &+ 1)
    while place < limit {
      if place &+ 1 >= end || !isWord(text[place &+ 1]) { return place &+ 1 }
      place = text.near(mark, from: place &+ 1)
    }
    return nil
  }
}

/// Durations as messages write them: `78ms`, `2.3s`, `25s123ms`, `150us`, `1m30s`.
enum Milliseconds {
  /// Microseconds; `nil` when the word is anything else.
  static func parse(_ text: Bytes, _ start: Int, _ end: Int) -> Int? {
    var place = start
    var total = 0
    while place < end {
      var whole = 0
      var fraction = 0
      var scale = 1
      let first = place
      while place < end, isDigit(text[place]), place - first < 12 {
        whole = whole &* 10 &+ Int(text[place] &- 48)
        place &+= 1
      }
      guard place > first else { return nil }
      if place < end, text[place] == 46 {
        place &+= 1
        while place < end, isDigit(text[place]) {
          if scale < 1_000_000 {
            fraction = fraction &* 10 &+ Int(text[place] &- 48)
            scale &*= 10
          }
          place &+= 1
        }
      }
      guard let unit = unit(text, &place, end) else { return nil }
      let (part, isOver) = whole.multipliedReportingOverflow(by: unit)
      if isOver { return nil }
      total = min(
        total &+ min(part &+ fraction &* unit / scale, DurationCounts.longest),
        DurationCounts.longest)
    }
    return total
  }

  private static func unit(_ text: Bytes, _ place: inout Int, _ end: Int) -> Int? {
    let start = place
    while place < end, isLetter(text[place]) || text[place] >= 0x80 { place &+= 1 }
    switch place - start {
    case 1:
      switch text[start] {
      case 115: return 1_000_000
      case 109: return 60_000_000
      case 104: return 3_600_000_000
      default: return nil
      }
    case 2:
      if text[start] == 109, text[start + 1] == 115 { return 1_000 }
      return text[start] == 117 && text[start + 1] == 115 ? 1 : nil
    case 3: return text[start] == 0xC2 && text[start + 2] == 115 ? 1 : nil
    default: return nil
    }
  }
}

extension Swift.Span where Element == UInt8 {
  /// Whether a byte stands in a stretch.
  func hasByte(_ byte: UInt8, _ start: Int, _ end: Int) -> Bool {
    near(byte, from: start) < end
  }
}
