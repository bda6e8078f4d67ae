package import Records

/// What the materials alone would have given where people's word stands in the review.
package struct UnstatedFindings: Sendable {
  package let title: String
  package let service: String
  package let organisation: String
  package let period: Span?
}

extension Diagnosis {
  /// Names and period of a review as they would be without `incident.yaml`.
  package static func withoutStatements(_ review: Review) -> UnstatedFindings {
    var evidence = review.evidence
    evidence.profile = IncidentProfile()
    let period = ReviewPeriod(
      declared: nil, firstSign: review.firstSign, history: review.history,
      data: DataSpan.span(of: evidence)
    ).span
    let names = ReviewNames(evidence: evidence, period: period, history: review.history)
    return UnstatedFindings(
      title: names.title, service: names.service, organisation: names.organisation, period: period)
  }
}
