import Testing

@testable import Charts

struct EventLanesTests {
  private func chart(_ events: [EventLanes.Event], phases: [TimeBand] = []) -> Chart {
    EventLanes(
      words: .sample, axis: .morning, lanes: [.init(name: "Team", events: events)],
      phases: phases
    ).chart(id: "a")
  }

  @Test func labelsEventsThatHaveRoom() {
    let made = chart([
      .init(from: TimeAxis.at(9), label: "Called"),
      .init(from: TimeAxis.at(9, 1), label: "Met"),
    ])
    for picture in made.pictures {
      #expect(picture.texts.contains("Called") && picture.texts.contains("Met"))
    }
  }

  @Test func keepsTheMarkAndLeadsToTheTableWhereThereIsNoRoom() {
    let made = chart(
      (0..<60).map { .init(from: TimeAxis.at(9, $0 % 30), label: "Event number \($0)") })
    for picture in made.pictures {
      #expect(picture.all("circle").count == 60)
      #expect(
        picture.texts.joined(separator: " ").contains(
          "Marks without words are listed in the data table"))
    }
    #expect(made.table.rows.count == 60)
    #expect(made.table.rows[0][0] == "1")
  }

  @Test func numbersEventsWhoseLabelsHaveNoRoom() {
    let made = chart(
      (0..<20).map { .init(from: TimeAxis.at(9, $0 * 4), label: "A long name for an event") })
    let texts = Picture(made.wide).texts
    #expect(texts.contains("Numbers are rows of the data table"))
    for number in 1...20 { #expect(texts.contains(String(number))) }
  }

  @Test func labelsEventsAtTheRightEdgeOnTheirLeft() {
    let made = chart(
      (0..<6).map { .init(from: TimeAxis.at(12, 50 + $0), label: "Closed part \($0)") })
    for picture in made.pictures {
      for number in 0..<6 { #expect(picture.texts.contains("Closed part \(number)")) }
    }
  }

  @Test func drawsASpanAsABar() {
    let made = chart([.init(from: TimeAxis.at(9), to: TimeAxis.at(10), label: "Down")])
    #expect(Picture(made.wide).withClass("app-chart__bar").count == 1)
    #expect(made.table.rows == [["1", "9am to 10am", "Team", "Down"]])
  }

  @Test func leavesOutWhatLiesOutsideTheAxis() {
    let made = chart([.init(from: TimeAxis.at(20), label: "Late")])
    #expect(made.table.rows.isEmpty)
    #expect(Picture(made.wide).all("circle").isEmpty)
  }

  @Test func namesPhasesOrExplainsTheirLetters() {
    let made = chart(
      [],
      phases: [
        .init(from: TimeAxis.at(8), to: TimeAxis.at(8, 5), label: "Detection"),
        .init(from: TimeAxis.at(9), to: TimeAxis.at(13), label: "Response"),
      ])
    let texts = Picture(made.wide).texts
    #expect(texts.contains("Response"))
    #expect(texts.contains("Detection, 8am to 8:05am"))
  }
}
