internal import Records

/// Everything about people that is worked out from reports, requests and measures together.
struct PeopleFindings {
  let evidence: Evidence
  let signals: [Signal]
  let citizenMeasures: [Signal]
  let history: ServiceHistory
  let harm: Span?

  /// The impact with its findings about people filled in.
  func applied(to impact: CitizenImpact) -> CitizenImpact {
    var impact = impact
    let reports = PersonReport.all(in: evidence)
    let joined = VoiceJoiner(reports)
    impact.heard = HeardFinder.heard(reports, joined: joined, posts: evidence.posts)
    impact.groups = GroupFinder.groups(in: reports)
    impact.numbers = PeopleNumbers.all(in: reports, people: joined.probable)
    impact.access = AccessFinder.findings(reports, posts: evidence.posts)
    impact.estimates = estimates(reports, joined, impact)
    impact.duties = DutyFinder(
      reports: reports, people: joined.probable, posts: evidence.posts,
      statements: impact.statements,
      lostBookings: impact.estimates.first { $0.subject == .lostBookings }
    ).duties()
    impact.links = MachineLinks(
      signals: signals, citizenMeasures: citizenMeasures,
      problemReports: reports.filter { $0.mood == .problem }
    ).links()
    return impact
  }

  private func estimates(
    _ reports: [PersonReport], _ joined: VoiceJoiner, _ impact: CitizenImpact
  ) -> [ImpactEstimate] {
    let outcome = OutcomeShare(citizenMeasures)
    let failures = FailureEstimates(
      evidence: evidence, journeys: impact.journeys, outcome: outcome, harm: harm)
    let people = PeopleEstimates(
      evidence: evidence, heard: impact.heard, reports: reports, people: joined.probable,
      numbers: impact.numbers, outcome: outcome, harm: harm)
    let claims = StatedClaim.all(in: evidence)
    let money = MoneyEstimates(reports: reports, joined: joined, figures: claims, history: history)
    let requests = failures.requests
    let bookings = failures.bookings
    let lost = people.lost(failedBookings: bookings)
    let all: [ImpactEstimate?] = [
      people.affected(failedRequests: requests), requests, bookings, lost,
      money.paidWithoutBooking, money.revenue(lost: lost), money.cost,
    ]
    let reconciliation = Reconciliation(
      claims: claims, money: money, windows: AttemptWindow.all(in: evidence.alerts))
    return all.compactMap(\.self).map(reconciliation.applied)
      + [MentionEstimate.estimate(in: evidence)].compactMap(\.self)
  }
}
