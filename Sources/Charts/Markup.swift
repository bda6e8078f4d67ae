/// SVG as bytes, escaped by construction: text can enter only through `append(escaping:)`.
struct Markup: Sendable {
  private(set) var bytes: [UInt8] = []

  /// The value of an attribute.
  enum Value: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    case words(String)
    case number(Double)

    init(stringLiteral value: String) { self = .words(value) }
  }

  typealias Attributes = KeyValuePairs<String, Value>

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ other: Markup) { bytes.append(contentsOf: other.bytes) }

  /// An element without children.
  mutating func element(_ name: String, _ attributes: Attributes) {
    start(name, attributes)
    bytes.append(contentsOf: "/>".utf8)
  }

  /// An element with text in it.
  mutating func element(_ name: String, _ attributes: Attributes, text: String) {
    open(name, attributes)
    append(escaping: text)
    close(name)
  }

  mutating func open(_ name: String, _ attributes: Attributes) {
    start(name, attributes)
    bytes.append(UInt8(ascii: ">"))
  }

  mutating func close(_ name: String) {
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func start(_ name: String, _ attributes: Attributes) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: name.utf8)
    for (key, value) in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: key.utf8)
      bytes.append(contentsOf: "=\"".utf8)
      switch value {
      case .words(let words): append(escaping: words)
      case .number(let number): Markup.append(coordinate: number, to: &bytes)
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Escapes byte by byte, never by `Character`: a quote followed by a combining mark is one
  /// character but still ends an attribute. What XML cannot carry becomes U+FFFD.
  private mutating func append(escaping text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes.append(contentsOf: "&amp;".utf8)
      case "<": bytes.append(contentsOf: "&lt;".utf8)
      case ">": bytes.append(contentsOf: "&gt;".utf8)
      case "\"": bytes.append(contentsOf: "&quot;".utf8)
      case "\t", "\n": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}":
        bytes.append(contentsOf: "\u{FFFD}".utf8)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  /// A position or length with at most one decimal.
  static func coordinate(_ value: Double) -> String {
    var bytes: [UInt8] = []
    append(coordinate: value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Charts consist of little else than coordinates, so their digits are written directly.
  static func append(coordinate value: Double, to bytes: inout [UInt8]) {
    // No picture is larger than a million units; what is not a number stands at zero.
    let held = value.isFinite ? min(max(value, -1e6), 1e6) : 0
    let tenths = Int((held * 10).rounded(.toNearestOrAwayFromZero))
    if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
    append(digits: tenths.magnitude / 10, to: &bytes)
    let rest = tenths.magnitude % 10
    if rest > 0 { bytes += [UInt8(ascii: "."), UInt8(ascii: "0") + UInt8(rest)] }
  }

  private static func append(digits value: UInt, to bytes: inout [UInt8]) {
    var power: UInt = 1
    while value / power >= 10 { power *= 10 }
    while power > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(value / power % 10))
      power /= 10
    }
  }
}

/// The outline of a line: the `d` of a path.
struct Outline: Sendable {
  private var bytes: [UInt8] = []

  var isEmpty: Bool { bytes.isEmpty }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Starts a new piece of line, or goes on from the last point.
  mutating func add(x: Double, y: Double, starts: Bool) {
    bytes.append(UInt8(ascii: starts ? "M" : "L"))
    Markup.append(coordinate: x, to: &bytes)
    bytes.append(UInt8(ascii: " "))
    Markup.append(coordinate: y, to: &bytes)
  }
}
