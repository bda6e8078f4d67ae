internal import Diagnosis
internal import Records
internal import RuleFormats

/// How to run this kind of service: what it must not lose, how it fails, what a change has to pass.
struct OperationsPage {
  private let dossier: Dossier
  private let choice: ServiceProfile.Choice?
  private var profile: ServiceProfile? { choice?.profile }
  private let contacts: [Attribute]

  init(_ dossier: Dossier) {
    self.dossier = dossier
    choice = ServiceProfile.chosen(for: dossier.evidence)
    contacts = dossier.evidence.profile.other.filter { $0.name.hasPrefix("escalation.") }
  }

  var slots: Slots {
    let peaks = peakTable
    let duties = dutyTable
    var contents = [("journeys", "What people must be able to do")]
    if profile != nil { contents.append(("failures", "How it fails")) }
    contents += [
      ("go", "Go or no-go"), ("after", "After a change"), ("settings", "Changing a setting"),
      ("pipeline", "Pipeline"), ("escalation", "Escalation"), ("peaks", "Busy times"),
      ("duties", "Duties and records"),
    ]
    return [
      "lead": .text(lead), "hasKind": .flag(profile != nil),
      "isInferred": .flag(choice?.isStated == false),
      "purpose": .text(profile?.purpose ?? ""),
      "contents": .group([
        "contentsItems": .list(contents.map { ["href": .text("#\($0)"), "text": .text($1)] })
      ]),
      "journeyTable": journeyTable.slot, "failureTable": failureTable.slot,
      "settingTable": settingTable.slot, "gateTable": gateTable.slot,
      "contactTable": contactTable.slot, "peakTable": peaks.slot, "dutyTable": duties.slot,
    ]
  }

  private var lead: String {
    let service = dossier.review.service.trimmed.isEmpty ? "this service" : dossier.review.service
    guard let profile else {
      return
        "The kind of \(service) is not stated, so this is what holds for any public service."
    }
    return "This is how to run \(service) as a service of this kind: "
      + "\(profile.title.continuingSentence.asSentence)"
  }

  private var journeyTable: PageTable {
    let journeys =
      profile?.journeys
      ?? dossier.evidence.profile.journeys.map { ServiceProfile.Journey($0.name, harm: "") }
    return PageTable(
      caption: "Most critical first", columns: ["Step", "What people lose when it fails"],
      rows: journeys.map { journey in
        .init(cells: [
          .init(text: journey.name.prefix(1).uppercased() + journey.name.dropFirst()),
          .init(text: journey.harm.isEmpty ? "not stated" : journey.harm),
        ])
      })
  }

  private var failureTable: PageTable {
    let leading = dossier.review.explanation?.leading
    let found = leading.map { $0.confidence >= LessonMaker.leastConfidence ? $0.id : "" } ?? ""
    return PageTable(
      caption: "Failure modes of this kind of service",
      columns: ["What fails", "First sign", "Until it is repaired", "In this incident"],
      rows: (profile?.failureModes ?? []).map { mode in
        .init(cells: [
          .init(text: mode.name), .init(text: mode.sign), .init(text: mode.fallback),
          .init(
            text: mode.patterns.contains(found)
              ? "Can come from the cause found here" : "Not linked to the cause found"),
        ])
      }, isStacked: true)
  }

  /// What was changed before or during the incident: what the gate is for.
  private var settingTable: PageTable {
    PageTable(
      caption: "Settings changed in this incident", columns: ["Part", "Change", "Before", "After"],
      rows: dossier.evidence.changes.filter { $0.kind == .setting }.prefix(20).map { change in
        .init(cells: [
          .init(text: change.component.fitted(80)),
          .init(
            text: change.text.fitted(200),
            source: dossier.link(change.line, for: "a changed setting")),
          .init(text: change.before?.fitted(80) ?? "not stated", isCode: change.before != nil),
          .init(text: change.after?.fitted(80) ?? "not stated", isCode: change.after != nil),
        ])
      }, isStacked: true)
  }

  private var gateTable: PageTable {
    PageTable(
      caption: "Gates of the pipeline", columns: ["Gate", "What it proves"],
      rows: PipelineGate.all.map { .init(cells: [.init(text: $0.title), .init(text: $0.proof)]) })
  }

  private var contactTable: PageTable {
    PageTable(
      caption: "Who to call, as the team states it", columns: ["Step", "Role"],
      rows: contacts.map { entry in
        let step = entry.name.dropFirst("escalation.".count).replacing("_", with: " ")
        return .init(cells: [
          .init(text: step.prefix(1).uppercased() + step.dropFirst()), .init(text: entry.value),
        ])
      })
  }

  private var peakTable: PageTable {
    PageTable(
      caption: "Peak calendar", columns: ["Occasion", "When"],
      rows: (profile?.peaks ?? []).map {
        .init(cells: [.init(text: $0.name), .init(text: $0.when)])
      })
  }

  private var dutyTable: PageTable {
    PageTable(
      caption: "Duties, and the record that proves each", columns: ["Duty", "Record"],
      rows: (profile?.duties ?? []).map {
        .init(cells: [.init(text: $0.name), .init(text: $0.proof)])
      })
  }
}
