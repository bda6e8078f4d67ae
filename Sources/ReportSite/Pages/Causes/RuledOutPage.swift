internal import Diagnosis
internal import Records

/// What we ruled out: whether the usual purchases would have helped, from what was tried and from a
/// model that was first checked against the incident.
struct RuledOutPage {
  private let dossier: Dossier
  private let explanation: Explanation?

  init(_ dossier: Dossier) {
    self.dossier = dossier
    explanation = dossier.review.explanation
  }

  var slots: Slots {
    let remedies = explanation?.ruledOut ?? []
    let model = explanation?.whatIf
    let interventions = explanation?.causes.interventions ?? []
    return [
      "lead": .text(lead(remedies)),
      "remedyTable": remedyTable(remedies).slot,
      "remedies": .list(
        remedies.filter { !$0.reasons.isEmpty }.map { remedy in
          [
            "remedy": .text(remedy.remedy), "conclusion": .text(remedy.conclusion.asSentence),
            "reasons": .list(
              remedy.reasons.map { reason in
                [
                  "item": .text(reason.words.capitalisedFirst.withoutFullStop),
                  "source": reason.basis.lines.isEmpty
                    ? .flag(false)
                    : dossier.link(
                      reason.basis, for: "\(remedy.remedy): \(reason.words.fitted(60))"),
                ]
              }),
          ]
        }),
      "interventions": .list(interventions.map(slots)),
      "hasInterventions": .flag(!interventions.isEmpty),
      "whatIf": .optional(WhatIfPicture(model, dossier)?.slots),
      "hasModel": .flag(model != nil),
      "modelWords": .text(model.map(modelWords) ?? ""),
      "assumptions": .items(model?.assumptions ?? []),
    ]
  }

  private func lead(_ remedies: [RuledOut]) -> String {
    guard !remedies.isEmpty else {
      return "Nothing could be ruled out: the cause is not established."
    }
    let no = remedies.filter { $0.verdict == .wouldNotHaveHelped }
    guard !no.isEmpty else {
      return "None of the usual purchases could be ruled out from these materials."
    }
    let names = no.map { $0.remedy.continuingSentence }
    return "\(list(names).capitalisedFirst) would not have prevented this."
  }

  private func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) or \(last)"
  }

  private func remedyTable(_ remedies: [RuledOut]) -> PageTable {
    PageTable(
      caption: "Would it have helped?", columns: ["What might be bought", "Answer", "Why"],
      rows: remedies.map { remedy in
        .init(cells: [
          .init(text: remedy.remedy),
          .init(text: CauseWords.verdict(remedy.verdict), tag: CauseWords.tag(remedy.verdict)),
          .init(text: remedy.conclusion.asSentence),
        ])
      }, isStacked: true)
  }

  private func slots(_ intervention: Intervention) -> Slots {
    let time = UKWords.time(intervention.time)
    let table = PageTable(
      caption: "Measures before and after the action at \(time)",
      columns: ["Measure", .number("Before"), .number("After"), "Half way back?"],
      rows: intervention.effects.prefix(12).map { effect in
        .init(cells: [
          .init(
            text: effect.title,
            source: dossier.link(effect.basis, for: "\(effect.title) before and after \(time)")),
          .init(text: FigureWords.figure(effect.before, effect.unit)),
          .init(text: FigureWords.figure(effect.after, effect.unit)),
          .init(text: effect.isRelieved ? "yes" : "no"),
        ])
      }, isStacked: true)
    let sizes = intervention.before.flatMap { before in
      intervention.after.map {
        "The pool went from \(FigureWords.number(before)) to \(FigureWords.number($0)) connections."
      }
    }
    return [
      "time": .text(time), "words": .text(intervention.words.fitted(200)),
      "sizes": .text(sizes ?? ""),
      "source": dossier.link(intervention.basis, for: "the action at \(time)"),
      "effectTable": table.slot,
      "slowAfter": .text(
        intervention.slowRunsAfter.isEmpty
          ? ""
          : "In the hour after it there were still "
            + "\(UKWords.counted(intervention.slowRunsAfter.count, "slow run")) of the same operation."
      ),
      "slowSource": intervention.slowRunsAfter.isEmpty
        ? .flag(false)
        : dossier.link(
          Basis(lines: intervention.slowRunsAfter), for: "slow runs after the action at \(time)"),
    ]
  }

  private func modelWords(_ model: WhatIf) -> String {
    let fit = model.fit.map { FigureWords.number($0, decimals: 2) } ?? "not known"
    let start =
      model.startDifferenceSeconds.map {
        $0.magnitude < 60
          ? "at the same time as" : "\(UKWords.duration($0)) \($0 > 0 ? "after" : "before")"
      } ?? "at no known distance from"
    return model.isTrusted
      ? "The model was checked first: its waiting ranks with the observed waiting (correlation \(fit)) "
        + "and starts \(start) it."
      : "The model does not reproduce the incident (correlation \(fit), waiting starts \(start) the "
        + "observed start), so no conclusion is drawn from it."
  }
}
