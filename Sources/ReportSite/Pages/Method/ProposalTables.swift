internal import Diagnosis
internal import Records

/// Explanations that a person or an assistant handed in, answered sign by sign.
struct ProposalTables {
  private let dossier: Dossier
  private let checked: [CheckedProposal]

  init(_ dossier: Dossier) {
    self.dossier = dossier
    checked = Diagnosis.checkedProposals(for: dossier.review)
  }

  var lead: [PageSection.Item] {
    guard !checked.isEmpty else { return [] }
    func count(_ verdict: CheckedProposal.Verdict) -> String {
      FigureWords.grouped(checked.count { $0.verdict == verdict })
    }
    return [
      PageSection.Item(
        text: "Of \(UKWords.counted(checked.count, "explanation")), \(count(.holds)) fit the "
          + "materials in every sign that could be tested, \(count(.fails)) did not, and "
          + "\(count(.cannotTell)) could not be tested. A sign that fits does not prove a claim.")
    ]
  }

  var tables: [PageTable] { checked.map(table) }

  private func table(_ proposal: CheckedProposal) -> PageTable {
    PageTable(
      caption: caption(proposal), columns: ["Expected", "Verdict", "What the materials show"],
      rows: proposal.answers.map { answer in
        .init(cells: [
          .init(text: answer.expected.fitted(200)),
          .init(text: Self.title(answer.verdict), tag: Self.tag(answer.verdict)),
          .init(
            text: answer.found.fitted(300).asSentence,
            source: dossier.link(answer.basis, for: "a sign of a claim that was handed in")),
        ])
      }, isStacked: true)
  }

  private func caption(_ checked: CheckedProposal) -> String {
    let claim = checked.proposal.claim.fitted(160).asSentence
    let by = checked.proposal.proposedBy.isEmpty ? "" : " by \(checked.proposal.proposedBy)"
    let stated = checked.proposal.confidence.map {
      "Claimed\(by) with \(FigureWords.number($0, decimals: 0))%"
    }
    let own = checked.engineConfidence.map {
      "this review gives it \(FigureWords.number($0, decimals: 0))%"
    }
    let judged = [stated, own].compactMap(\.self).joined(separator: "; ")
    return judged.isEmpty ? claim : "\(claim) \(judged.asSentence)"
  }

  static func title(_ verdict: CheckedProposal.Verdict) -> String {
    switch verdict {
    case .holds: "Fits"
    case .fails: "Not so"
    case .cannotTell: "Cannot tell"
    }
  }

  private static func tag(_ verdict: CheckedProposal.Verdict) -> String {
    switch verdict {
    case .holds: "govuk-tag--green"
    case .fails: "govuk-tag--red"
    case .cannotTell: "govuk-tag--grey"
    }
  }
}
