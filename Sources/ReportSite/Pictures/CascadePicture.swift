internal import Charts
internal import Diagnosis
internal import Records

/// From the cause to the citizen, step by step.
struct CascadePicture {
  let slots: Slots

  init?(_ steps: [CascadeStep], _ dossier: Dossier) {
    guard steps.count > 1 else { return nil }
    let inferred = steps.filter { !$0.isEvidenced }.count
    let words = ChartWords(
      finding: "\(UKWords.counted(steps.count, "step")) led from the cause to people",
      subtitle: dossier.subtitle("Order in which things were first seen"),
      description: inferred == 0
        ? "Every step is shown by a line of the materials."
        : "\(UKWords.counted(inferred, "step")) inferred: no line gives its time.",
      source: dossier.files(of: steps.flatMap(\.basis.lines)),
      tableCaption: "Data for: steps from the cause to people")
    let diagram = FlowDiagram(
      words: words,
      steps: steps.map {
        .init(
          time: $0.time.map(UKWords.time) ?? "", title: $0.words,
          basis: $0.isEvidenced ? .evidenced : .inferred)
      })
    slots = dossier.slots(
      diagram, id: "chart-cascade", basis: .joined(steps.map(\.basis), calculation: ""))
  }
}
