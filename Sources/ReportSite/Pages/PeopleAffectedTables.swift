internal import Diagnosis
internal import Records

/// The tables about who was affected, and what kept them from getting through.
struct PeopleAffectedTables {
  private let dossier: Dossier
  private var impact: CitizenImpact { dossier.review.impact }

  init(_ dossier: Dossier) { self.dossier = dossier }

  var groups: PageTable {
    table("Groups that people speak of", "Group", impact.groups.filter { $0.kind == .group })
  }

  var characteristics: PageTable {
    table(
      "Protected characteristics of the Equality Act 2010", "Characteristic",
      impact.groups.filter { $0.kind == .protectedCharacteristic })
  }

  private func table(_ caption: String, _ title: String, _ groups: [AffectedGroup]) -> PageTable {
    PageTable(
      caption: caption, columns: [.init(title: title), .number("Reports"), "What is known"],
      rows: groups.map { group in
        .init(cells: [
          .init(text: group.name),
          .init(
            text: FigureWords.grouped(group.voiceCount),
            source: dossier.link(group.basis, for: "reports that speak of “\(group.name)”")),
          .init(text: group.words),
        ])
      }, isStacked: true)
  }

  var numbers: PageTable {
    PageTable(
      caption: "Numbers of people that reports state",
      columns: ["Number", "As written", "Time"],
      rows: impact.numbers.map { number in
        .init(cells: [
          .init(
            text: number.text.fitted(80),
            source: dossier.link(number.basis, for: "the stated number “\(number.text.fitted(60))”")
          ),
          .init(text: number.sentence.fitted(240)),
          .init(text: UKWords.time(number.time), time: UKWords.iso(number.time)),
        ])
      }, isStacked: true)
  }

  var access: PageTable {
    PageTable(
      caption: "Getting through, and getting help another way",
      columns: ["What people met", .number("Reports"), "What is known"],
      rows: impact.access.map { finding in
        .init(cells: [
          .init(text: finding.title),
          .init(
            text: FigureWords.grouped(finding.voiceCount),
            source: dossier.link(finding.basis, for: finding.title.continuingSentence)),
          .init(text: finding.words),
        ])
      }, isStacked: true)
  }
}
