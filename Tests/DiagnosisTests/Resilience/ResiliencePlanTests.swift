import Records
import Testing

@testable import Diagnosis

@Suite struct ResiliencePlanTests {
  private func plan(_ review: Review) -> ResiliencePlan {
    Diagnosis.resilience(for: review, monitoring: Diagnosis.monitoring(for: review))
  }

  @Test func plansNothingWhenNothingWentWrong() {
    let plan = plan(PlannedReview.empty)
    #expect(plan.plan.actions.isEmpty)
    #expect(plan.remedies.isEmpty)
    #expect(plan.options.isEmpty)
    #expect(plan.capacity == nil)
    #expect(!plan.capacityGap.isEmpty)
  }

  @Test func proposesMitigationAndPreventionAlsoWithoutACause() {
    let actions = plan(PlannedReview.harmed(isNormalAgain: true)).plan.actions
    #expect(actions.map(\.kind).contains(.mitigate))
    #expect(actions.map(\.kind).contains(.prevent))
    #expect(actions.allSatisfy { PlanLint.faults(in: $0) == [] })
    #expect(actions.allSatisfy { $0.date == "to be set" })
  }

  @Test func readsBusyTimesFromTheProfileAlone() {
    var review = PlannedReview.empty
    #expect(plan(review).peaks.isEmpty)
    review.evidence.profile.other = [
      Attribute("peaks.summer", "1 July to 31 August"), Attribute("contact", "nobody"),
    ]
    let peaks = plan(review).peaks
    #expect(peaks.map(\.name) == ["summer"])
    #expect(peaks.map(\.when) == ["1 July to 31 August"])
  }
}
