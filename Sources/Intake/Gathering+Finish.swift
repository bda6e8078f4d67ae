import Records

/// What every file gave, joined and put in order.
extension Gathering {
  mutating func add(_ harvest: Harvest, isHealthy: Bool) {
    evidence.problems += harvest.problems
    guard !isHealthy else {
      evidence.healthy = evidence.healthy ?? HealthyRecords()
      evidence.healthy?.operations += harvest.operations
      evidence.healthy?.series += harvest.series
      evidence.personalData += harvest.personalData
      return
    }
    evidence.operations += harvest.operations
    evidence.series += harvest.series
    evidence.alerts += harvest.alerts
    evidence.tickets += harvest.tickets
    evidence.posts += harvest.posts
    evidence.changes += harvest.changes
    evidence.notes += harvest.notes
    evidence.statedFigures += harvest.statedFigures
    evidence.proposals += harvest.proposals
    evidence.personalData += harvest.personalData
    if let response = harvest.response { responses.append(response) }
  }

  /// The first response record counts; times of day belong to the day of the first alert, else of
  /// the first time in any file.
  mutating func readResponse() {
    guard let document = responses.first else { return }
    let first =
      evidence.profile.period?.start ?? evidence.alerts.first?.time
      ?? evidence.incidentSources.compactMap(\.span?.start).min()
    let (record, problems) = ResponseReader.read(
      document.bytes, file: document.file, path: document.path, day: first.map(UKTime.civil),
      timeZone: zone.name)
    evidence.response = record
    evidence.problems += problems
    for other in responses.dropFirst() {
      evidence.problems.append(
        other.problem(
          line: nil, "One response record is read, and \(document.path) is it",
          fix: "Join the two files"))
    }
  }

  mutating func finish() {
    let latest = Timestamp(microseconds: .max)
    evidence.notes.sort { ($0.time ?? latest, $0.line) < ($1.time ?? latest, $1.line) }
    ChangeTimes.settle(&evidence)
    evidence.changes.sort { ($0.time ?? latest, $0.line) < ($1.time ?? latest, $1.line) }
    let order = Dictionary(
      files.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    evidence.alerts.sort { ($0.time, $0.line) < ($1.time, $1.line) }
    readResponse()
    evidence.problems = evidence.problems.enumerated().sorted { a, b in
      (order[a.element.path] ?? 0, a.element.line ?? .max, a.offset)
        < (order[b.element.path] ?? 0, b.element.line ?? .max, b.offset)
    }.map(\.element)
    evidence.tickets.sort { ($0.time, $0.line) < ($1.time, $1.line) }
    evidence.posts.sort { ($0.time, $0.line) < ($1.time, $1.line) }
    evidence.personalData += people.data
    var seen: Set<PersonalDatum> = []
    evidence.personalData = evidence.personalData.filter { seen.insert($0).inserted }
  }
}
