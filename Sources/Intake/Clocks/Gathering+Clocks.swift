import Records

/// Clocks of sources that saw the same work, compared.
extension Gathering {
  /// Logs compared with each other; in a folder of more, the first ones.
  static let mostLogs = 32

  /// Reads logs again whose zone others show or whose clock is wrong, and says of every log how its
  /// clock stands.
  mutating func settleClocks() {
    var pairs = clockPairs()
    zoneOfFile = zonesByEvidence(pairs)
    if !zoneOfFile.isEmpty {
      for number in zoneOfFile.keys.sorted() { readAgain(number) }
      pairs = clockPairs()
    }
    let logs = logsOfTheIncident
    aheadOfOthers = offsets(of: logs, pairs)
    for number in aheadOfOthers.keys.sorted() { readAgain(number) }
    for number in logs {
      let found = logs.count > 1 ? pairs.best(number) : nil
      let words = [
        statedWords(number), logs.count > 1 ? clockWords(found, on: number) : nil,
      ].compactMap { $0 }
      if !words.isEmpty { note(found, words.joined(separator: " "), on: number) }
      // Two that name each other are told of once.
      guard let found, found.comparison.isEstablished, !found.comparison.agrees,
        pairs.best(found.other)?.other != number || number > found.other
      else { continue }
      let seconds = ClockComparison.seconds(Int64(clamping: found.comparison.offset.magnitude))
      let side = found.comparison.offset < 0 ? "behind" : "ahead of"
      let remedy = remedy(number, found.other, found.comparison)
      harvests[number]?.problems.append(
        Problem(
          path: files[number].path,
          headline:
            "Its times are \(seconds) s \(side) those of \(files[found.other].path) for the same work",
          fix:
            "Compare the clocks of the two systems; \(remedy.words(path: files[found.other].path))",
          weight: .note))
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
    _ found: (other: Int, comparison: ClockComparison)?, _ words: String, on number: Int
  ) {
    guard let source = sources[number] else { return }
    var clock = SourceClock(
      zone: source.clock.zone, ground: source.clock.ground, note: "\(source.clock.note) \(words)")
    // A zone that was only assumed is shown by a clock that agrees with a known one.
    if let found, found.comparison.agrees || aheadOfOthers[number] != nil,
      source.clock.ground == .assumed, isKnown(found.other)
    {
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

  private func clockPairs() -> ClockPairs {
    let logs = logsOfTheIncident
    guard logs.count > 1 else { return ClockPairs([:]) }
    return ClockPairs(
      Dictionary(uniqueKeysWithValues: logs.map { ($0, Sightings(harvests[$0]?.operations ?? [])) })
    )
  }

  /// Zones of logs that state none, where another log with a known clock shows which it is.
  private func zonesByEvidence(_ pairs: ClockPairs) -> [Int: ClockZone] {
    var zones: [Int: ClockZone] = [:]
    for number in logsOfTheIncident {
      guard let found = pairs.best(number), sources[number]?.clock.ground == .assumed,
        let seconds = found.comparison.zoneSeconds,
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
  private func clockWords(
    _ found: (other: Int, comparison: ClockComparison)?, on number: Int
  ) -> String {
    guard let found else {
      return "Whether its clock agrees with others is not established: no piece of work was seen in"
        + " another log too."
    }
    return found.comparison.words(
      path: files[found.other].path, remedy(number, found.other, found.comparison))
  }
}
