import Records

/// Puts the evidence of one folder together, file by file.
struct Gathering {
  private(set) var evidence: Evidence
  private let files: [FolderListing.File]
  private let options: IntakeOptions
  private var zone: ClockZone
  private var people = People()
  private var pathByDigest: [String: String] = [:]
  private var sources: [Source?]
  private var harvests: [Int: Harvest] = [:]
  private var responses: [Document] = []

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
    let reader: ByteReader
    let sample: FileSample
    let match: (format: MaterialFormat, recognition: Recognition)?
  }

  /// The profile comes first, because it may state the zone that the other files are read by.
  mutating func readAll() {
    for (number, file) in files.enumerated() where isProfile(file) { read(number) }
    for number in files.indices where sources[number] == nil { read(number) }
    for number in files.indices {
      if let source = sources[number] { evidence.sources.append(source) }
      if let harvest = harvests.removeValue(forKey: number) { add(harvest) }
    }
    finish()
  }

  private func isProfile(_ file: FolderListing.File) -> Bool {
    guard file.refusal == nil else { return false }
    if file.path == "incident.yaml" || file.path == "incident.yml" { return true }
    guard let reader = try? ByteReader(path: file.fullPath), reader.byteCount < 1 << 20,
      let sample = try? FileSample(reader),
      MaterialFormat.incidentProfile.fit(sample).score > 0
    else { return false }
    return MaterialFormat.best(for: sample, path: file.path)?.1.kind == .profile
  }

  private mutating func read(_ number: Int) {
    let file = files[number]
    if let refusal = file.refusal {
      refuse(
        number, "Only regular files are read, and this is \(refusal)",
        fix: "Put a copy of the file in its place")
      return
    }
    do throws(ReadFault) {
      let reader = try ByteReader(path: file.fullPath)
      let sample = try FileSample(reader)
      let opened = Opened(
        number: number, reader: reader, sample: sample,
        match: MaterialFormat.best(for: sample, path: file.path))
      if let match = opened.match {
        try read(opened, as: match.format, match.recognition)
      } else {
        try list(opened)
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
      let file = LogReading.File(
        reader: opened.reader, id: FileID(opened.number), path: path, jobs: max(1, options.jobs),
        keepsEveryEvent: try isSmall(opened.reader), bucketSeconds: OperationTable.widths[0])
      let result = try readLog(file, opened.sample, zone)
      harvest = Harvest(result)
      sha256 = result.sha256
    case .document(let readDocument):
      guard opened.reader.byteCount <= Document.largest else {
        refuse(
          opened.number, "A file of this kind is read up to 256 MiB and this one is larger",
          fix: "Split the file, or export a shorter period")
        return
      }
      let bytes = try opened.reader.bytes(0..<opened.reader.byteCount)
      sha256 = FileDigest.hexadecimal(of: bytes)
      let document = Document(
        file: FileID(opened.number), path: path, bytes: bytes, zone: zone)
      var known = people
      harvest = readDocument(document, &known)
      if pathByDigest[sha256] == nil { people = known }
      if !DisplayText.isUTF8(bytes.span) { harvest.problems.append(.notUTF8(path: path)) }
    }
    if let first = pathByDigest[sha256] {
      harvest = Harvest(account: harvest)
      harvest.problems.append(
        Problem(
          path: path, headline: "The file has the same content as \(first), which is read already",
          fix: "Remove one of the two", weight: .note))
    } else {
      pathByDigest[sha256] = path
    }
    if let profile = harvest.profile { take(profile) }
    sources[opened.number] = Source(
      id: FileID(opened.number), path: path, byteCount: opened.reader.byteCount, sha256: sha256,
      recognition: recognition, lines: harvest.lines, clock: harvest.clock,
      recordCount: harvest.recordCount, span: harvest.span)
    harvests[opened.number] = harvest
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
    let count = try LogReading.count(opened.reader, jobs: max(1, options.jobs))
    sources[opened.number] = Source(
      id: FileID(opened.number), path: path, byteCount: opened.reader.byteCount,
      sha256: count.sha256, recognition: nil, lines: count.lines,
      clock: SourceClock(zone: zone.name, ground: .none, note: "The file is not recognised."),
      recordCount: 0, span: nil)
    let isEmpty = opened.reader.byteCount == 0
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
      recordCount: 0, span: nil)
    evidence.problems.append(Problem(path: path, headline: headline, fix: fix))
  }

  private mutating func add(_ harvest: Harvest) {
    evidence.problems += harvest.problems
    evidence.operations += harvest.operations
    evidence.series += harvest.series
    evidence.alerts += harvest.alerts
    evidence.tickets += harvest.tickets
    evidence.posts += harvest.posts
    evidence.statedFigures += harvest.statedFigures
    evidence.personalData += harvest.personalData
    if let response = harvest.response { responses.append(response) }
  }

  /// The first response record counts; times of day belong to the day of the first alert, else of
  /// the first time in any file.
  private mutating func readResponse() {
    guard let document = responses.first else { return }
    let first =
      evidence.profile.period?.start ?? evidence.alerts.first?.time
      ?? evidence.sources.compactMap(\.span?.start).min()
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

  private mutating func finish() {
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

extension Harvest {
  init(_ result: LogReading.Result) {
    self.init()
    lines = result.lines
    clock = result.clock
    recordCount = result.lines.understood
    span = result.span
    problems = result.problems
    operations = result.operations
    personalData = result.personalData
  }

  /// The account alone, for a file whose records are known from another one.
  init(account harvest: Harvest) {
    self.init()
    lines = harvest.lines
    clock = harvest.clock
    span = harvest.span
  }
}

extension Problem {
  static func notUTF8(path: String) -> Problem {
    Problem(
      path: path, headline: "Some bytes are not UTF-8 and are read as Windows-1252",
      fix: "Save the file as UTF-8 if letters look wrong", weight: .note)
  }
}
