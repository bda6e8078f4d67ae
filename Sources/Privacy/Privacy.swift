package import Records

/// The door between what was read and what is thought about it: nobody's personal data passes.
package enum Privacy {
  /// Cleans every text of the evidence, its paths and its folder's name, and empties the list of
  /// personal data and of chosen words. Counts say how much was taken out.
  package static func redacted(
    _ evidence: Evidence
  ) -> (evidence: Evidence, report: RedactionReport) {
    var cleaner = EvidenceCleaner(evidence)
    let clean = cleaner.cleaned(evidence)
    return (clean, cleaner.report)
  }
}
