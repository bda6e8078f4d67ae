internal import Mustache

/// Slots as the template library looks them up, with a record of names that nobody knows.
///
/// The library is silent about unknown names. It asks the innermost scope first and the outermost
/// last, each through several casts that cost far more than the looking up. So a scope answers for
/// those around it as well, and it is a value: casts of objects cost twice as much.
struct TemplateScope: MustacheParent {
  /// The names that were asked for in vain.
  final class Unknown {
    fileprivate(set) var names: [String] = []
  }

  /// The scope that another one stands in.
  private final class Outer {
    let scope: TemplateScope

    init(_ scope: TemplateScope) { self.scope = scope }
  }

  private let slots: Slots
  /// `nil` for the outermost scope.
  private let outer: Outer?
  private let unknown: Unknown

  init(_ slots: Slots, unknown: Unknown) {
    self.slots = slots
    self.unknown = unknown
    outer = nil
  }

  private init(_ slots: Slots, in outer: Outer) {
    self.slots = slots
    self.outer = outer
    unknown = outer.scope.unknown
  }

  func child(named name: String) -> Any? {
    if let slot = slots[name] { return value(of: slot) }
    var place = outer
    while let around = place {
      if let slot = around.scope.slots[name] { return value(of: slot) }
      place = around.scope.outer
    }
    if !unknown.names.contains(name) { unknown.names.append(name) }
    return nil
  }

  private func value(of slot: Slot) -> Any {
    switch slot {
    case .text(let text), .markup(let text): return TemplateText(text: text)
    case .flag(let flag): return flag
    case .group(let group): return TemplateScope(group, in: Outer(self))
    case .list(let list):
      let outer = Outer(self)
      return list.map { TemplateScope($0, in: outer) }
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
