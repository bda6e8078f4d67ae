import Testing

@testable import Statistics

@Suite struct EventQueueTests {
  @Test func releasesEventsInOrderOfTime() {
    var queue = EventQueue<Int>()
    var source = RandomSource(seed: 3)
    let times = (0..<500).map { _ in source.below(100_000) }
    for time in times { queue.schedule(time, at: time) }
    var released: [Int] = []
    while let next = queue.next() { released.append(next.event) }
    #expect(released == times.sorted())
  }

  @Test func keepsTheOrderOfArrivalWithinOneTime() {
    var queue = EventQueue<String>()
    for name in ["a", "b", "c", "d", "e"] { queue.schedule(name, at: 7) }
    queue.schedule("first", at: 6)
    var released = ""
    while let next = queue.next() { released += next.event }
    #expect(released == "firstabcde")
  }

  @Test func isEmptyAfterTheLastEvent() {
    var queue = EventQueue<Int>()
    #expect(queue.next() == nil)
    queue.schedule(1, at: 1)
    _ = queue.next()
    #expect(queue.next() == nil)
  }
}
