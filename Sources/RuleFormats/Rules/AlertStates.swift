/// What an alert does minute by minute, as Prometheus does it: inactive, pending, firing, and kept
/// firing for a while after its condition ends.
package struct AlertStates: Hashable, Sendable {
  package enum State: Hashable, Sendable { case inactive, pending, firing }

  package let states: [State]

  /// `holds` says for each minute whether the expression gave a value.
  package init(holds: [Bool], forSeconds: Int, keepFiringSeconds: Int) {
    var states: [State] = []
    states.reserveCapacity(holds.count)
    var state = State.inactive
    var activeSince = 0
    var quietSince: Int?
    for (minute, isTrue) in holds.enumerated() {
      if isTrue {
        quietSince = nil
        if state == .inactive {
          state = .pending
          activeSince = minute
        }
        if state == .pending, (minute - activeSince) * 60 >= forSeconds { state = .firing }
      } else if state == .firing, keepFiringSeconds > 0 {
        let since = quietSince ?? minute
        quietSince = since
        if (minute - since) * 60 >= keepFiringSeconds { state = .inactive }
      } else {
        state = .inactive
      }
      if state == .inactive { quietSince = nil }
      states.append(state)
    }
    self.states = states
  }

  /// Firing stretches in minutes, ascending; the last ends with the data when it never cleared.
  package var episodes: [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    for (minute, state) in states.enumerated() {
      if state == .firing {
        if start == nil { start = minute }
      } else if let first = start {
        found.append(first..<minute)
        start = nil
      }
    }
    if let first = start { found.append(first..<states.count) }
    return found
  }
}
