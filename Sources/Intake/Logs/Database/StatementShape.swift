/// Takes up the pieces of a statement as `StatementShape.walk` finds them.
protocol StatementSink {
  /// One byte of the shape.
  mutating func byte(_ byte: UInt8)
  /// A literal, without its quotes and, `whole`, with them; `isFirst` unless it continues a list of
  /// literals, which is one `?` in the shape.
  mutating func literal(_ text: Bytes, _ range: Range<Int>, whole: Range<Int>, isFirst: Bool)
  /// An identifier or keyword, part of the shape in lower case.
  mutating func word(_ text: Bytes, _ range: Range<Int>)
}

/// The shape of an SQL statement: literals replaced by `?`, lists of literals by one `?`, white space
/// folded, comments dropped, words outside quotes in lower case.
enum StatementShape {
  /// Statements are compared by this many bytes.
  static let longest = 64 << 10

  @inline(__always)
  static func walk<Sink: StatementSink>(_ text: Bytes, _ range: Range<Int>, _ sink: inout Sink) {
    let end = min(range.upperBound, range.lowerBound &+ longest)
    var place = range.lowerBound
    var isSpaced = false
    var isStarted = false
    /// A literal was last, and a comma after it waits to see whether another literal follows.
    var isAfterLiteral = false
    var isCommaWaiting = false
    let isWord = Self.isWord
    while place < end {
      let byte = text[place]
      if byte == 32 || byte == 10 || byte == 9 || byte == 13 {
        isSpaced = true
        place &+= 1
        continue
      }
      if byte == 45, place &+ 1 < end, text[place &+ 1] == 45 {
        place = min(text.place(of: 10, from: place), end)
        continue
      }
      if byte == 47, place &+ 1 < end, text[place &+ 1] == 42 {
        place = min((text.place(of: "*/", from: place &+ 2) ?? end) &+ 2, end)
        isSpaced = true
        continue
      }
      if byte == 44, isAfterLiteral, !isCommaWaiting {
        isCommaWaiting = true
        place &+= 1
        isSpaced = false
        continue
      }
      if byte == 39 || isDigit(byte) {
        let literal = self.literal(text, place, end)
        let whole = place..<literal.end
        if isCommaWaiting {
          isCommaWaiting = false
          sink.literal(text, literal.range, whole: whole, isFirst: false)
        } else {
          if isSpaced, isStarted { sink.byte(32) }
          sink.byte(63)
          sink.literal(text, literal.range, whole: whole, isFirst: true)
        }
        isAfterLiteral = true
        isSpaced = false
        isStarted = true
        place = literal.end
        continue
      }
      if isCommaWaiting {
        sink.byte(44)
        isCommaWaiting = false
        isSpaced = true
      }
      isAfterLiteral = false
      if isSpaced, isStarted { sink.byte(32) }
      isSpaced = false
      isStarted = true
      if isLetter(byte) || byte == 95 || byte >= 0x80 {
        let start = place
        place &+= 1
        while place < end, isWord[Int(text[place])] { place &+= 1 }
        sink.word(text, start..<place)
      } else if byte == 34 {
        let close = min(text.place(of: 34, from: place &+ 1), end &- 1)
        sink.byte(34)
        sink.word(text, min(place &+ 1, close)..<close)
        sink.byte(34)
        place = max(close, place) &+ 1
      } else if byte == 36, place &+ 1 < end, isDigit(text[place &+ 1]) {
        // $1: a parameter stays, it is part of the prepared text.
        sink.byte(36)
        place &+= 1
        while place < end, isDigit(text[place]) {
          sink.byte(text[place])
          place &+= 1
        }
      } else {
        sink.byte(byte)
        place &+= 1
      }
    }
  }

  /// Which bytes belong to names and keywords: a table, because most bytes of a statement do.
  private static let isWord: [Bool] = (0...255).map { (number: Int) in
    let byte = UInt8(number)
    return isLetter(byte) || isDigit(byte) || byte == 95 || byte == 46 || byte >= 0x80
  }

  /// A quoted text (two quotes inside stand for one) or a number, at `start`.
  @inline(__always)
  static func literal(
    _ text: Bytes, _ start: Int, _ end: Int
  ) -> (range: Range<Int>, end: Int) {
    guard text[start] == 39 else {
      var place = start
      while place < end, isDigit(text[place]) || text[place] == 46 || isLetter(text[place]) {
        place &+= 1
      }
      return (start..<place, place)
    }
    var place = start &+ 1
    while place < end {
      place = min(text.place(of: 39, from: place), end)
      if place &+ 1 < end, text[place &+ 1] == 39 {
        place &+= 2
        continue
      }
      break
    }
    let close = min(place, end)
    return (start &+ 1..<max(start &+ 1, close), min(close &+ 1, end))
  }
}

/// The hash of a statement's shape.
struct StatementHash: StatementSink {
  private var hash: UInt64
  /// Marks since the last word, up to eight of them.
  private var marks: UInt64 = 0

  init(seed: UInt64) { hash = seed }

  @inline(__always)
  mutating func byte(_ byte: UInt8) {
    if marks >> 56 != 0 { flush() }
    marks = marks &<< 8 | UInt64(byte)
  }

  @inline(__always)
  private mutating func flush() {
    hash = mix(hash, marks)
    marks = 0
  }

  @inline(__always)
  mutating func literal(_ text: Bytes, _ range: Range<Int>, whole: Range<Int>, isFirst: Bool) {}

  /// Eight bytes at a time, with the bit set that makes capitals small letters.
  @inline(__always)
  mutating func word(_ text: Bytes, _ range: Range<Int>) {
    let small: UInt64 = 0x2020_2020_2020_2020
    var place = range.lowerBound
    hash ^= marks
    marks = 0
    while place &+ 8 <= range.upperBound {
      hash = mix(hash, text.word(at: place) | small)
      place &+= 8
    }
    let rest = UInt64(truncatingIfNeeded: range.upperBound &- place)
    let mask: UInt64 = 1 &<< (rest &* 8) &- 1
    hash = mix(hash ^ rest, (text.word(at: place) | small) & mask)
  }

  var value: UInt64 { mix(hash, marks) | 4 }
}

/// A statement's shape as text.
struct StatementText: StatementSink {
  private(set) var bytes: [UInt8] = []

  mutating func byte(_ byte: UInt8) { bytes.append(byte) }
  mutating func literal(_ text: Bytes, _ range: Range<Int>, whole: Range<Int>, isFirst: Bool) {}

  mutating func word(_ text: Bytes, _ range: Range<Int>) {
    for place in range {
      let byte = text[place]
      bytes.append(byte &- 65 <= 25 ? byte | 32 : byte)
    }
  }

  /// Without the semicolon that ends it.
  var text: String {
    var trimmed = bytes[...]
    while let last = trimmed.last, last == 59 || last == 32 { trimmed.removeLast() }
    return DisplayText.decode(Array(trimmed))
  }
}
