internal import Charts
internal import Diagnosis
internal import Records

/// Requests waiting in the model: as it was, and with one thing changed.
struct WhatIfPicture {
  let slots: Slots

  /// `nil` without a model that reproduces the incident.
  init?(_ model: WhatIf?, _ dossier: Dossier) {
    guard let model, model.isTrusted, let axis = dossier.axis else { return nil }
    let shown: [WhatIf.Change] = [.asItWas, .poolDoubled, .causeRemoved]
    let series = shown.compactMap { change -> LineChart.Series? in
      model.run(change).map { run in
        LineChart.Series(
          name: CauseWords.title(change),
          points: run.waiting.map { sample in
            .init(
              time: Int(sample.time.seconds), value: sample.value.map { ($0 * 10).rounded() / 10 })
          })
      }
    }
    let share = { (change: WhatIf.Change) in
      "\(FigureWords.number((model.run(change)?.unservedShare ?? 0) * 100, decimals: 0))%"
    }
    let words = ChartWords(
      finding:
        "With twice the connections \(share(.poolDoubled)) of requests would have gone unserved",
      subtitle: dossier.subtitle("Modelled requests waiting for a connection"),
      description: "As it was, \(share(.asItWas)) of modelled requests went unserved. "
        + "With twice the connections it would have been \(share(.poolDoubled)), with twice the "
        + "servers \(share(.serversDoubled)), without the slow runs \(share(.causeRemoved)).",
      source: dossier.files(of: model.basis.lines),
      tableCaption: "Data for: modelled requests waiting")
    guard
      let chart = try? LineChart(
        words: words, axis: axis,
        measure: Measure(title: "Requests waiting", decimals: 1, prefix: "", suffix: ""),
        series: series, thresholds: [], bands: [], marks: [], summary: nil)
    else { return nil }
    slots = dossier.slots(chart, id: "chart-what-if", basis: model.basis)
  }
}
