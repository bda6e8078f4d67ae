/// A parsed page as plain values: elements in document order, their attributes and their words.
///
/// The descendants of an element are the elements right after it, up to its `end`; its words are
/// one slice of the page's words. So a rule walks numbers and slices, never a tree of references.
struct Page: Sendable {
  /// Where the page stands in the site, such as `hall/index.html`.
  let path: String
  private(set) var elements: [Element] = []
  private var attributes: [Attribute] = []
  private var values: [UInt8] = []
  private var words: [UInt8] = []
  private var byName: [Vocabulary: [String: [Int]]] = [:]
  private var byAttribute: [String: [Int]] = [:]
  /// The position of each id; of an id that is there twice, the first.
  private(set) var identifiers: [String: Int] = [:]

  struct Element: Sendable {
    let name: String
    let vocabulary: Vocabulary
    let line: Int
    /// The enclosing element's position; `nil` for the root.
    let parent: Int?
    /// The position after the last descendant.
    fileprivate(set) var end: Int
    fileprivate var attributes: Range<Int>
    fileprivate(set) var words: Range<Int>
  }

  enum Vocabulary: Sendable { case html, svg, other }

  struct Attribute: Sendable {
    let name: String
    fileprivate let value: Range<Int>
  }

  init(path: String) {
    self.path = path
  }

  // MARK: What a rule asks

  /// The positions of all HTML elements of this name, in document order.
  func all(_ name: String) -> [Int] {
    byName[.html]?[name] ?? []
  }

  /// The positions of all SVG elements of this name, in document order.
  func drawn(_ name: String) -> [Int] {
    byName[.svg]?[name] ?? []
  }

  /// The positions of all elements with this attribute, in document order.
  func having(_ attribute: String) -> [Int] {
    byAttribute[attribute] ?? []
  }

  /// Every attribute name of the page, in no order.
  var attributeNames: some Sequence<String> { byAttribute.keys }

  /// Every element name of the page with its positions, in no order; a name stands once for each
  /// vocabulary.
  var elementNames: [(name: String, positions: [Int])] {
    byName.values.flatMap { names in names.map { ($0.key, $0.value) } }
  }

  /// The positions inside an element, in document order.
  func descendants(of element: Int) -> Range<Int> {
    element + 1..<elements[element].end
  }

  /// The positions of an element's children, in document order.
  func children(of element: Int) -> [Int] {
    var found: [Int] = []
    var next = element + 1
    while next < elements[element].end {
      found.append(next)
      next = elements[next].end
    }
    return found
  }

  /// The value of an attribute; `nil` when it is absent.
  func value(_ name: String, of element: Int) -> String? {
    attributes(of: element).first { $0.name == name }.map(value(of:))
  }

  func has(_ name: String, on element: Int) -> Bool {
    attributes(of: element).contains { $0.name == name }
  }

  func attributes(of element: Int) -> ArraySlice<Attribute> {
    attributes[elements[element].attributes]
  }

  func value(of attribute: Attribute) -> String {
    String(decoding: values[attribute.value], as: UTF8.self)
  }

  /// The parts of a value that holds several, such as `aria-describedby`.
  func parts(_ name: String, of element: Int) -> [String] {
    attributes(of: element).first { $0.name == name }.map { attribute in
      values[attribute.value].split(whereSeparator: \.isSpace).map {
        String(decoding: $0, as: UTF8.self)
      }
    } ?? []
  }

  /// Whether one part of a value, such as one class, is this one.
  func lists(_ part: String, in name: String, of element: Int) -> Bool {
    attributes(of: element).contains { attribute in
      guard attribute.name == name, attribute.value.count >= part.utf8.count else { return false }
      return values[attribute.value].split(whereSeparator: \.isSpace).contains {
        $0.elementsEqual(part.utf8)
      }
    }
  }

  /// An element's words with its descendants' words, white space folded.
  func text(of element: Int) -> String {
    let folded = words[elements[element].words].split(whereSeparator: \.isSpace)
    return String(decoding: Array(folded.joined(separator: [0x20])), as: UTF8.self)
  }

  /// Whether an element holds anything to be read: a word, a drawing or an image with a text.
  func isEmpty(_ element: Int) -> Bool {
    guard words[elements[element].words].allSatisfy(\.isSpace) else { return false }
    return !descendants(of: element).contains { inner in
      elements[inner].vocabulary == .svg || !(value("alt", of: inner) ?? "").isEmpty
    }
  }

  /// The nearest enclosing HTML element with one of these names; `nil` if there is none.
  func closest(_ names: Set<String>, around element: Int) -> Int? {
    if names.isEmpty { return nil }
    var current = elements[element].parent
    while let here = current {
      if elements[here].vocabulary == .html, names.contains(elements[here].name) { return here }
      current = elements[here].parent
    }
    return nil
  }

  /// The page's words as bytes; `line(ofWord:)` says where one stands.
  var spelling: [UInt8] { words }

  /// The line of a byte of `spelling`: the innermost element's line and the line ends since.
  func line(ofWord offset: Int) -> Int {
    guard let inner = elements.last(where: { $0.words.contains(offset) }) else { return 1 }
    return inner.line + words[inner.words.lowerBound..<offset].count { $0 == 0x0A }
  }

  // MARK: How the reader fills it

  mutating func open(
    _ name: String, _ vocabulary: Vocabulary, line: Int, in parent: Int?
  ) -> Int {
    let position = elements.count
    elements.append(
      Element(
        name: name, vocabulary: vocabulary, line: line, parent: parent, end: position + 1,
        attributes: attributes.count..<attributes.count, words: words.count..<words.count))
    byName[vocabulary, default: [:]][name, default: []].append(position)
    return position
  }

  /// Adds an attribute to the element opened last.
  mutating func add(_ name: String, value: some Sequence<UInt8>) {
    guard let last = elements.indices.last else { return }
    let start = values.count
    defer {
      if name == "id" {
        let id = String(decoding: values[start...], as: UTF8.self)
        if identifiers[id] == nil { identifiers[id] = last }
      }
    }
    values.append(contentsOf: value)
    attributes.append(Attribute(name: name, value: start..<values.count))
    byAttribute[name, default: []].append(last)
    elements[last].attributes = elements[last].attributes.lowerBound..<attributes.count
  }

  mutating func add(words more: some Sequence<UInt8>) {
    words.append(contentsOf: more)
  }

  mutating func close(_ element: Int) {
    elements[element].end = elements.count
    elements[element].words = elements[element].words.lowerBound..<words.count
  }
}

extension UInt8 {
  /// White space of HTML: space, tab, line ends, form feed.
  var isSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D && self != 0x0B) }
}
