import Records

/// Puts the evidence of one folder together, file by file.
struct Gathering {
  var evidence: Evidence
  let files: [FolderListing.File]
  private let options: IntakeOptions
  var zone: ClockZone
  var people = People()
  private var pathByDigest: [String: String] = [:]
  var sources: [Source?]
  var harvests: [Int: Harvest] = [:]
  /// Where other files show the zone of one that states none.
  var zoneOfFile: [Int: ClockZone] = [:]
  var responses: [Document] = []
  private var turn = 0
  private var surroundings = Surroundings.unknown
  /// Files whose times have no year or no date: read when the others have said which.
  private(set) var undated: [Int] = []
  private var houseFormats: [MaterialFormat] = []

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
  }

  /// What was recognised of a file before it is read.
  private struct Opened {
    let number: Int
    let file: Unwrapped
    let byteCount: Int
    let sample: FileSample
    let match: (format: MaterialFormat, recognition: Recognition)?
  }

  /// The profile comes first, because it may state the zone that the other files are read by.
  mutating func readAll() {
    for (number, file) in files.enumerated() where isProfile(file) { read(number) }
    for (number, file) in files.enumerated()
    where sources[number] == nil && (file.path == "formats.yaml" || file.path == "formats.yml") {
      read(number)
    }
    for turn in MaterialFormat.Reading.turns {
      self.turn = turn
      surroundings = makeSurroundings()
      for number in files.indices where sources[number] == nil && !undated.contains(number) {
        read(number)
      }
    }
    let day = dayOfOthers
    for number in undated { read(number, day: day) }
    settleClocks()
    for number in files.indices {
      if let source = sources[number] { evidence.sources.append(source) }
      if let harvest = harvests.removeValue(forKey: number) {
        add(harvest, isHealthy: files[number].isHealthy)
      }
    }
    finish()
  }

  /// Once its zone is known.
  mutating func readAgain(_ number: Int) {
    sources[number] = nil
    harvests[number] = nil
    read(number)
  }

  private func isProfile(_ file: FolderListing.File) -> Bool {
    guard file.refusal == nil else { return false }
    if file.path == "incident.yaml" || file.path == "incident.yml" { return true }
    guard let reader = try? file.open().reader, reader.byteCount < 1 << 20,
      let sample = try? FileSample(reader),
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
  private static let unknownDay = CivilTime(Timestamp(seconds: 946_684_800), secondsEast: 0)

  private mutating func read(_ number: Int, day: CivilTime? = nil) {
    let file = files[number]
    if let refusal = file.refusal {
      refuse(number, refusal.headline, fix: refusal.fix)
      return
    }
    do throws(ReadFault) {
      let (reader, fault) = try file.open()
      let unwrapped = try Unwrapped.open(reader, path: file.path, fault: fault)
      if ArchiveListing.isArchive(unwrapped.sample.head) {
        let place = file.member == nil ? "packed several times over" : "in another archive"
        refuse(
          number, "Archives are unpacked once, and this is one \(place)",
          fix: "Unpack it in its place")
        return
      }
      var sample = unwrapped.sample
      sample.day = day
      let match = MaterialFormat.best(for: sample, path: file.path, house: houseFormats)
      // Formats of a later turn find the day themselves.
      if day == nil, match?.1.kind != .profile, (match?.0.reading.turn ?? 0) == 0,
        match?.0.lacksDates ?? sample.lacksDates
      {
        undated.append(number)
        return
      }
      let opened = Opened(
        number: number, file: unwrapped, byteCount: reader.byteCount, sample: sample,
        match: match)
      if let match = opened.match {
        guard match.format.reading.turn <= turn else { return }
        try read(opened, as: match.format, match.recognition)
      } else {
        try list(opened)
      }
      if let grown = Problem.grown(by: reader.addedBytes, path: file.path) {
        evidence.problems.append(grown)
      }
    } catch {
      refuse(
        number, "The file cannot be read: \(error.reason)",
        fix: "Correct its permissions, or remove it from the folder")
    }
  }

  private mutating func read(
    _ opened: Opened, as format: MaterialFormat, _ recognition: Recognition
  ) throws(ReadFault) {
    let path = files[opened.number].path
    var harvest = Harvest()
    let sha256: String
    switch format.reading {
    case .log(let readLog):
      let result = try readLog(
        try logFile(opened), opened.sample, zoneOfFile[opened.number] ?? zone)
      harvest = Harvest(result)
      if let day = opened.sample.day, harvest.recordCount > 0 {
        harvest.problems.append(.undated(path: path, day: day, isKnown: day != Self.unknownDay))
      }
      sha256 = result.sha256
    case .undatedLog(let readLog):
      let result = try readLog(try logFile(opened), opened.sample, surroundings)
      harvest = Harvest(result)
      sha256 = result.sha256
    case .document, .undated, .sinceResponse:
      guard opened.file.reader.byteCount <= Document.largest else {
        refuse(
          opened.number, "A file of this kind is read up to 256 MiB and this one is larger",
          fix: "Split the file, or export a shorter period")
        return
      }
      let bytes = try opened.file.reader.bytes(0..<opened.file.reader.byteCount)
      sha256 = FileDigest.hexadecimal(of: bytes)
      let repair = DoubleEncoding.repair(bytes)
      let document = Document(
        file: FileID(opened.number), path: path, bytes: repair?.bytes ?? bytes, zone: zone)
      var known = people
      harvest = read(document, format.reading, &known)
      if let repair { harvest.problems.append(.encodedTwice(repair, path: path)) }
      if pathByDigest[sha256] == nil { people = known }
      if !DisplayText.isUTF8(bytes.span) { harvest.problems.append(.notUTF8(path: path)) }
    }
    for fault in opened.file.problems {
      harvest.problems.append(
        Problem(path: path, headline: fault, fix: "Copy the file again from where it was made"))
    }
    if let first = pathByDigest[sha256], first != path {
      harvest = Harvest(account: harvest)
      harvest.problems.append(
        Problem(
          path: path, headline: "The file has the same content as \(first), which is read already",
          fix: "Remove one of the two", weight: .note))
    } else {
      pathByDigest[sha256] = path
    }
    if let profile = harvest.profile { take(profile) }
    houseFormats += harvest.houseFormats
    sources[opened.number] = Source(
      id: FileID(opened.number), path: path, byteCount: opened.byteCount,
      sha256: opened.file.sha256 ?? sha256,
      recognition: recognition.unwrapped(opened.file, from: files[opened.number].member),
      lines: harvest.lines, clock: harvest.clock,
      recordCount: harvest.recordCount, span: harvest.span,
      isHealthy: files[opened.number].isHealthy)
    harvests[opened.number] = harvest
  }

  private func read(
    _ document: Document, _ reading: MaterialFormat.Reading, _ people: inout People
  ) -> Harvest {
    switch reading {
    case .document(let read): read(document, &people)
    case .undated(let read), .sinceResponse(let read): read(document, surroundings, &people)
    case .log, .undatedLog: Harvest()
    }
  }

  private func logFile(_ opened: Opened) throws(ReadFault) -> LogReading.File {
    LogReading.File(
      reader: opened.file.reader, id: FileID(opened.number), path: files[opened.number].path,
      jobs: max(1, options.jobs), keepsEveryEvent: try isSmall(opened.file.reader),
      bucketSeconds: OperationTable.widths[0])
  }

  /// What is known so far that files of this turn may need.
  private func makeSurroundings() -> Surroundings {
    let read = harvests.keys.sorted().filter { !files[$0].isHealthy }.compactMap { harvests[$0] }
    let period = evidence.profile.period.map {
      IncidentDay($0, zone: zone, ground: "the day of the period in incident.yaml")
    }
    let day =
      turn > 1
      ? surroundings.day
      : period ?? IncidentDay.mostSpokenOf(read.compactMap(\.span), zone: zone)
    return Surroundings(
      zone: zone, day: day,
      responseStart: ResponseStart.find(evidence.profile, alerts: read.flatMap(\.alerts), zone))
  }

  private mutating func take(_ profile: IncidentProfile) {
    evidence.profile = profile
    if let name = profile.timeZone, let stated = ClockZone(named: name, ground: .profile) {
      zone = stated
    }
  }

  /// Fewer lines than every event is kept of: counted only where the size leaves it open.
  private func isSmall(_ reader: ByteReader) throws(ReadFault) -> Bool {
    // A log line of a request or statement has 150 bytes or more; past this size memory decides.
    guard reader.byteCount <= 512 * options.keepEveryEventBelow else { return false }
    var lines = 0
    var offset = 0
    while offset < reader.byteCount {
      let block = try reader.bytes(offset..<offset + 1 << 20)
      if block.isEmpty { break }
      lines += block.span.occurrences(of: 10)
      if lines >= options.keepEveryEventBelow { return false }
      offset += block.count
    }
    return true
  }

  /// An unrecognised file is listed with its lines and digest, and nothing is taken from it.
  private mutating func list(_ opened: Opened) throws(ReadFault) {
    let path = files[opened.number].path
    let count = try LogReading.count(opened.file.reader, jobs: max(1, options.jobs))
    sources[opened.number] = Source(
      id: FileID(opened.number), path: path, byteCount: opened.byteCount,
      sha256: opened.file.sha256 ?? count.sha256, recognition: nil, lines: count.lines,
      clock: SourceClock(zone: zone.name, ground: .none, note: "The file is not recognised."),
      recordCount: 0, span: nil, isHealthy: files[opened.number].isHealthy)
    let isEmpty = opened.file.reader.byteCount == 0
    if let packing = Packing.unread(opened.sample.head) {
      evidence.problems.append(
        Problem(
          path: path, headline: "Files packed as \(packing) are not read",
          fix: "Unpack it in its place"))
      return
    }
    evidence.problems.append(
      Problem(
        path: path,
        headline: isEmpty
          ? "The file is empty" : "The file is not recognised: its content fits no known format",
        fix: isEmpty
          ? "Export it again, or remove it"
          : "Export it in a format that is read, or remove it if it says nothing about the incident",
        weight: isEmpty ? .note : .loss))
  }

  private mutating func refuse(_ number: Int, _ headline: String, fix: String) {
    let path = files[number].path
    sources[number] = Source(
      id: FileID(number), path: path, byteCount: 0, sha256: "", recognition: nil,
      lines: LineAccount(),
      clock: SourceClock(zone: zone.name, ground: .none, note: "The file was not read."),
      recordCount: 0, span: nil, isHealthy: files[number].isHealthy)
    evidence.problems.append(Problem(path: path, headline: headline, fix: fix))
  }
}
