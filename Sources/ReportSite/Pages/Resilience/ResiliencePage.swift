internal import Diagnosis
internal import Records

/// What will be done: actions, the fix for the cause and its class, and what keeps harm small.
struct ResiliencePage {
  private let dossier: Dossier
  private var plan: ResiliencePlan { dossier.resilience }

  init(_ dossier: Dossier) { self.dossier = dossier }

  var slots: Slots {
    let actions = ActionTables(dossier)
    let load = LoadTables(dossier)
    var contents = [("actions", "Actions")]
    if !plan.remedies.isEmpty { contents.append(("fix", "The fix")) }
    contents += [
      ("safeguards", "What keeps harm small"), ("load", "Managing load"),
      ("capacity", "Capacity"), ("practices", "Development and testing"),
    ]
    if !plan.peaks.isEmpty { contents.append(("peaks", "Busy times")) }
    if !plan.options.isEmpty { contents.append(("options", "Options compared")) }
    contents.append(("standards", "Standards"))
    return [
      "lead": .text(lead),
      "contents": .group([
        "contentsItems": .list(contents.map { ["href": .text("#\($0)"), "text": .text($1)] })
      ]),
      "actionTable": actions.table.slot, "hasRefused": .flag(!plan.plan.faults.isEmpty),
      "refused": .items(
        plan.plan.faults.map { "\($0.place): \($0.headline.continuingSentence). \($0.fix)." }),
      "hasNotChosen": .flag(!plan.plan.notChosen.isEmpty),
      "notChosen": .items(plan.plan.notChosen.map { "\($0.words) (\($0.kind.rawValue))" }),
      "hasRemedies": .flag(!plan.remedies.isEmpty), "remedies": .list(plan.remedies.map(slots)),
      "safeguardTable": safeguards.slot, "loadTable": load.measures.slot,
      "hasCapacity": .flag(plan.capacity != nil), "capacityTable": load.capacity.slot,
      "capacityWords": .text(load.capacityWords), "capacityGap": .text(plan.capacityGap),
      "practiceTable": practices.slot, "peakTable": peaks.slot,
      "hasPeaks": .flag(!plan.peaks.isEmpty),
      "hasOptions": .flag(!plan.options.isEmpty), "optionTable": load.options.slot,
      "spending": .text(load.spending), "standardTable": actions.standards.slot,
      "checkedOn": .text(Standards.checkedOn),
    ]
  }

  private var lead: String {
    let actions = plan.plan.actions
    guard let first = actions.first else {
      return "No action is proposed: the materials do not show that anything went wrong."
    }
    return
      "\(UKWords.counted(actions.count, "action").capitalisedFirst) \(actions.count == 1 ? "is" : "are") "
      + "proposed. The first is: \(first.words.continuingSentence)."
  }

  private func slots(_ remedy: ResiliencePlan.Remedy) -> Slots {
    let word = ConfidenceWord(percent: remedy.confidence).rawValue
    let sure = "\(word), \(Int(min(max(remedy.confidence, 0), 100)))%"
    return [
      "remedyTitle": .text(remedy.title),
      "standing": .text(
        remedy.isLeading ? "The leading explanation (\(sure))." : "A contributing factor (\(sure))."
      ),
      "mitigation": .text(remedy.mitigation), "prevention": .text(remedy.prevention),
      "source": remedy.basis.lines.isEmpty
        ? false : dossier.link(remedy.basis, for: "the fix for: \(remedy.title)"),
    ]
  }

  private var safeguards: PageTable {
    PageTable(
      caption: "Safeguards, with what people are told",
      columns: ["Safeguard", "Starts when", "Message to people", "Ends"],
      rows: plan.safeguards.map { safeguard in
        .init(cells: [
          .init(text: safeguard.name, note: safeguard.words), .init(text: safeguard.trigger),
          .init(text: "“\(safeguard.message)”"), .init(text: safeguard.recovery),
        ])
      }, isStacked: true)
  }

  private var practices: PageTable {
    PageTable(
      caption: "Changes in development and testing",
      columns: ["Change", "What it would have shown", "For"],
      rows: plan.practices.map { part, practice in
        .init(cells: [
          .init(text: practice.words), .init(text: practice.catches),
          .init(text: part.name.withoutArticle),
        ])
      }, isStacked: true)
  }

  private var peaks: PageTable {
    PageTable(
      caption: "Busy times of the service", columns: ["Name", "When"],
      rows: plan.peaks.map { name, when in
        .init(cells: [.init(text: name.fitted(120)), .init(text: when.fitted(200))])
      })
  }
}

extension String {
  /// "the database" as a table cell: "database".
  var withoutArticle: String { hasPrefix("the ") ? String(dropFirst(4)) : self }
}
