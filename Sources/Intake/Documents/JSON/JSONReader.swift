/// Reads JSON (RFC 8259) with the line of every value. What stands before a mistake is kept.
struct JSONReader {
  /// Nesting past this is refused: no real export comes near it, and each level costs stack.
  static let deepest = 128

  struct Outcome: Sendable {
    /// `nil` when not even the first value could be read.
    let root: JSONNode?
    let fault: Fault?
    let duplicateKeys: [(key: String, line: Int)]
  }

  struct Fault: Error, Sendable {
    let line: Int
    let headline: String
    let fix: String
  }

  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  private var fault: Fault?
  private var duplicates: [(key: String, line: Int)] = []

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func read(_ bytes: [UInt8]) -> Outcome {
    var reader = JSONReader(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.place = 3 }
    let root = reader.value(depth: 0)
    if reader.fault == nil {
      reader.skipSpace()
      if reader.place < bytes.count {
        reader.fail("A JSON file holds one value and text follows it", "Remove what follows")
      }
    }
    return Outcome(root: root, fault: reader.fault, duplicateKeys: reader.duplicates)
  }

  private mutating func fail(_ headline: String, _ fix: String) {
    if fault == nil { fault = Fault(line: line, headline: headline, fix: fix) }
  }

  private mutating func skipSpace() {
    while place < bytes.count {
      switch bytes[place] {
      case 10: line += 1
      case 32, 9, 13: break
      default: return
      }
      place += 1
    }
  }

  /// `nil` after a mistake inside a scalar; arrays and objects come back as far as they were read.
  private mutating func value(depth: Int) -> JSONNode? {
    skipSpace()
    guard place < bytes.count else {
      fail("The JSON ends in the middle of a value", "Check that the file was copied whole")
      return nil
    }
    guard depth <= Self.deepest else {
      fail("JSON may be nested \(Self.deepest) deep and this is deeper", "Check the export")
      return nil
    }
    let start = line
    switch bytes[place] {
    case 123: return object(depth: depth)
    case 91: return array(depth: depth)
    case 34: return string().map { JSONNode(line: start, value: .string($0)) }
    default: return scalar()
    }
  }

  private mutating func scalar() -> JSONNode? {
    let start = place
    while place < bytes.count,
      isLetter(bytes[place]) || isDigit(bytes[place])
        || bytes[place] == 45 || bytes[place] == 43 || bytes[place] == 46
    {
      place += 1
    }
    let word = DisplayText.decode(Array(bytes[start..<place]))
    switch word {
    case "null", "NaN": return JSONNode(line: line, value: .null)
    case "true": return JSONNode(line: line, value: .bool(true))
    case "false": return JSONNode(line: line, value: .bool(false))
    default:
      if NumberText.plain(word) != nil { return JSONNode(line: line, value: .number(word)) }
      fail(
        "'\(word.prefix(40))' is no JSON value", "Put text in quotes, or correct the number")
      return nil
    }
  }

  private mutating func array(depth: Int) -> JSONNode {
    let start = line
    var elements: [JSONNode] = []
    place += 1
    skipSpace()
    while fault == nil, place < bytes.count, bytes[place] != 93 {
      if let element = value(depth: depth + 1) { elements.append(element) }
      if fault == nil { separator(closing: 93) }
    }
    close(93)
    return JSONNode(line: start, value: .array(elements))
  }

  private mutating func object(depth: Int) -> JSONNode {
    let start = line
    var members: [JSONNode.Member] = []
    var seen: Set<String> = []
    place += 1
    skipSpace()
    while fault == nil, place < bytes.count, bytes[place] != 125 {
      let keyLine = line
      guard bytes[place] == 34, let key = string() else {
        fail("A key of a JSON object is text in quotes", "Put the key in double quotes")
        break
      }
      if !seen.insert(key).inserted { duplicates.append((key, keyLine)) }
      skipSpace()
      guard place < bytes.count, bytes[place] == 58 else {
        fail("A colon stands between a key and its value in JSON", "Add the colon")
        break
      }
      place += 1
      if let node = value(depth: depth + 1) {
        members.append(JSONNode.Member(key: key, line: keyLine, node: node))
      }
      if fault == nil { separator(closing: 125) }
    }
    close(125)
    return JSONNode(line: start, value: .object(members))
  }

  private mutating func separator(closing: UInt8) {
    skipSpace()
    guard place < bytes.count else { return }
    if bytes[place] == 44 {
      place += 1
      skipSpace()
    } else if bytes[place] != closing {
      fail("A comma stands between two values in JSON", "Add the comma")
    }
  }

  private mutating func close(_ byte: UInt8) {
    guard fault == nil else { return }
    if place < bytes.count, bytes[place] == byte {
      place += 1
    } else {
      fail("The JSON ends in the middle of a value", "Check that the file was copied whole")
    }
  }

  private mutating func string() -> String? {
    var text: [UInt8] = []
    place += 1
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case 34: return DisplayText.decode(text)
      case 92: escape(into: &text)
      case 10:
        line += 1
        text.append(byte)
      default: text.append(byte)
      }
    }
    fail("A text in quotes has no end", "Add the closing quote")
    return nil
  }

  private mutating func escape(into text: inout [UInt8]) {
    guard place < bytes.count else { return }
    let byte = bytes[place]
    place += 1
    switch byte {
    case 110: text.append(10)
    case 116: text.append(9)
    case 114: text.append(13)
    case 98: text.append(8)
    case 102: text.append(12)
    case 117: text.append(contentsOf: String(unicode()).utf8)
    default: text.append(byte)
    }
  }

  /// `\uXXXX`, with its second half where the character needs two; U+FFFD where it is no character.
  private mutating func unicode() -> Unicode.Scalar {
    guard let high = hex() else { return "\u{FFFD}" }
    if (0xD800..<0xDC00).contains(high), place + 1 < bytes.count, bytes[place] == 92,
      bytes[place + 1] == 117
    {
      place += 2
      guard let low = hex(), (0xDC00..<0xE000).contains(low) else { return "\u{FFFD}" }
      return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
    }
    return Unicode.Scalar(high) ?? "\u{FFFD}"
  }

  private mutating func hex() -> UInt32? {
    guard place + 4 <= bytes.count,
      let value = UInt32(DisplayText.decode(Array(bytes[place..<place + 4])), radix: 16)
    else { return nil }
    place += 4
    return value
  }
}
