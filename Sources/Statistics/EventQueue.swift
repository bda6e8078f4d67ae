/// Events in order of time; those of one time leave in the order in which they came. A binary heap
/// (J. Williams, "Algorithm 232: Heapsort", CACM 7(6), 1964). Inlinable, so that a model in another
/// module gets a heap of its own events' type, several times as fast.
package struct EventQueue<Event: Sendable>: Sendable {
  @usableFromInline struct Entry: Sendable {
    @usableFromInline let time: Int
    @usableFromInline let order: Int
    @usableFromInline let event: Event

    @inlinable
    init(time: Int, order: Int, event: Event) {
      self.time = time
      self.order = order
      self.event = event
    }

    @inlinable
    func precedes(_ other: Entry) -> Bool {
      (time, order) < (other.time, other.order)
    }
  }

  @usableFromInline var heap: [Entry] = []
  @usableFromInline var scheduled = 0

  /// An empty queue.
  @inlinable package init() {}

  /// Puts an event at a time, in whatever unit the caller keeps.
  @inlinable
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
  @inlinable
  package mutating func next() -> (time: Int, event: Event)? {
    guard let earliest = heap.first else { return nil }
    let last = heap.removeLast()
    if !heap.isEmpty {
      heap[0] = last
      sink()
    }
    return (earliest.time, earliest.event)
  }

  @inlinable
  mutating func sink() {
    var parent = 0
    while true {
      var smallest = parent
      let left = 2 * parent + 1
      if left < heap.count, heap[left].precedes(heap[smallest]) { smallest = left }
      if left + 1 < heap.count, heap[left + 1].precedes(heap[smallest]) { smallest = left + 1 }
      guard smallest != parent else { return }
      heap.swapAt(parent, smallest)
      parent = smallest
    }
  }
}
