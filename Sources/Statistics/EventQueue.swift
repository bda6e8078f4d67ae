/// Events in order of time; those of one time leave in the order in which they came. A binary heap
/// (J. Williams, "Algorithm 232: Heapsort", CACM 7(6), 1964).
package struct EventQueue<Event: Sendable>: Sendable {
  private struct Entry: Sendable {
    let time: Int
    let order: Int
    let event: Event

    func precedes(_ other: Entry) -> Bool {
      (time, order) < (other.time, other.order)
    }
  }

  private var heap: [Entry] = []
  private var scheduled = 0

  /// An empty queue.
  package init() {}

  /// Puts an event at a time, in whatever unit the caller keeps.
  package mutating func schedule(_ event: Event, at time: Int) {
    heap.append(Entry(time: time, order: scheduled, event: event))
    scheduled += 1
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child].precedes(heap[parent]) else { break }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  /// Takes out the earliest event; `nil` when none is left.
  package mutating func next() -> (time: Int, event: Event)? {
    guard let earliest = heap.first else { return nil }
    let last = heap.removeLast()
    if !heap.isEmpty {
      heap[0] = last
      sink()
    }
    return (earliest.time, earliest.event)
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var smallest = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && heap[child].precedes(heap[smallest]) {
        smallest = child
      }
      guard smallest != parent else { return }
      heap.swapAt(parent, smallest)
      parent = smallest
    }
  }
}
