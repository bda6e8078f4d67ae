/// What an XML tree cannot tell about a page, taken from its bytes: the line of every start tag,
/// and the forms that XML and HTML read differently.
///
/// Only for bytes that libxml2 has called well-formed; on others it stops early and never traps.
struct TagScan {
  /// The line of each start tag, in document order.
  private(set) var lines: [Int] = []
  private(set) var findings: [Finding] = []

  /// The elements HTML closes by itself.
  static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  /// How deep inside svg: there, both languages allow `<rect/>`.
  private var drawingDepth = 0
  private var sawDoctype = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "<"): readMarkup()
      case 0x0A:
        line += 1
        position += 1
      default: position += 1
      }
    }
    if !sawDoctype {
      findings.append(Finding(line: 1, detail: "the doctype is missing"))
    }
  }

  private mutating func readMarkup() {
    if starts(with: "<!--") {
      skip(past: "-->")
    } else if starts(with: "<![CDATA[") {
      findings.append(Finding(line: line, detail: "a CDATA section"))
      skip(past: "]]>")
    } else if starts(with: "<!") {
      readDoctype()
    } else if starts(with: "<?") {
      findings.append(Finding(line: line, detail: "a processing instruction"))
      skip(past: "?>")
    } else {
      readTag()
    }
  }

  private mutating func readDoctype() {
    sawDoctype = true
    if !starts(with: "<!DOCTYPE html>") {
      findings.append(Finding(line: line, detail: "a doctype other than <!DOCTYPE html>"))
    }
    skip(past: ">")
  }

  private mutating func readTag() {
    let tagLine = line
    position += 1
    let isEnd = position < bytes.count && bytes[position] == UInt8(ascii: "/")
    if isEnd { position += 1 }
    let start = position
    while position < bytes.count, !bytes[position].endsTagName { position += 1 }
    let name = bytes[start..<position]
    let isSelfClosed = skipAttributes()
    if !isEnd { lines.append(tagLine) }
    judge(name: name, isEnd: isEnd, isSelfClosed: isSelfClosed, at: tagLine)
  }

  private mutating func judge(
    name: ArraySlice<UInt8>, isEnd: Bool, isSelfClosed: Bool, at tagLine: Int
  ) {
    let isDrawing = name.elementsEqual("svg".utf8)
    if isEnd && isDrawing { drawingDepth -= 1 }
    if drawingDepth == 0, isEnd || isSelfClosed {
      let word = String(decoding: name, as: UTF8.self)
      let isVoid = Self.voidElements.contains(word)
      if isEnd && isVoid {
        findings.append(Finding(line: tagLine, detail: "</\(word)> closes an element without end"))
      } else if isSelfClosed && !isVoid && !isDrawing {
        findings.append(Finding(line: tagLine, detail: "<\(word)/> stays open in HTML"))
      }
    }
    if !isEnd && !isSelfClosed && isDrawing { drawingDepth += 1 }
  }

  /// Skips to after the tag's `>`; true when it was `/>`.
  private mutating func skipAttributes() -> Bool {
    var quote: UInt8?
    var last: UInt8 = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == 0x0A { line += 1 }
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return last == UInt8(ascii: "/")
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      last = byte
    }
    return false
  }

  private func starts(with text: String) -> Bool {
    bytes[position...].starts(with: text.utf8)
  }

  private mutating func skip(past end: String) {
    while position < bytes.count, !starts(with: end) {
      if bytes[position] == 0x0A { line += 1 }
      position += 1
    }
    position = min(bytes.count, position + end.utf8.count)
  }
}

extension UInt8 {
  fileprivate var endsTagName: Bool {
    isSpace || self == UInt8(ascii: ">") || self == UInt8(ascii: "/")
  }
}
