internal import Charts
internal import Diagnosis
internal import Records

/// How the service was, over what people said at the time: two lanes.
struct StateAndVoicesPicture {
  /// The most groups of reports: more would not be told apart.
  private static let mostGroups = 16

  let slots: Slots

  init?(_ dossier: Dossier) {
    let review = dossier.review
    let voices = (review.impact.tickets + review.impact.posts).filter { $0.mood == .problem }
    let harmed = review.history.spans.filter { $0.state > .normal }
    guard let axis = dossier.axis, !voices.isEmpty, !harmed.isEmpty else { return nil }
    let states = harmed.prefix(Self.mostGroups).map { span in
      EventLanes.Event(
        from: Int(span.span.start.seconds), to: Int(span.span.end.seconds), kind: .diamond,
        label: FindingWords.title(span.state))
    }
    let step = TimeBuckets.step(axis, most: Self.mostGroups)
    let groups = Dictionary(grouping: voices) { Int($0.time.seconds) / step }
    let reports = groups.keys.sorted().map { key in
      EventLanes.Event(
        from: groups[key]?.map { Int($0.time.seconds) }.min() ?? key * step, kind: .circle,
        label: Self.label(groups[key] ?? []))
    }
    let words = ChartWords(
      finding: Self.finding(voices, harmed),
      subtitle: dossier.subtitle("State of the service, and reports of problems below it"),
      description:
        "The upper lane shows when the service was not as usual for people. The lower lane shows what "
        + "people told of in each \(UKWords.duration(Double(step))).",
      source: dossier.files(of: (harmed.flatMap(\.basis.lines) + voices.map(\.line)).sorted()),
      tableCaption: "Data for: state of the service and reports")
    let chart = EventLanes(
      words: words, axis: axis,
      lanes: [
        .init(name: "Service for people", events: states),
        .init(name: "What people said", events: reports),
      ])
    slots = dossier.slots(
      chart, id: "chart-state-and-reports",
      basis: .joined(
        harmed.map(\.basis) + [Basis(lines: voices.map(\.line).sorted())],
        calculation: "Reports of problems grouped by their time"))
  }

  /// "3 reports: slow pages".
  private static func label(_ voices: [Voice]) -> String {
    let counts = Dictionary(voices.flatMap(\.themes).map { ($0, 1) }, uniquingKeysWith: +)
    let commonest = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    let subject = commonest.map { ": \($0.key.continuingSentence)" } ?? ""
    return UKWords.counted(voices.count, "report") + subject
  }

  private static func finding(_ voices: [Voice], _ harmed: [ServiceSpan]) -> String {
    let inside = voices.count { voice in harmed.contains { $0.span.contains(voice.time) } }
    let reports = UKWords.counted(voices.count, "report")
    return inside == voices.count && inside > 1
      ? "All \(reports) of problems came while the service was not as usual"
      : "\(FigureWords.grouped(inside)) of \(reports) of problems came while the service was not as usual"
  }
}
