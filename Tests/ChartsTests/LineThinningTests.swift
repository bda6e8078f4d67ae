import Testing

@testable import Charts

struct LineThinningTests {
  private let axis = TimeAxis(start: 0, end: 1_000, offsets: [])

  private func points(_ values: [Double?]) -> [LineChart.Point] {
    values.enumerated().map { .init(time: $0, value: $1) }
  }

  @Test func keepsTheExtremesOfEveryColumn() {
    var values = Array(repeating: Optional(5.0), count: 1_000)
    values[333] = 99
    values[334] = -99
    let thinned = LineThinning(points(values), axis: axis, columns: 10)
    let kept = thinned.runs.flatMap(\.self).map(\.value)
    #expect(kept.contains(99) && kept.contains(-99))
    #expect(kept.count <= 44)
  }

  @Test func neverClosesAGap() {
    var values = Array(repeating: Optional(5.0), count: 1_000)
    values[500] = nil
    let thinned = LineThinning(points(values), axis: axis, columns: 10)
    #expect(thinned.runs.count == 2)
    #expect(thinned.runs[0].last?.time == 499)
    #expect(thinned.runs[1].first?.time == 501)
  }

  @Test func leavesShortSeriesAlone() {
    let thinned = LineThinning(points([1, 2, 3]), axis: axis, columns: 10)
    #expect(thinned.count == 3)
    #expect(!thinned.isThinned)
  }

  @Test func keepsTheExtremesOfIsolatedPoints() {
    let values = (0..<1_000).map { $0 % 2 == 0 ? Optional(Double($0)) : nil }
    let thinned = LineThinning(points(values), axis: axis, columns: 10)
    #expect(thinned.count <= 22)
    #expect(thinned.runs.last?.first?.value == 998)
  }
}
