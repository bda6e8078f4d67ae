/// The words of another language: those that stand on every chart, and a way to say the others.
package struct Wording {
  let standing: StandingWords
  let say: (String) -> String

  package init(standing: StandingWords, say: @escaping (String) -> String) {
    self.standing = standing
    self.say = say
  }

  func words(_ words: ChartWords) -> ChartWords {
    ChartWords(
      finding: say(words.finding), subtitle: say(words.subtitle),
      description: say(words.description), source: say(words.source),
      tableCaption: say(words.tableCaption), standing: standing)
  }

  func axis(_ axis: TimeAxis) -> TimeAxis {
    TimeAxis(start: axis.start, end: axis.end, offsets: axis.offsets, standing: standing)
  }

  func measure(_ measure: Measure) -> Measure {
    Measure(
      title: say(measure.title), decimals: measure.decimals, prefix: measure.prefix,
      suffix: measure.suffix)
  }

  func bands(_ bands: [TimeBand]) -> [TimeBand] {
    bands.map { TimeBand(from: $0.from, to: $0.to, label: say($0.label)) }
  }

  func marks(_ marks: [TimeMark]) -> [TimeMark] {
    marks.map { TimeMark(time: $0.time, label: say($0.label)) }
  }
}

/// A chart before it is drawn. Its words can be said in another language, so that the drawing is laid
/// out for the words that it will hold.
package protocol Drawable: Sendable {
  /// The chart; the id becomes the prefix of all ids in it.
  func chart(id: String) -> Chart
  /// The same chart with its words in another language.
  func worded(_ wording: Wording) -> Self
}

extension LineChart: Drawable {
  package func worded(_ wording: Wording) -> LineChart {
    let said = try? LineChart(
      words: wording.words(words), axis: wording.axis(axis), measure: wording.measure(measure),
      series: series.map { Series(name: wording.say($0.name), points: $0.points) }, scale: scale,
      thresholds: thresholds.map { Threshold(label: wording.say($0.label), value: $0.value) },
      bands: wording.bands(bands), marks: wording.marks(marks), summary: summary)
    return said ?? self
  }
}

extension ColumnChart: Drawable {
  package func worded(_ wording: Wording) -> ColumnChart {
    let said = try? ColumnChart(
      words: wording.words(words), axis: wording.axis(axis), measure: wording.measure(measure),
      parts: parts.map(wording.say), bucketSeconds: bucketSeconds, buckets: buckets,
      bands: wording.bands(bands), marks: wording.marks(marks))
    return said ?? self
  }
}

extension EventLanes: Drawable {
  package func worded(_ wording: Wording) -> EventLanes {
    EventLanes(
      words: wording.words(words), axis: wording.axis(axis),
      lanes: lanes.map { lane in
        Lane(
          name: wording.say(lane.name),
          events: lane.events.map {
            Event(from: $0.from, to: $0.to, kind: $0.kind, label: wording.say($0.label))
          }, states: lane.states.map(wording.say))
      }, phases: wording.bands(phases),
      key: key.map { (kind: $0.kind, meaning: wording.say($0.meaning)) })
  }
}

extension BandChart: Drawable {
  package func worded(_ wording: Wording) -> BandChart {
    BandChart(
      words: wording.words(words), axis: wording.axis(axis),
      rules: rules.map {
        Rule(name: wording.say($0.name), remark: wording.say($0.remark), firings: $0.firings)
      }, reportsName: wording.say(reportsName), reports: reports, bands: wording.bands(bands))
  }
}

extension HeatStrip: Drawable {
  package func worded(_ wording: Wording) -> HeatStrip {
    HeatStrip(
      words: wording.words(words), axis: wording.axis(axis), bucketSeconds: bucketSeconds,
      rows: rows.map { Row(name: wording.say($0.name), states: $0.states) },
      bands: wording.bands(bands))
  }
}

extension SmallMultiples: Drawable {
  package func worded(_ wording: Wording) -> SmallMultiples {
    SmallMultiples(
      words: wording.words(words), axis: wording.axis(axis),
      panels: panels.map {
        Panel(measure: wording.measure($0.measure), points: $0.points, onset: $0.onset)
      }, bands: wording.bands(bands))
  }
}

extension FlowDiagram: Drawable {
  package func worded(_ wording: Wording) -> FlowDiagram {
    FlowDiagram(
      words: wording.words(words),
      steps: steps.map {
        Step(
          time: wording.say($0.time), title: wording.say($0.title),
          detail: wording.say($0.detail), basis: $0.basis)
      })
  }
}
