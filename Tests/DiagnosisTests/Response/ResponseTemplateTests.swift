import Intake
import Records
import Testing

@testable import Diagnosis

struct ResponseTemplateTests {
  private func read(_ text: String) -> (record: ResponseRecord, problems: [Problem]) {
    ResponseReader.read(Array(text.utf8), file: FileID(0), path: "response.yaml")
  }

  @Test func isReadAsAnEmptyRecordWithoutAProblem() {
    let (record, problems) = read(ResponseTemplate.text(for: PaymentsResponse.review()))
    #expect(problems.isEmpty, "\(problems.map(\.description))")
    #expect(record == ResponseRecord(line: record.line))
  }

  @Test func fillsEverySectionWhenItsExamplesAreUncommented() {
    let text = ResponseTemplate.text(for: PaymentsResponse.review(nil))
    let filled = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("#  ") && !line.hasPrefix("#   0") ? line.dropFirst() : line
    }.joined(separator: "\n")
    let (record, problems) = read(filled)
    #expect(problems.isEmpty, "\(problems.map(\.description))")
    #expect(record.triage != nil && record.rollback != nil)
    #expect(record.hypotheses.count == 1 && record.decisions.count == 1)
    #expect(record.checks.count == 1 && record.updates.count == 1 && record.forecasts.count == 1)
    #expect(record.wentWell.count == 1 && record.causes.count == 3)
    #expect(record.actions.count == 1 && record.lessons.count == 1)
    #expect(ActionLint.faults(of: record.actions[0]).isEmpty)
  }

  @Test func tellsWhatTheMaterialsShow() {
    let text = ResponseTemplate.text(for: PaymentsResponse.review(nil))
    #expect(text.contains("date: 2024-01-15\nstart: \"09:32\"  # the first alert\n"))
    #expect(text.contains("#   09:32  first sign: payments failed\n"))
    #expect(text.contains("#   09:32  first alert: Error rate above 40%\n"))
  }

  @Test func keepsHostileWordsInsideTheComment() {
    var review = PaymentsResponse.review(nil)
    review.firstSign?.words = "a\ndecisions: [1]\r\u{85}\u{2028}actions: x\u{0}\u{FEFF}"
    let (record, problems) = read(ResponseTemplate.text(for: review))
    #expect(problems.isEmpty && record.actions.isEmpty)
  }
}
