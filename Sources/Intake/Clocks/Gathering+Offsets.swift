import Records

/// Clocks of logs that are put right.
extension Gathering {
  /// What is taken off the times of a file, in microseconds.
  func ahead(_ number: Int) -> Int64 { stated(number) ?? aheadOfOthers[number] ?? 0 }

  private func stated(_ number: Int) -> Int64? {
    files[number].isHealthy ? nil : evidence.profile.clockOffsets[files[number].path]
  }

  /// How far clocks are ahead of the one that most others agree with, where that is well supported.
  ///
  /// Which of two clocks is right is not known; that they are put alike is what puts events in order.
  /// Of two that nothing else tells apart, the one whose zone is stated counts, then the one of more
  /// lines, then the first by path.
  func offsets(of logs: [Int], _ pairs: ClockPairs) -> [Int: Int64] {
    guard evidence.profile.mendsClocks else { return [:] }
    let order = logs.sorted { a, b in
      rank(a, pairs, among: logs).lexicographicallyPrecedes(rank(b, pairs, among: logs))
    }
    var ahead: [Int: Int64] = [:]
    for (place, number) in order.enumerated() where stated(number) == nil {
      let settled = order[..<place]
      // First those whose own times stand as they are.
      let others = settled.filter { ahead[$0] == nil } + settled.filter { ahead[$0] != nil }
      for other in others {
        guard let found = pairs[number, other], found.isEstablished else { continue }
        let total = found.offset + (ahead[other] ?? 0)
        if found.agrees || ClockRemedy(against: found) == nil,
          total.magnitude <= ClockRemedy.largest.magnitude
        {
          if total.magnitude > ClockComparison.agreeing.magnitude { ahead[number] = total }
          break
        }
      }
    }
    return ahead
  }

  /// Smaller is taken for right sooner.
  private func rank(_ number: Int, _ pairs: ClockPairs, among logs: [Int]) -> [Int] {
    let agreeing = logs.count { pairs[number, $0]?.agrees == true }
    let source = sources[number]
    return [
      stated(number) == nil ? 1 : 0, -agreeing, source?.clock.ground == .stated ? 0 : 1,
      -(source?.lines.understood ?? 0), number,
    ]
  }

  /// What was done about an offset between two logs.
  func remedy(_ number: Int, _ other: Int, _ found: ClockComparison) -> ClockRemedy {
    if let own = aheadOfOthers[number] { return .moved(own) }
    if aheadOfOthers[other] != nil { return .otherMoved }
    if !evidence.profile.mendsClocks { return .unwanted }
    if stated(number) != nil || stated(other) != nil { return .stated }
    return ClockRemedy(against: found) ?? .mayBeDelay
  }

  /// The sentence about an offset that people state; `nil` when they state none.
  func statedWords(_ number: Int) -> String? {
    guard let ahead = stated(number) else { return nil }
    guard ahead != 0 else { return "incident.yaml states that its clock is right." }
    let seconds = ClockComparison.seconds(Int64(clamping: ahead.magnitude))
    return "\(seconds) s are \(ahead < 0 ? "added to" : "taken off") its times, as incident.yaml"
      + " states."
  }
}

/// Logs compared with each other.
struct ClockPairs {
  private var found: [Int: [Int: ClockComparison]] = [:]

  /// - Parameter sightings: by file.
  init(_ sightings: [Int: Sightings]) {
    for (number, own) in sightings {
      for (other, theirs) in sightings where other != number {
        found[number, default: [:]][other] = ClockComparison(own, theirs)
      }
    }
  }

  subscript(_ number: Int, _ other: Int) -> ClockComparison? { found[number]?[other] }

  /// The other log that shares most work with one; of several one that agrees, or the first.
  func best(_ number: Int) -> (other: Int, comparison: ClockComparison)? {
    let others = found[number] ?? [:]
    guard
      let best = others.min(by: { a, b in
        (-a.value.count, a.value.agrees ? 0 : 1, a.key)
          < (-b.value.count, b.value.agrees ? 0 : 1, b.key)
      })
    else { return nil }
    return (best.key, best.value)
  }
}
