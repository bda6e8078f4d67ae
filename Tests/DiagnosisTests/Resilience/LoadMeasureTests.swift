import Records
import Testing

@testable import Diagnosis

@Suite struct LoadMeasureTests {
  private func verdicts(_ review: Review, _ pattern: FailurePattern?) -> [String: LoadMeasure] {
    let all = LoadMeasure.all(for: review, leading: pattern.map(PlannedReview.matched))
    return Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
  }

  @Test func callsPoolsTimeLimitsCopiesAndCachesReliefOfASymptom() {
    let found = verdicts(PlannedReview.explained(ruledOut: []), .connectionLeak)
    #expect(!found.isEmpty)
    #expect(found.values.allSatisfy { $0.verdict == .relievesASymptom })
  }

  @Test func saysWhatHelpsWhereThePatternSaysIt() {
    let review = PlannedReview.explained(ruledOut: [])
    #expect(verdicts(review, .poolTooSmall)["Larger connection pool"]?.verdict == .helpsTheCause)
    #expect(verdicts(review, .timeLimitTooShort)["Longer time limits"]?.verdict == .helpsTheCause)
    #expect(verdicts(review, .coldCache)["Cache"]?.verdict == .helpsTheCause)
  }

  @Test func letsEvidenceOverruleThePattern() {
    let no = PlannedReview.explained(ruledOut: [
      PlannedReview.remedy("more-connections", .wouldNotHaveHelped)
    ])
    let pool = verdicts(no, .poolTooSmall)["Larger connection pool"]
    #expect(pool?.verdict == .relievesASymptom)
    #expect(pool?.basis == PlannedReview.basis)
    #expect(pool?.reason.contains("5 were held") == true)
    let yes = PlannedReview.explained(ruledOut: [
      PlannedReview.remedy("more-servers", .wouldHaveHelped)
    ])
    #expect(verdicts(yes, .connectionLeak)["More servers"]?.verdict == .helpsTheCause)
  }

  @Test func establishesNothingWithoutACause() {
    let found = verdicts(PlannedReview.empty, nil)
    #expect(found.values.allSatisfy { $0.verdict == .notEstablished })
  }
}
