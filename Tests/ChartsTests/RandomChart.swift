@testable import Charts

/// Charts from a seed: ordinary, extreme and hostile input mixed.
struct RandomChart {
  private var random: Seeded
  private let axis: TimeAxis

  init(seed: UInt64) {
    var random = Seeded(seed)
    let spans = [60, 600, 3_600, 18_000, 86_400, 200_000, 700_000, 2_592_000, 40_000_000]
    let start = Int.random(in: 0...2_000_000_000, using: &random)
    let span = spans.randomElement(using: &random) ?? 60
    axis = TimeAxis(
      start: start, end: start + span,
      offsets: [.init(from: start, seconds: 0), .init(from: start + span / 2, seconds: 3_600)])
    self.random = random
  }

  private static let pieces = [
    "search", "Payment service", "a", "<b>&\"", "\u{1}\u{8}", "\"\u{301} x=\"y", "Überlänge",
    "予約", "🚒🚒", "response time at the 95th percentile", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
    "9:04am", "-->", "]]>", "Release",
  ]

  private mutating func text() -> String {
    let count = Int.random(in: 0...5, using: &random)
    return (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
      .joined(separator: " ")
  }

  private mutating func time() -> Int {
    switch Int.random(in: 0..<20, using: &random) {
    case 0: Int.min
    case 1: Int.max
    default: Int.random(in: (axis.start - 60)...(axis.end + 60), using: &random)
    }
  }

  private mutating func value(_ scale: Double) -> Double? {
    switch Int.random(in: 0..<24, using: &random) {
    case 0: nil
    case 1: .nan
    case 2: .infinity
    case 3: -scale
    case 4: 0
    case 5: scale * 1e6
    default: Double.random(in: 0...1, using: &random) * scale
    }
  }

  private mutating func many<Made>(_ most: Int, _ make: (inout Self) -> Made) -> [Made] {
    let count = Int.random(in: 0...most, using: &random)
    return (0..<count).map { _ in make(&self) }
  }

  private mutating func scale() -> Double {
    [1e-12, 1e-3, 1, 60, 5_000, 2e6, 1e15, 1e300].randomElement(using: &random) ?? 1
  }

  private mutating func measure() -> Measure {
    Measure(
      title: text(), decimals: Int.random(in: 0...6, using: &random),
      prefix: ["", "£"].randomElement(using: &random) ?? "",
      suffix: ["", "%", " ms"].randomElement(using: &random) ?? "")
  }

  private mutating func words() -> ChartWords {
    ChartWords(finding: text() + "Found", subtitle: text(), description: text(), source: text())
  }

  private mutating func bands() -> [TimeBand] {
    many(6) { TimeBand(from: $0.time(), to: $0.time(), label: $0.text()) }
  }

  private mutating func marks() -> [TimeMark] {
    many(12) { TimeMark(time: $0.time(), label: $0.text()) }
  }

  private mutating func points(_ most: Int) -> [LineChart.Point] {
    let scale = self.scale()
    return many(most) { LineChart.Point(time: $0.time(), value: $0.value(scale)) }
  }

  mutating func line() throws(ChartProblem) -> Chart {
    let most = [3, 30, 2_000].randomElement(using: &random) ?? 3
    return try LineChart(
      words: words(), axis: axis, measure: measure(),
      series: many(4) { LineChart.Series(name: $0.text(), points: $0.points(most)) },
      scale: [.fromZero, .aroundData, .logarithmic].randomElement(using: &random) ?? .fromZero,
      thresholds: many(4) { .init(label: $0.text(), value: $0.value(100) ?? .nan) },
      bands: bands(), marks: marks()
    ).chart(id: "line")
  }

  mutating func columns() throws(ChartProblem) -> Chart {
    let parts = many(4) { $0.text() }
    let scale = self.scale()
    return try ColumnChart(
      words: words(), axis: axis, measure: measure(), parts: parts,
      bucketSeconds: [1, 60, axis.span / 20, Int.max].randomElement(using: &random) ?? 60,
      buckets: many(80) { made in
        .init(start: made.time(), values: made.many(5) { $0.value(scale) })
      }, bands: bands(), marks: marks()
    ).chart(id: "columns")
  }

  mutating func bars() throws(ChartProblem) -> Chart {
    let scale = self.scale()
    return try BarChart(
      words: words(), measure: measure(), parts: many(4) { $0.text() },
      arrangement: Bool.random(using: &random) ? .stacked : .grouped,
      categories: many(12) { made in
        .init(name: made.text(), values: made.many(5) { $0.value(scale) })
      }
    ).chart(id: "bars")
  }

  mutating func lanes() -> Chart {
    let kinds = EventLanes.Kind.allCases
    return EventLanes(
      words: words(), axis: axis,
      lanes: many(5) { made in
        EventLanes.Lane(
          name: made.text(),
          events: made.many(40) {
            EventLanes.Event(
              from: $0.time(), to: Bool.random(using: &$0.random) ? $0.time() : nil,
              kind: kinds.randomElement(using: &$0.random) ?? .circle, label: $0.text())
          })
      }, phases: bands(), key: [(.circle, text()), (.diamond, text())]
    ).chart(id: "lanes")
  }

  mutating func multiples() -> Chart {
    SmallMultiples(
      words: words(), axis: axis,
      panels: many(9) {
        .init(
          measure: $0.measure(), points: $0.points(200),
          onset: Bool.random(using: &$0.random) ? $0.time() : nil)
      }, bands: bands()
    ).chart(id: "multiples")
  }

  mutating func strip() -> Chart {
    HeatStrip(
      words: words(), axis: axis, bucketSeconds: max(axis.span / 60, 1),
      rows: many(8) { made in
        .init(
          name: made.text(),
          states: made.many(70) {
            HeatStrip.State.allCases.randomElement(using: &$0.random) ?? .ok
          })
      }, bands: bands()
    ).chart(id: "strip")
  }

  mutating func firings() -> Chart {
    BandChart(
      words: words(), axis: axis,
      rules: many(9) { made in
        .init(
          name: made.text(), remark: made.text(),
          firings: made.many(5) {
            .init(fired: $0.time(), cleared: Bool.random(using: &$0.random) ? $0.time() : nil)
          })
      }, reportsName: text(), reports: many(300) { $0.time() }, bands: bands()
    ).chart(id: "firings")
  }

  mutating func flow() -> Chart {
    FlowDiagram(
      words: words(),
      steps: many(8) {
        .init(
          time: $0.text(), title: $0.text(), detail: $0.text(),
          basis: Bool.random(using: &$0.random) ? .evidenced : .inferred)
      }
    ).chart(id: "flow")
  }
}
