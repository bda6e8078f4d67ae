/// An explanation that a person or an assistant handed in, with the signs that would show it: what
/// `hypotheses.yaml` says. The signs are looked for in the materials, one by one.
package struct ProposedHypothesis: Hashable, Sendable {
  /// Something that should be in the materials if the claim is right.
  package enum Sign: Hashable, Sendable {
    /// A measure, by name, goes above what is usual and stays there.
    case rises(String)
    case falls(String)
    /// A measure stays as usual.
    case stays(String)
    /// One measure leaves its usual level before another.
    case order(first: String, then: String)
    /// A clue of the library of failure patterns is, or is not, in the materials.
    case clue(String, isSeen: Bool)
    /// A change whose words hold these came before the first sign.
    case changed(String)
  }

  package struct ExpectedSign: Hashable, Sendable {
    package let sign: Sign
    package let line: SourceLine

    package init(_ sign: Sign, line: SourceLine) {
      self.sign = sign
      self.line = line
    }
  }

  package var claim: String
  /// The id of a failure pattern; `nil` when the claim names none.
  package var pattern: String?
  /// Per cent, as claimed.
  package var confidence: Double?
  /// "assistant" or a role; empty when not stated.
  package var proposedBy: String
  package var signs: [ExpectedSign]
  package var line: SourceLine

  package init(
    claim: String, pattern: String? = nil, confidence: Double? = nil, proposedBy: String = "",
    signs: [ExpectedSign], line: SourceLine
  ) {
    self.claim = claim
    self.pattern = pattern
    self.confidence = confidence
    self.proposedBy = proposedBy
    self.signs = signs
    self.line = line
  }
}
