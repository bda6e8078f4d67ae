import Testing

@testable import Diagnosis

@Suite struct RunbookTests {
  @Test(arguments: SystemPart.allCases)
  func hasAllKindsOfStepsAtBothLevels(part: SystemPart) {
    let guide = PartGuide.guide(for: part)
    let needed: Set<RunbookStep.Kind> = [.check, .decide, .act, .verify, .rollBack, .escalate]
    #expect(needed.isSubset(of: guide.firstResponder.map(\.kind)))
    #expect(needed.isSubset(of: guide.specialist.map(\.kind)))
    #expect(guide.firstResponder.first?.kind == .symptom)
    #expect(guide.specialist.last?.kind == .escalate)
  }

  @Test(arguments: SystemPart.allCases)
  func hasAnExpectedResultForEveryStep(part: SystemPart) {
    let guide = PartGuide.guide(for: part)
    for step in guide.firstResponder + guide.specialist {
      #expect(step.expected.hasSuffix("."), "\(step.words)")
      #expect(step.words.hasSuffix("."), "\(step.words)")
      #expect(step.command?.isEmpty != true)
    }
  }

  @Test(arguments: Signal.Layer.allCases)
  func hasARunbookForEveryNameThatRulesUse(layer: Signal.Layer) {
    let anchor = Runbook.anchor(for: "\(layer.rawValue)-under-strain")
    #expect(SystemPart.allCases.map(\.anchor).contains(anchor))
    #expect(anchor == SystemPart(layer).anchor)
  }

  @Test(arguments: ["", "-under-strain", "no such runbook", "<script>-under-strain"])
  func leadsUnknownNamesToTheServiceAsAWhole(name: String) {
    #expect(Runbook.anchor(for: name) == "service-failing-or-slow")
  }

  @Test func knowsAPartForEveryPattern() {
    for pattern in FailurePattern.all {
      #expect(SystemPart(pattern.component) != .service, "\(pattern.id)")
    }
  }
}
