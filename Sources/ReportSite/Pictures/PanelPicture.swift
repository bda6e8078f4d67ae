internal import Charts
internal import Diagnosis
internal import Records

/// Measures that have no chart of their own, as small panels on one time axis.
struct PanelPicture {
  let slots: Slots

  init?(_ signals: [Signal], _ dossier: Dossier) {
    guard let axis = dossier.axis else { return nil }
    let shown = signals.filter { signal in
      signal.samples.contains {
        $0.value != nil && $0.time.seconds >= Int64(axis.start)
          && $0.time.seconds <= Int64(axis.end)
      }
    }
    guard !shown.isEmpty else { return nil }
    let moved = shown.filter { $0.onset != nil }.count
    let count = UKWords.counted(shown.count, "more measure")
    let words = ChartWords(
      finding: moved == 0
        ? "\(count), all within the usual range"
        : "\(count), of which \(FigureWords.grouped(moved)) moved",
      subtitle: dossier.subtitle("Each panel has its own scale"),
      description:
        "Each panel shows one measure over the same time, with its lowest and highest reading.",
      source: dossier.files(of: shown.compactMap { $0.samples.first?.line }),
      tableCaption: "Data for: other measures")
    let chart = SmallMultiples(
      words: words, axis: axis,
      panels: shown.map { signal in
        .init(
          measure: Measure(signal),
          points: signal.samples.map { .init(time: Int($0.time.seconds), value: $0.value) },
          onset: signal.onset.map { Int($0.time.seconds) })
      })
    let basis = Basis.joined(shown.map { Basis(lines: [$0.samples[0].line]) }, calculation: "")
    slots = dossier.slots(chart, id: "chart-other-measures", basis: basis)
  }
}
