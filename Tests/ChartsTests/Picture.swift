@testable import Charts

/// A picture read back from its bytes, by a reader that shares nothing with the writer.
struct Picture {
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""
    let depth: Int

    func number(_ name: String) -> Double? { attributes[name].flatMap(Double.init) }
  }

  private(set) var elements: [Element] = []
  /// What is wrong with the markup: bad nesting, unknown names, raw characters.
  private(set) var faults: [String] = []

  private static let names: Set<String> = [
    "svg", "title", "desc", "g", "rect", "line", "polyline", "polygon", "path", "circle",
    "ellipse", "text", "tspan", "defs", "pattern", "clipPath", "marker",
  ]

  init(_ markup: String) {
    let bytes = Array(markup.utf8)
    var open: [Int] = []
    var at = 0
    var text: [UInt8] = []
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "<") else {
        if bytes[at] < 0x20 && bytes[at] != 9 && bytes[at] != 10 { faults.append("raw control") }
        text.append(bytes[at])
        at += 1
        continue
      }
      if let last = open.last { elements[last].text += Self.unescaped(text, &faults) }
      text = []
      guard let end = bytes[at...].firstIndex(of: UInt8(ascii: ">")) else {
        faults.append("unclosed tag")
        return
      }
      let tag = String(decoding: bytes[(at + 1)..<end], as: UTF8.self)
      at = end + 1
      if tag.hasPrefix("/") {
        if open.last.map({ elements[$0].name }) != String(tag.dropFirst()) {
          faults.append("badly nested \(tag)")
        }
        open = open.dropLast()
        continue
      }
      let isEmpty = tag.hasSuffix("/")
      let element = read(isEmpty ? String(tag.dropLast()) : tag, depth: open.count)
      elements.append(element)
      if !isEmpty { open.append(elements.count - 1) }
    }
    if !open.isEmpty { faults.append("not closed") }
  }

  private mutating func read(_ tag: String, depth: Int) -> Element {
    var rest = Substring(tag)
    let name = String(rest.prefix { $0 != " " })
    rest = rest.dropFirst(name.count)
    if !Self.names.contains(name) { faults.append("unknown element \(name)") }
    var attributes: [String: String] = [:]
    while !rest.isEmpty {
      let parts = rest.split(separator: "=", maxSplits: 1)
      guard rest.first == " ", parts.count == 2, parts[1].utf8.first == UInt8(ascii: "\"") else {
        faults.append("bad attribute in \(tag)")
        break
      }
      let value = parts[1].utf8.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
      let key = String(parts[0].dropFirst())
      if attributes[key] != nil { faults.append("\(key) twice") }
      attributes[key] = Self.unescaped(Array(value), &faults)
      rest = parts[1][value.endIndex...]
      rest = Substring(rest.utf8.dropFirst())
    }
    if attributes.keys.contains(where: { $0 == "style" || $0.hasPrefix("on") }) {
      faults.append("style or handler")
    }
    return Element(name: name, attributes: attributes, depth: depth)
  }

  /// Works on bytes: an entity may be followed by a combining mark.
  private static func unescaped(_ bytes: [UInt8], _ faults: inout [String]) -> String {
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
    var plain: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "&") {
        guard let entity = entities.first(where: { rest.starts(with: $0.0.utf8) }) else {
          faults.append("raw ampersand")
          break
        }
        plain += entity.1.utf8
        rest = rest.dropFirst(entity.0.utf8.count)
      } else {
        if "<>\"".utf8.contains(byte) { faults.append("raw markup character") }
        plain.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  func withClass(_ part: String) -> [Element] {
    elements.filter {
      $0.attributes["class"]?.split(separator: " ").contains { $0 == part } == true
    }
  }

  var texts: [String] { all("text").map(\.text) }

  var size: (width: Double, height: Double) {
    let numbers = (elements.first?.attributes["viewBox"] ?? "").split(separator: " ")
      .compactMap { Double($0) }
    return numbers.count == 4 ? (numbers[2], numbers[3]) : (0, 0)
  }

  /// The boxes of the texts, after the published letter widths and line heights of Arial.
  var boxes: [(box: Box, text: String)] {
    let size = all("g").first?.number("font-size") ?? 0
    return all("text").map { element in
      let x = element.number("x") ?? .nan
      let baseline = element.number("y") ?? .nan
      let strong = element.attributes["font-weight"] == "bold"
      let width = TextWidth.of(element.text, size: size, strong: strong)
      let left =
        switch element.attributes["text-anchor"] {
        case "middle": x - width / 2
        case "end": x - width
        default: x
        }
      return (
        Box(
          left: left, top: baseline - 0.905 * size, right: left + width,
          bottom: baseline + 0.212 * size), element.text
      )
    }
  }

  /// What breaks the rules of drawing: texts that overlap or are cut off, marks outside, names
  /// that do not resolve.
  var drawingFaults: [String] {
    var faults = self.faults
    let size = self.size
    let boxes = self.boxes
    for (index, one) in boxes.enumerated() {
      let box = one.box
      if !(box.left >= -0.2 && box.right <= size.width + 0.2 && box.top >= -0.2
        && box.bottom <= size.height + 0.2)
      {
        faults.append("cut off: \(one.text)")
      }
      for other in boxes[(index + 1)...] where box.meets(other.box) {
        faults.append("overlap: \(one.text) / \(other.text)")
      }
    }
    guard let root = elements.first, root.name == "svg" else { return faults + ["no root"] }
    for (attribute, name) in [("aria-labelledby", "title"), ("aria-describedby", "desc")] {
      if all(name).count != 1 || all(name)[0].attributes["id"] != root.attributes[attribute] {
        faults.append("\(attribute) does not resolve")
      }
    }
    if elements.filter({ $0.depth == 1 }).map(\.name) != ["title", "desc", "g"] {
      faults.append("something beside title, desc and one group")
    }
    for element in elements {
      for key in ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "width", "height", "r"] {
        guard let text = element.attributes[key], element.name != "pattern" else { continue }
        guard let value = Double(text), !text.contains("e") else {
          faults.append("\(key)=\(text)")
          continue
        }
        if value < -0.2 || value > max(size.width, size.height) + 0.2 {
          faults.append("\(element.name) outside: \(key)=\(text)")
        }
      }
    }
    return faults
  }
}

extension Chart {
  var pictures: [Picture] { [Picture(wide), Picture(narrow)] }
  var faults: [String] { pictures.flatMap(\.drawingFaults) }
}

extension ChartWords {
  static let sample = ChartWords(
    finding: "Failures rose", subtitle: "Failures per minute", description: "They rose.",
    source: "log")
}

extension TimeAxis {
  /// 4 March 2025, 8am to 1pm, UTC.
  static let morning = TimeAxis(start: at(8), end: at(13), offsets: [])

  static func at(_ hour: Int, _ minute: Int = 0) -> Int {
    1_741_046_400 + hour * 3_600 + minute * 60
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
