/// What libxml2 says about one place.
struct Complaint {
  var line: Int
  var detail: String
  /// The position of the element it is about, when libxml2 names one.
  var element: Int?

  var finding: Finding { Finding(line: line, detail: detail) }

  func finding(on page: Page) -> Finding {
    guard let element, page.elements.indices.contains(element) else { return finding }
    return Finding(line: page.elements[element].line, detail: detail)
  }
}
