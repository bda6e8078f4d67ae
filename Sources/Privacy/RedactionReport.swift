/// How much was taken out of the materials, by kind; it holds no value.
package struct RedactionReport: Hashable, Sendable {
  package struct Count: Hashable, Sendable {
    package let kind: PersonalKind
    package let count: Int
  }

  /// Kinds that were met, in the order of `PersonalKind.allCases`.
  package let counts: [Count]
  /// Texts that were read.
  package let texts: Int
  /// Texts in which something was replaced.
  package let touchedTexts: Int

  /// Replacements of all kinds.
  package var total: Int { counts.reduce(0) { $0 + $1.count } }

  init(byKind: [PersonalKind: Int], texts: Int, touchedTexts: Int) {
    counts = PersonalKind.allCases.compactMap { kind in
      byKind[kind].map { Count(kind: kind, count: $0) }
    }
    self.texts = texts
    self.touchedTexts = touchedTexts
  }
}
