import Records

/// Puts the evidence of one folder together, file by file.
struct Gathering {
  var evidence: Evidence
  let files: [FolderListing.File]
  let options: IntakeOptions
  var zone: ClockZone
  var people = People()
  var pathByDigest: [String: String] = [:]
  var sources: [Source?]
  var harvests: [Int: Harvest] = [:]
  /// Where other files show the zone of one that states none.
  var zoneOfFile: [Int: ClockZone] = [:]
  /// Microseconds that the clocks of logs are ahead, as other logs show.
  var aheadOfOthers: [Int: Int64] = [:]
  var responses: [Document] = []
  var turn = 0
  var surroundings = Surroundings.unknown
  /// Files whose times have no year or no date: read when the others have said which.
  var undated: Set<Int> = []
  /// Files that wait for what others say.
  var turnOfFile: [Int: Int] = [:]
  private var undatedDay: CivilTime?
  var houseFormats: [MaterialFormat] = []
  /// What small logs say, in a folder of very many files; `nil` in any other.
  var joined: JoinedLogs?
  var joinedData: Set<PersonalDatum> = []
  var keptForClocks = 0
  var kinOfFamily: [FileFamily: MaterialFormat.Kin] = [:]
  var sharedTexts: [String: String] = [:]

  init(
    folder: String, files: [FolderListing.File], problems: [Problem], zone: ClockZone,
    options: IntakeOptions
  ) {
    let parts = folder.split(separator: "/").filter { $0 != "." }
    evidence = Evidence(folder: parts.last.map(String.init) ?? folder)
    evidence.problems = problems
    self.files = files
    self.zone = zone
    self.options = options
    sources = [Source?](repeating: nil, count: files.count)
    if files.count > options.joinLogsAbove { joined = JoinedLogs() }
  }

  /// The profile comes first, because it may state the zone that the other files are read by.
  mutating func readAll() {
    for number in profiles { read(number) }
    for (number, file) in files.enumerated()
    where sources[number] == nil && (file.path == "formats.yaml" || file.path == "formats.yml") {
      read(number)
    }
    for turn in MaterialFormat.Reading.turns {
      self.turn = turn
      surroundings = makeSurroundings()
      readInParts(
        files.indices.filter {
          sources[$0] == nil && !undated.contains($0) && turnOfFile[$0] ?? 0 <= turn
        }, day: nil)
    }
    undatedDay = dayOfOthers
    readInParts(undated.sorted(), day: undatedDay)
    settleClocks()
    for number in files.indices {
      if let source = sources[number] { evidence.sources.append(source) }
      guard let harvest = harvests.removeValue(forKey: number) else { continue }
      if joined != nil, canBeJoined(harvest) {
        joinOperations(of: harvest, number)
      } else {
        add(harvest, isHealthy: files[number].isHealthy)
      }
    }
    finishJoining()
    finish()
  }

  /// Once more is known of its clock.
  mutating func readAgain(_ number: Int) {
    sources[number] = nil
    harvests[number] = nil
    read(number, day: undated.contains(number) ? undatedDay : nil)
  }

  private var profiles: [Int] {
    let are = Parallel.map(count: files.count, jobs: options.jobs) { isProfile(files[$0]) }
    return files.indices.filter { are[$0] }
  }

  private func isProfile(_ file: FolderListing.File) -> Bool {
    guard file.refusal == nil else { return false }
    if file.path == "incident.yaml" || file.path == "incident.yml" { return true }
    guard file.statedByteCount ?? 0 < 1 << 20,
      let sample = try? Unwrapped.Start(file.open()).sample, sample.byteCount < 1 << 20,
      MaterialFormat.incidentProfile.fit(sample).score > 0
    else { return false }
    return MaterialFormat.best(for: sample, path: file.path)?.1.kind == .profile
  }

  /// The day on which the files with dates start, or the stated period: for times without one.
  private var dayOfOthers: CivilTime {
    let start =
      evidence.profile.period?.start
      ?? zip(files, sources).filter { !$0.0.isHealthy }.compactMap { $0.1?.span?.start }
      .filter { $0.seconds > 0 }.min()
    return start.map { CivilTime($0, secondsEast: 0) } ?? Self.unknownDay
  }

  /// 29 February exists, and nobody takes the year for a real one.
  static let unknownDay = CivilTime(Timestamp(seconds: 946_684_800), secondsEast: 0)

  /// What is known so far that files of this turn may need.
  private func makeSurroundings() -> Surroundings {
    let spans = zip(files, sources).filter { !$0.0.isHealthy }.compactMap { $0.1?.span }
    let alerts = harvests.keys.sorted().filter { !files[$0].isHealthy }
      .flatMap { harvests[$0]?.alerts ?? [] }
    let period = evidence.profile.period.map {
      IncidentDay($0, zone: zone, ground: "the day of the period in incident.yaml")
    }
    let day =
      turn > 1
      ? surroundings.day
      : period ?? IncidentDay.mostSpokenOf(spans, zone: zone)
    return Surroundings(
      zone: zone, day: day,
      responseStart: ResponseStart.find(evidence.profile, alerts: alerts, zone))
  }

  mutating func take(_ profile: IncidentProfile) {
    evidence.profile = profile
    if let name = profile.timeZone, let stated = ClockZone(named: name, ground: .profile) {
      zone = stated
    }
  }
}
