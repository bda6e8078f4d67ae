/// One file of the templates folder.
struct TemplateFile: Hashable, Sendable {
  /// Below the templates folder: `pages/home.mustache`.
  let path: String
  let bytes: [UInt8]

  /// Name that other templates call it by: the file's name without folder and ending. `nil` for
  /// files that are not templates.
  var name: String? {
    guard path.hasSuffix(".mustache") else { return nil }
    return path.split(separator: "/").last.map { String($0.dropLast(".mustache".count)) }
  }

  /// The template as the library shall read it: with the escaping of `VisibleText` forced by a line
  /// before the first, and, in a partial, without the line end after the last.
  var source: String {
    var body = bytes
    if path.hasPrefix("partials/") {
      while let last = body.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") {
        body.removeLast()
      }
    }
    return "{{% CONTENT_TYPE: \(VisibleTextContent.name)}}\n"
      + String(decoding: body, as: UTF8.self)
  }

  /// The first thing in the file that a template may not do.
  func firstFault(partials: Set<String>) -> TemplateError? {
    for tag in TemplateTag.tags(in: bytes) {
      if let fault = fault(of: tag, partials: partials) { return fault }
    }
    return nil
  }

  private func fault(of tag: TemplateTag, partials: Set<String>) -> TemplateError? {
    switch tag.kind {
    case .comment: return nil
    case .refused:
      return error(
        tag, "Templates keep the braces and the escaping they are given",
        "Remove the '{{=' or '{{%' tag")
    case .markup where !TemplateShelf.markupNames.contains(tag.name):
      return error(
        tag, "'\(tag.name)' is put on the page unescaped, which only charts may be",
        "Write {{\(tag.name)}} with two braces")
    case .partial, .parent:
      return partials.contains(tag.name)
        ? nil
        : error(
          tag, "There is no partial or layout named '\(tag.name)'",
          "Correct the name or add partials/\(tag.name).mustache")
    case .value where tag.name == ".": return nil
    default:
      let isPlain = tag.name.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
      return isPlain && !tag.name.isEmpty
        ? nil
        : error(
          tag, "The name '\(tag.name)' is not made of letters and digits only",
          "Use a name that the page provides")
    }
  }

  private func error(_ tag: TemplateTag, _ headline: String, _ fix: String) -> TemplateError {
    TemplateError(place: "\(path):\(tag.line)", headline: headline, fix: fix)
  }
}
