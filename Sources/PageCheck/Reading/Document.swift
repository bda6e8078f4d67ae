import CLibXML2

// The one file that touches libxml2. Each C object has one owner here and is freed by it; what
// leaves the file is plain values. So every `unsafe` below means: a pointer libxml2 gave us, used
// while its owner is alive.

// libxml2 asks for one call before any concurrency; a lazy global makes it exactly one. The simple
// types of schemas are made at first use behind a flag without a lock: two schemas that were parsed
// at once could find half of them.
private let startLibrary: Void = {
  xmlInitParser()
  xmlSchemaInitTypes()
}()

// MARK: - Complaints

/// Collects what one parser, schema or query says; nothing goes through libxml2's globals.
final class Complaints {
  /// Enough to mend a page by; a hostile page could have millions.
  private static let most = 500
  private(set) var found: [Complaint] = []

  fileprivate func add(_ error: xmlError) {
    guard found.count < Self.most else { return }
    let words = unsafe error.message.map { unsafe String(cString: $0) } ?? "no reason given"
    unsafe found.append(
      Complaint(
        line: max(1, Int(error.line)), detail: plain(words),
        element: error.node.flatMap { node in
          unsafe position(of: node.assumingMemoryBound(to: xmlNode.self))
        }))
  }

  /// One line, without the full stop and the schema's namespaces.
  private func plain(_ words: String) -> String {
    var text = words.replacing("{http://www.w3.org/1999/xhtml}", with: "")
      .replacing("{http://www.w3.org/2000/svg}", with: "")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    while text.hasSuffix(".") { text.removeLast() }
    return text.count > 200 ? String(text.prefix(200)) + "…" : text
  }

  // `passUnretained`: every caller keeps its collector alive past the libxml2 call.
  fileprivate var opaque: UnsafeMutableRawPointer {
    unsafe Unmanaged.passUnretained(self).toOpaque()
  }
}

private let note: xmlStructuredErrorFunc = { collector, error in
  guard let collector = unsafe collector, let error = unsafe error else { return }
  unsafe Unmanaged<Complaints>.fromOpaque(collector).takeUnretainedValue().add(error.pointee)
}

// A parser's handler is given the parser itself; its collector waits in `_private`.
private let noteForParser: xmlStructuredErrorFunc = { parser, error in
  guard let parser = unsafe parser?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
  unsafe note(parser.pointee._private, error)
}

/// The element a node belongs to, as the position `Document` wrote into its `_private`.
private func position(of node: xmlNodePtr) -> Int? {
  var current: xmlNodePtr? = unsafe node
  while let here = unsafe current {
    if let mark = unsafe here.pointee._private { return Int(bitPattern: mark) - 1 }
    // A document is the last parent and has no mark.
    unsafe current = here.pointee.parent
  }
  return nil
}

// MARK: - Document

/// A parsed page: owns libxml2's tree, and holds its copy as values.
@safe struct Document: ~Copyable {
  let page: Page
  let tagFindings: [Finding]
  fileprivate let document: xmlDocPtr
  /// The outermost elements of drawings; they belong to `document`.
  private let drawings: [xmlNodePtr]

  /// `nil` when the bytes are not well-formed; then `complaints` says why.
  init?(_ bytes: [UInt8], path: String, complaints: Complaints) {
    guard let parsed = unsafe Self.parse(bytes, complaints: complaints) else { return nil }
    let scan = TagScan(bytes)
    var copy = Copy(page: Page(path: path), lines: scan.lines)
    unsafe copy.walk(from: xmlDocGetRootElement(parsed))
    unsafe document = parsed
    tagFindings = scan.findings
    page = copy.page
    unsafe drawings = copy.drawings
  }

  deinit { unsafe xmlFreeDoc(document) }

  private static func parse(_ bytes: [UInt8], complaints: Complaints) -> xmlDocPtr? {
    _ = startLibrary
    guard let count = Int32(exactly: bytes.count), let parser = unsafe xmlNewParserCtxt() else {
      return nil
    }
    defer { unsafe xmlFreeParserCtxt(parser) }
    unsafe parser.pointee._private = complaints.opaque
    unsafe parser.pointee.sax.pointee.serror = noteForParser
    // No network, no entity substitution, no DTD, no recovery, and libxml2's own limits stay.
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue)
    return unsafe bytes.withUnsafeBytes { buffer in
      unsafe withExtendedLifetime(complaints) {
        unsafe xmlCtxtReadMemory(
          parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), count, nil, "UTF-8",
          options)
      }
    }
  }

  func complaints(of schema: borrowing Schema) -> [Complaint] {
    unsafe schema.validating { validator in unsafe xmlSchemaValidateDoc(validator, document) }
  }

  func drawingComplaints(of schema: borrowing Schema) -> [Complaint] {
    unsafe drawings.flatMap { drawing in
      unsafe schema.validating { validator in
        unsafe xmlSchemaValidateOneElement(validator, drawing)
      }
    }
  }
}

/// A walk that turns libxml2's tree into values.
@safe private struct Copy {
  var page: Page
  /// The lines of the start tags.
  let lines: [Int]
  var drawings: [xmlNodePtr] = unsafe []
  private var open: [Int] = []

  init(page: Page, lines: [Int]) {
    self.page = page
    self.lines = lines
  }

  /// Copies the tree below `root`, and marks each of its elements with its position.
  mutating func walk(from root: xmlNodePtr?) {
    var next = unsafe root
    while let node = unsafe next {
      switch unsafe node.pointee.type {
      case XML_ELEMENT_NODE:
        let vocabulary = unsafe vocabulary(of: node)
        let position = page.elements.count
        let line = unsafe position < lines.count ? lines[position] : Int(xmlGetLineNo(node))
        let parent = open.last
        if vocabulary == .svg, parent.map({ page.elements[$0].vocabulary != .svg }) ?? true {
          unsafe drawings.append(node)
        }
        open.append(unsafe page.open(name(node.pointee.name), vocabulary, line: line, in: parent))
        unsafe node.pointee._private = UnsafeMutableRawPointer(bitPattern: position + 1)
        unsafe addAttributes(of: node)
        if let child = unsafe node.pointee.children {
          unsafe next = child
          continue
        }
        if let done = open.popLast() { page.close(done) }
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        unsafe page.add(words: characters(node.pointee.content))
      default: break
      }
      unsafe next = following(node)
    }
  }

  /// The next node after this one's subtree, closing what ends on the way.
  private mutating func following(_ node: xmlNodePtr) -> xmlNodePtr? {
    var current = unsafe node
    while !open.isEmpty {
      if let sibling = unsafe current.pointee.next { return unsafe sibling }
      if let done = open.popLast() { page.close(done) }
      guard let parent = unsafe current.pointee.parent else { return nil }
      unsafe current = parent
    }
    return nil
  }

  private mutating func addAttributes(of node: xmlNodePtr) {
    var attribute = unsafe node.pointee.properties
    while let here = unsafe attribute {
      let prefix = unsafe here.pointee.ns.map { unsafe name($0.pointee.prefix) + ":" } ?? ""
      // More than one child only where an entity of the page's own stands in the value.
      unsafe page.add(
        prefix + name(here.pointee.name),
        value: characters(here.pointee.children?.pointee.content))
      unsafe attribute = here.pointee.next
    }
  }

  private func vocabulary(of node: xmlNodePtr) -> Page.Vocabulary {
    switch unsafe node.pointee.ns.map({ unsafe name($0.pointee.href) }) {
    case "http://www.w3.org/1999/xhtml": .html
    case "http://www.w3.org/2000/svg": .svg
    default: .other
    }
  }

  private func name(_ text: UnsafePointer<xmlChar>?) -> String {
    unsafe text.map { unsafe String(cString: $0) } ?? ""
  }
}

/// The bytes of a C string up to its NUL, to be copied while the tree that owns them is alive.
private func characters(_ text: UnsafePointer<xmlChar>?) -> UnsafeBufferPointer<xmlChar> {
  unsafe UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text)))
}

// MARK: - Schemas

/// A compiled schema.
@safe struct Schema: ~Copyable {
  private let schema: xmlSchemaPtr

  init(_ bytes: [UInt8]) throws(PageReader.Fault) {
    _ = startLibrary
    let complaints = Complaints()
    let compiled: xmlSchemaPtr? = unsafe bytes.withUnsafeBytes { buffer in
      guard
        let parser = unsafe xmlSchemaNewMemParserCtxt(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count))
      else { return nil }
      defer { unsafe xmlSchemaFreeParserCtxt(parser) }
      unsafe xmlSchemaSetParserStructuredErrors(parser, note, complaints.opaque)
      return unsafe withExtendedLifetime(complaints) { unsafe xmlSchemaParse(parser) }
    }
    guard let compiled = unsafe compiled else {
      let first = complaints.found.first
      throw PageReader.Fault(
        detail: first.map { "schema line \($0.line): \($0.detail)" } ?? "schema")
    }
    unsafe schema = compiled
  }

  deinit { unsafe xmlSchemaFree(schema) }

  fileprivate func validating(_ body: (xmlSchemaValidCtxtPtr) -> Int32) -> [Complaint] {
    let complaints = Complaints()
    guard let validator = unsafe xmlSchemaNewValidCtxt(schema) else {
      return [Complaint(line: 1, detail: "the validator could not start")]
    }
    defer { unsafe xmlSchemaFreeValidCtxt(validator) }
    unsafe xmlSchemaSetValidStructuredErrors(validator, note, complaints.opaque)
    let status = withExtendedLifetime(complaints) { unsafe body(validator) }
    if status != 0, complaints.found.isEmpty {
      return [Complaint(line: 1, detail: "the validator gave up")]
    }
    return complaints.found
  }
}

// MARK: - XPath

/// XPath over one document, which outlives it.
@safe struct Queries: ~Copyable {
  private let context: xmlXPathContextPtr?
  private let complaints = Complaints()

  init(_ document: borrowing Document) {
    unsafe context = xmlXPathNewContext(document.document)
    guard let context = unsafe context else { return }
    unsafe context.pointee.error = note
    unsafe context.pointee.userData = complaints.opaque
    unsafe xmlXPathRegisterNs(context, "h", "http://www.w3.org/1999/xhtml")
    unsafe xmlXPathRegisterNs(context, "s", "http://www.w3.org/2000/svg")
  }

  deinit { unsafe xmlXPathFreeContext(context) }

  /// The positions of the elements an expression selects.
  func elements(_ expression: String) throws(PageReader.Fault) -> [Int] {
    guard let context = unsafe context, let result = unsafe xmlXPathEval(expression, context) else {
      let detail = complaints.found.first?.detail ?? "no result"
      throw PageReader.Fault(detail: "\(expression): \(detail)")
    }
    defer { unsafe xmlXPathFreeObject(result) }
    guard unsafe result.pointee.type == XPATH_NODESET else {
      throw PageReader.Fault(detail: "\(expression): selects no elements")
    }
    guard let nodes = unsafe result.pointee.nodesetval, let table = unsafe nodes.pointee.nodeTab
    else { return [] }
    return unsafe (0..<Int(nodes.pointee.nodeNr)).compactMap { index in
      unsafe table[index].flatMap { unsafe position(of: $0) }
    }
  }
}
