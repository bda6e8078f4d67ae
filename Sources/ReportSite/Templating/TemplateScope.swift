internal import Mustache

/// Slots as the template library looks them up, with a record of names that nobody knows.
///
/// The library is silent about unknown names. It asks the innermost scope first and the outermost
/// last, so what reaches the outermost without an answer is known nowhere.
final class TemplateScope: MustacheParent {
  private let slots: Slots
  private let isOutermost: Bool
  private(set) var unknownNames: [String] = []

  init(_ slots: Slots, isOutermost: Bool) {
    self.slots = slots
    self.isOutermost = isOutermost
  }

  func child(named name: String) -> Any? {
    guard let slot = slots[name] else {
      if isOutermost, !unknownNames.contains(name) { unknownNames.append(name) }
      return nil
    }
    switch slot {
    case .text(let text), .markup(let text): return TemplateText(text: text)
    case .flag(let flag): return flag
    case .group(let group): return TemplateScope(group, isOutermost: false)
    case .list(let list): return list.map { TemplateScope($0, isOutermost: false) }
    }
  }
}

/// A text that counts as absent when it is empty, and has no members of its own.
private struct TemplateText: MustacheCustomRenderable, MustacheParent {
  let text: String

  var renderText: String { text }
  var isNull: Bool { text.isEmpty }

  func child(named name: String) -> Any? { nil }
}
