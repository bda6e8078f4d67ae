import Testing

@testable import Charts

struct SmallMultiplesTests {
  private func chart(_ values: [Double?], onset: Int?) -> Chart {
    SmallMultiples(
      words: .sample, axis: .morning,
      panels: [
        .init(
          measure: Measure(title: "Memory", decimals: 1, suffix: "%"),
          points: values.enumerated().map { .init(time: TimeAxis.at(8, $0), value: $1) },
          onset: onset)
      ]
    ).chart(id: "a")
  }

  @Test func labelsLowestAndHighestLikeTheTable() {
    let made = chart([40, nil, 91.26], onset: TimeAxis.at(8, 2))
    #expect(made.table.rows == [["Memory", "40.0%", "91.3%", "8:02am"]])
    for picture in made.pictures {
      for text in ["Memory", "40.0%", "91.3%", "From 8:02am"] {
        #expect(picture.texts.contains(text))
      }
    }
  }

  @Test func writesOneFigureForAFlatSignal() {
    #expect(Picture(chart([5, 5], onset: nil).wide).texts.filter { $0 == "5.0%" }.count == 1)
  }

  @Test func saysThatThereIsNoData() {
    let made = chart([nil, .nan], onset: nil)
    #expect(made.table.rows == [["Memory", "no data", "no data", "\u{2013}"]])
    #expect(Picture(made.narrow).texts.contains("no data"))
  }

  @Test func survivesTheLargestValues() {
    let made = chart([-1e308, 1e308], onset: nil)
    #expect(made.faults == [])
    #expect(made.wide.contains("<path"))
  }
}
