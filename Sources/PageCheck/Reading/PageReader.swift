/// Reads pages through libxml2: parses, validates against the two schemas, runs XPath rules.
///
/// One reader serves one thread; it compiles the schemas once and uses them for every page.
struct PageReader: ~Copyable {
  private let pageSchema: Schema
  private let drawingSchema: Schema

  /// What one page turned out to be.
  struct Reading {
    /// `nil` when the bytes are not well-formed.
    var page: Page?
    var violations: [Violation] = []
  }

  /// A mistake of ours in a schema or an expression, in libxml2's words.
  struct Fault: Error, Equatable {
    let detail: String
  }

  init() throws(Fault) {
    let page = try Schema(PackageResources.page_xsd)
    let drawing = try Schema(PackageResources.drawing_xsd)
    pageSchema = page
    drawingSchema = drawing
  }

  /// Reads one page. `rules` with XPath expressions are run; others are left to the caller.
  func read(_ bytes: [UInt8], path: String, rules: [Rule]) throws(Fault) -> Reading {
    let complaints = Complaints()
    guard let document = Document(bytes, path: path, complaints: complaints) else {
      // What follows the first complaint is mostly its consequence.
      let first = complaints.found.first ?? Complaint(line: 1, detail: "nothing can be read")
      return Reading(page: nil, violations: [Rule.wellFormed.violation(first.finding, on: path)])
    }
    var violations = complaints.found.map { Rule.wellFormed.violation($0.finding, on: path) }
    violations += document.tagFindings.map { Rule.tagForms.violation($0, on: path) }
    violations += document.complaints(of: pageSchema).map {
      Rule.pageVocabulary.violation($0.finding(on: document.page), on: path)
    }
    violations += document.drawingComplaints(of: drawingSchema).map {
      Rule.drawingVocabulary.violation($0.finding(on: document.page), on: path)
    }
    let queries = Queries(document)
    for rule in rules {
      guard case .paths(let paths) = rule.check else { continue }
      for query in paths {
        for element in try queries.elements(query.expression) {
          let finding = Finding(line: document.page.elements[element].line, detail: query.detail)
          violations.append(rule.violation(finding, on: path))
        }
      }
    }
    return Reading(page: document.page, violations: violations)
  }
}
