internal import Diagnosis
internal import Records

/// The service levels that are proposed, with the budget that the incident took.
struct ServiceLevelTable {
  private let dossier: Dossier
  private var levels: [ServiceLevel] { dossier.monitoring.serviceLevels }

  init(_ dossier: Dossier) { self.dossier = dossier }

  var table: PageTable {
    PageTable(
      caption: "Service levels for what people do",
      columns: ["Service level", "Target", "Why this target", "Budget in 28 days", "Spent"],
      rows: levels.map { level in
        .init(cells: [
          .init(text: level.title, note: counted(level)),
          .init(text: level.target.map { share($0) } ?? "none"),
          .init(text: level.targetReason.asSentence),
          .init(
            text: level.budgetMinutes.map { "\(minutes($0.value)) of complete stop" }
              ?? "not established",
            source: source(level.budgetMinutes, "the budget in 28 days")),
          .init(
            text: spent(level),
            source: source(level.spentMinutes, "the budget that this incident took")),
        ])
      }, isStacked: true)
  }

  /// What a reader must know about each level: its windows, quiet hours, limits of its measure.
  var remarks: [Slots] {
    levels.compactMap { level in
      let unreachable = level.windows.filter { !$0.isReachable }.map {
        "A rule over \($0.words) could never fire: it would need more than 100% to be bad."
      }
      let items =
        unreachable + [level.lowTraffic?.words].compactMap { $0?.asSentence }
        + level.notes.map(\.asSentence)
      guard !items.isEmpty else { return nil }
      return ["levelTitle": .text(level.title), "remarks": .items(items)]
    }
  }

  private func counted(_ level: ServiceLevel) -> String {
    level.good.isEmpty ? "" : "Good: \(level.good). Counted: \(level.valid)."
  }

  private func spent(_ level: ServiceLevel) -> String {
    guard let minutes = level.spentMinutes else { return "not established" }
    let words = "\(self.minutes(minutes.value)) of complete stop"
    guard let share = level.spent else { return words }
    return "\(FigureWords.number(share.value * 100, decimals: 0))% of the budget: \(words)"
  }

  private func share(_ value: Double) -> String {
    "\(FigureWords.number(value * 100, decimals: 2))%"
  }

  private func minutes(_ value: Double) -> String { UKWords.duration(value * 60) }

  private func source(_ figure: Figure?, _ use: String) -> Slot {
    figure.map { dossier.link($0.basis, for: use) } ?? false
  }
}
