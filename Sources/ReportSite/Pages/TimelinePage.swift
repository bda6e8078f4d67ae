internal import Diagnosis
internal import Records

/// Everything with a time, in order, under the phases of the incident.
struct TimelinePage {
  private let dossier: Dossier
  private var review: Review { dossier.review }

  init(_ dossier: Dossier) { self.dossier = dossier }

  var slots: Slots {
    let sections = self.sections
    let files = Set(review.timeline.flatMap { $0.basis.lines.map(\.file) })
    return [
      "hasRows": .flag(!review.timeline.isEmpty),
      "rowCount": .text(UKWords.counted(review.timeline.count, "event")),
      "fileCount": .text(UKWords.counted(files.count, "file")),
      "contents": sections.count > 1
        ? .group([
          "contentsItems": .list(
            sections.map { ["href": .text("#\($0.id)"), "text": .text($0.title)] })
        ]) : false,
      "laneChart": .optional(LanePicture(dossier)?.slots),
      "sections": .list(sections.map { slots($0) }),
    ]
  }

  private struct Section {
    var id: String
    var title: String
    var reason: String
    var basis: Basis
    var rows: [TimelineRow]
  }

  /// One section for each phase, with what lies outside of all phases before and after them.
  private var sections: [Section] {
    let phases = review.phases.sorted { $0.span.start < $1.span.start }
    guard let first = phases.first, let last = phases.last else {
      return review.timeline.isEmpty
        ? []
        : [
          Section(id: "all", title: "All events", reason: "", basis: Basis(), rows: review.timeline)
        ]
    }
    var sections: [Section] = []
    let before = review.timeline.filter { $0.time < first.span.start }
    if !before.isEmpty {
      sections.append(
        Section(id: "before", title: "Before", reason: "", basis: Basis(), rows: before))
    }
    for (index, phase) in phases.enumerated() {
      let end = index + 1 < phases.count ? phases[index + 1].span.start : phase.span.end
      let isLast = index + 1 == phases.count
      let rows = review.timeline.filter {
        $0.time >= phase.span.start && ($0.time < end || (isLast && $0.time == end))
      }
      sections.append(
        Section(
          id: "phase-\(index + 1)",
          title:
            "\(FindingWords.title(phase.name)): \(UKWords.times(phase.span.start, phase.span.end))",
          reason: phase.reason.asSentence, basis: phase.basis, rows: rows))
    }
    let after = review.timeline.filter { $0.time > last.span.end }
    if !after.isEmpty {
      sections.append(
        Section(id: "later", title: "Later", reason: "", basis: Basis(), rows: after))
    }
    return sections
  }

  private func slots(_ section: Section) -> Slots {
    [
      "sectionId": .text(section.id), "sectionTitle": .text(section.title),
      "sectionReason": .text(section.reason),
      "source": dossier.link(
        section.basis, for: "the phase “\(section.title.prefix { $0 != ":" })”"),
      "hasSectionRows": .flag(!section.rows.isEmpty),
      "sectionRows": .list(section.rows.map { slots($0) }),
    ]
  }

  private func slots(_ row: TimelineRow) -> Slots {
    // Days are named where they differ from the day the incident is dated by.
    let isSameDay = review.date.map { UKWords.sameDay($0, row.time) } ?? true
    let time = UKWords.time(row.time)
    let lane = FindingWords.title(row.lane)
    return [
      "isMain": .flag(row.isKey), "isoTime": .text(UKWords.iso(row.time)),
      "time": .text(isSameDay ? time : "\(time), \(UKWords.shortDate(row.time))"),
      "until": .text(row.end.map { UKWords.time($0) } ?? ""),
      "isoUntil": .text(row.end.map(UKWords.iso) ?? ""), "words": .text(row.words.asSentence),
      "detail": .text(row.detail == row.words ? "" : row.detail.fitted(400)),
      "lane": .text(lane), "role": .text(FindingWords.title(row.role)),
      "source": dossier.link(
        row.basis,
        for: "the timeline at \(time), \(FindingWords.title(row.lane).continuingSentence)"),
    ]
  }
}
