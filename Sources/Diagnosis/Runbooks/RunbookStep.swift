/// One step of a runbook: what to do, what to expect, and the command if there is one.
package struct RunbookStep: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case symptom, check, decide, act, verify, rollBack, escalate
  }

  package let kind: Kind
  /// One instruction or, for a symptom, what is seen; a sentence with its full stop.
  package let words: String
  /// What should be seen when the step is done; a sentence with its full stop.
  package let expected: String
  /// To be typed or adapted; `nil` when the step needs none.
  package let command: String?

  package init(_ kind: Kind, _ words: String, expected: String, command: String? = nil) {
    self.kind = kind
    self.words = words
    self.expected = expected
    self.command = command
  }
}
