internal import Mustache

/// The templates of a site, checked once, and the pages made with them.
struct TemplateShelf: Sendable {
  /// The only names that may stand in three braces: drawings, which Charts escaped itself, and what
  /// was a part of this site before.
  static let markupNames: Set<String> = [
    "chartWide", "chartNarrow", "chapterMarkup", "styleSheet",
  ]

  private let library: MustacheLibrary
  /// In order of path.
  let files: [TemplateFile]

  /// Throws at the first template that is not sound, is missing, or calls itself.
  init(files: [TemplateFile], required: [String]) throws(TemplateError) {
    MustacheContentTypes.register(VisibleTextContent(), named: VisibleTextContent.name)
    let templates = files.filter { $0.name != nil }
    var paths: [String: String] = [:]
    for file in templates {
      guard let name = file.name else { continue }
      if let other = paths[name] {
        throw TemplateError(
          place: file.path, headline: "\(other) has the same name",
          fix: "Give each template a name of its own, whatever its folder")
      }
      paths[name] = file.path
    }
    for name in required where paths[name] == nil {
      throw TemplateError(
        place: "pages/\(name).mustache", headline: "Every page of the site has a template",
        fix: "Add the file")
    }
    var library = MustacheLibrary()
    for file in templates {
      if let fault = file.firstFault(partials: Set(paths.keys)) { throw fault }
      guard let name = file.name else { continue }
      do {
        try library.register(file.source, named: name)
      } catch let error as MustacheTemplate.ParserError {
        // The forced first line moved everything down by one.
        let line = max(1, error.context.lineNumber - 1)
        throw TemplateError(
          place: "\(file.path):\(line)",
          headline: "A tag or section is not closed as it was opened",
          fix: "Close it by the same name")
      } catch {
        throw TemplateError(
          place: file.path, headline: "The template is not Mustache", fix: "Correct its tags")
      }
    }
    try Self.refuseCircles(templates)
    self.library = library
    self.files = files
  }

  /// A page. Throws when the template names something that the page does not have.
  func page(_ name: String, _ slots: Slots) throws(RenderError) -> [UInt8] {
    let unknown = TemplateScope.Unknown()
    let scope = TemplateScope(slots, unknown: unknown)
    guard let text = library.render(scope, withTemplate: name) else {
      throw RenderError(
        place: name, headline: "There is no template of that name", fix: "Add the template")
    }
    guard let slot = unknown.names.first else { return Array(text.utf8) }
    throw RenderError(
      place: place(of: slot, from: name),
      headline: "The page '\(name)' has nothing named '\(slot)'",
      fix: "Correct the name or remove the tag")
  }

  /// A file that is not a template, such as the stylesheet.
  func file(_ path: String) throws(TemplateError) -> [UInt8] {
    guard let file = files.first(where: { $0.path == path }) else {
      throw TemplateError(
        place: path, headline: "The site needs this file among its templates", fix: "Add the file")
    }
    return file.bytes
  }

  /// Where a name is used first: in the page, in what it calls, or in a layout.
  private func place(of unknown: String, from name: String) -> String {
    var waiting = [name]
    var seen: Set<String> = []
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted, let file = files.first(where: { $0.name == next }) else {
        continue
      }
      for tag in TemplateTag.tags(in: file.bytes) {
        switch tag.kind {
        case .partial, .parent: waiting.append(tag.name)
        case .close, .comment, .block, .refused: break
        default: if tag.name == unknown { return "\(file.path):\(tag.line)" }
        }
      }
    }
    return name
  }

  /// A template that calls itself, through others or not, would never end.
  private static func refuseCircles(_ files: [TemplateFile]) throws(TemplateError) {
    var calls: [String: [TemplateTag]] = [:]
    for file in files {
      calls[file.name ?? ""] = TemplateTag.tags(in: file.bytes).filter {
        $0.kind == .partial || $0.kind == .parent
      }
    }
    for file in files {
      var reached: Set<String> = []
      var waiting = calls[file.name ?? ""] ?? []
      while let call = waiting.popLast() {
        if call.name == file.name {
          throw TemplateError(
            place: file.path, headline: "A template may not call itself, also not through others",
            fix: "Remove one of the calls")
        }
        if reached.insert(call.name).inserted { waiting += calls[call.name] ?? [] }
      }
    }
  }
}
