import Records

/// Clocks of sources that saw the same work, compared.
extension Gathering {
  /// Logs compared with each other; in a folder of more, the first ones.
  private static let mostLogs = 32

  /// Reads logs again whose zone others show, and says of every log how its clock stands.
  mutating func settleClocks() {
    var comparisons = clockComparisons()
    zoneOfFile = zonesByEvidence(comparisons)
    if !zoneOfFile.isEmpty {
      for number in zoneOfFile.keys.sorted() { readAgain(number) }
      comparisons = clockComparisons()
    }
    let logs = logsOfTheIncident
    guard logs.count > 1 else { return }
    for number in logs {
      let found = comparisons[number]
      note(found, on: number)
      // Two that name each other are told of once.
      guard let found, found.comparison.isEstablished, !found.comparison.agrees,
        comparisons[found.other]?.other != number || number > found.other
      else { continue }
      let seconds = ClockComparison.seconds(Int64(clamping: found.comparison.offset.magnitude))
      let side = found.comparison.offset < 0 ? "behind" : "ahead of"
      harvests[number]?.problems.append(
        Problem(
          path: files[number].path,
          headline:
            "Its times are \(seconds) s \(side) those of \(files[found.other].path) for the same work",
          fix: "Compare the clocks of the two systems; both are shown as they stand", weight: .note)
      )
    }
  }

  /// Files of log lines, healthy days apart.
  private var logsOfTheIncident: [Int] {
    let kinds: Set<MaterialKind> = [.applicationLog, .databaseLog, .accessLog]
    return Array(
      files.indices.filter { number in
        !files[number].isHealthy
          && (sources[number]?.recognition?.kind).map(kinds.contains) == true
          && harvests[number]?.operations.isEmpty == false
      }.prefix(Self.mostLogs))
  }

  private mutating func note(
    _ found: (other: Int, comparison: ClockComparison)?, on number: Int
  ) {
    guard let source = sources[number] else { return }
    let words = clockWords(found)
    var clock = SourceClock(
      zone: source.clock.zone, ground: source.clock.ground, note: "\(source.clock.note) \(words)")
    // A zone that was only assumed is shown by a clock that agrees with a known one.
    if let found, found.comparison.agrees, source.clock.ground == .assumed, isKnown(found.other) {
      clock = SourceClock(
        zone: source.clock.zone, ground: .evidence,
        note: "Times that state no zone are on \(source.clock.zone), as another log shows. \(words)"
      )
    }
    sources[number] = Source(
      id: source.id, path: source.path, byteCount: source.byteCount, sha256: source.sha256,
      recognition: source.recognition, lines: source.lines, clock: clock,
      recordCount: source.recordCount, span: source.span, isHealthy: source.isHealthy)
  }

  /// For each log, the other log that shares most work with it; none when the folder holds one log.
  private func clockComparisons() -> [Int: (other: Int, comparison: ClockComparison)] {
    let logs = logsOfTheIncident
    guard logs.count > 1 else { return [:] }
    let sightings = logs.map { Sightings(harvests[$0]?.operations ?? []) }
    var best: [Int: (other: Int, comparison: ClockComparison)] = [:]
    for (a, number) in logs.enumerated() {
      for (b, other) in logs.enumerated() where a != b {
        guard let found = ClockComparison(sightings[a], sightings[b]) else { continue }
        if found.count > best[number]?.comparison.count ?? 0 { best[number] = (other, found) }
      }
    }
    return best
  }

  /// Zones of logs that state none, where another log with a known clock shows which it is.
  private func zonesByEvidence(
    _ comparisons: [Int: (other: Int, comparison: ClockComparison)]
  ) -> [Int: ClockZone] {
    var zones: [Int: ClockZone] = [:]
    for (number, found) in comparisons {
      guard sources[number]?.clock.ground == .assumed, let seconds = found.comparison.zoneSeconds,
        isKnown(found.other),
        case .fixed(let assumed) = zone.rule, !undated.contains(number)
      else { continue }
      let east = assumed + seconds
      zones[number] = ClockZone(
        name: Self.name(east), rule: .fixed(secondsEast: east), ground: .evidence,
        note: "\(found.comparison.count) pieces of work seen in \(files[found.other].path) too show"
          + " that it is on \(Self.name(east)), the middle half of them within"
          + " \(ClockComparison.seconds(found.comparison.spread)) s")
    }
    return zones
  }

  /// Whether the zone of a file is stated, in it or in the profile.
  private func isKnown(_ number: Int) -> Bool {
    let ground = sources[number]?.clock.ground
    return ground == .stated || ground == .profile
  }

  /// `+01:00`, and "UTC" for none.
  private static func name(_ secondsEast: Int) -> String {
    guard secondsEast != 0 else { return "UTC" }
    let minutes = Int(secondsEast.magnitude) / 60
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(secondsEast < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))"
  }

  /// What is said of a clock that was compared; of one that could not be, that this is so.
  private func clockWords(_ found: (other: Int, comparison: ClockComparison)?) -> String {
    guard let found else {
      return "Whether its clock agrees with others is not established: no piece of work was seen in"
        + " another log too."
    }
    return found.comparison.words(path: files[found.other].path)
  }
}
