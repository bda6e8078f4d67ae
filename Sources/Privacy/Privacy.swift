package import Records

/// The door between what was read and what is thought about it: nobody's personal data passes.
package enum Privacy {
  /// Cleans every text of the evidence, its paths and its folder's name, and empties the list of
  /// personal data and of chosen words. Counts say how much was taken out.
  package static func redacted(
    _ evidence: Evidence
  ) -> (evidence: Evidence, report: RedactionReport) {
    var cleaner = EvidenceCleaner(evidence)
    var clean = cleaner.cleaned(evidence)
    let report = cleaner.report
    clean.redactions = report.counts.map { RedactionCount(kind: $0.kind.label, count: $0.count) }
    return (clean, report)
  }

  /// A clean text as everybody may read it: host names, address ranges, versions, internal addresses
  /// and raw statements become plain words in square brackets.
  package static func publicText(_ text: String) -> String { TechnicalDetail.removed(from: text) }
}
