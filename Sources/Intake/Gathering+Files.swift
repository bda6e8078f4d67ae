import Records

/// Files read one by one, each by the format that it is recognised as.
extension Gathering {
  /// What was recognised of a file before it is read.
  struct Opened: Sendable {
    let number: Int
    let file: Unwrapped
    /// As it lies there, packed.
    let original: ByteReader
    let sample: FileSample
    let match: (format: MaterialFormat, recognition: Recognition)?
    /// Its times lack a year or a date, and other files may say which.
    let waitsForDay: Bool
    /// What a log gives that was read ahead.
    var result: LogReading.Result?

    /// As it lies there; of bytes that are unpacked while they are read, once they are.
    var byteCount: Int { original.stream?.byteCount ?? original.byteCount }
  }

  /// Reads files in their order. What needs nothing from other files is done for several at once, a
  /// part of the folder at a time, so that a hundred thousand files are not open together.
  mutating func readInParts(_ numbers: [Int], day: CivilTime?) {
    for start in stride(from: 0, to: numbers.count, by: Self.part) {
      let part = numbers[start..<min(start + Self.part, numbers.count)]
      let looked = lookedAhead(Array(part), day: day)
      for (number, opened) in zip(part, looked) { read(number, day: day, opened) }
      noteKin(looked)
    }
  }

  private func lookedAhead(_ numbers: [Int], day: CivilTime?) -> [Opened?] {
    Parallel.map(count: numbers.count, jobs: options.jobs) { lookedAhead(numbers[$0], day: day) }
  }

  private static let part = 64
  /// Larger files keep all workers busy on their own.
  private static let smallBytes = 256 << 10

  /// A small file recognised, and read when it is a log; `nil` for any other, and for what is wrong.
  private func lookedAhead(_ number: Int, day: CivilTime?) -> Opened? {
    let file = files[number]
    guard file.refusal == nil, file.member == nil, let original = try? file.open(),
      original.byteCount <= Self.smallBytes, let head = try? original.bytes(0..<16),
      Packing.of(head) == nil, let unwrapped = try? Unwrapped.open(original, path: file.path)
    else { return nil }
    var opened = recognised(number, unwrapped, original, day: day, jobs: 1)
    if !opened.waitsForDay, case .log(let readLog)? = opened.match?.format.reading {
      opened.result = try? readLog(
        try logFile(opened), opened.sample, zoneOfFile[number] ?? zone)
    }
    return opened
  }

  /// - Parameter looked: the file as it was recognised ahead.
  mutating func read(_ number: Int, day: CivilTime? = nil, _ looked: Opened? = nil) {
    let file = files[number]
    if let refusal = file.refusal {
      refuse(number, refusal.headline, fix: refusal.fix)
      return
    }
    do throws(ReadFault) {
      let opened = if let looked { looked } else { try open(number, day: day) }
      if ArchiveListing.isArchive(opened.file.sample.head) {
        let place = file.member == nil ? "packed several times over" : "in another archive"
        refuse(
          number, "Archives are unpacked once, and this is one \(place)",
          fix: "Unpack it in its place")
        return
      }
      // Formats of a later turn find the day themselves.
      if opened.waitsForDay {
        undated.insert(number)
        return
      }
      if let match = opened.match, match.format.reading.turn > turn {
        turnOfFile[number] = match.format.reading.turn
        return
      }
      try readAsRecognised(opened)
      if let grown = Problem.grown(by: opened.original.addedBytes, path: file.path) {
        evidence.problems.append(grown)
      }
    } catch {
      refuse(
        number, "The file cannot be read: \(error.reason)",
        fix: "Correct its permissions, or remove it from the folder")
    }
  }

  private func open(_ number: Int, day: CivilTime?) throws(ReadFault) -> Opened {
    let original = try files[number].open()
    let unwrapped = try Unwrapped.open(original, path: files[number].path)
    return recognised(number, unwrapped, original, day: day)
  }

  private func recognised(
    _ number: Int, _ file: Unwrapped, _ original: ByteReader, day: CivilTime?, jobs: Int = 2
  ) -> Opened {
    var sample = file.sample
    sample.day = day
    let match = MaterialFormat.best(
      for: sample, path: files[number].path, house: houseFormats, kin: kin(of: files[number].path),
      jobs: jobs)
    let waitsForDay =
      day == nil && match?.1.kind != .profile && (match?.0.reading.turn ?? 0) == 0
      && match?.0.lacksDates ?? sample.lacksDates
    return Opened(
      number: number, file: file, original: original, sample: sample, match: match,
      waitsForDay: waitsForDay)
  }

  /// A file that is unpacked beside its reader is recognised by its start. Where that turns out not
  /// to be enough, it is unpacked first and looked at as a whole.
  private mutating func readAsRecognised(_ opened: Opened) throws(ReadFault) {
    do throws(ReadFault) {
      if try readOnce(opened, isFinal: !opened.file.isSampledFromStart) { return }
    } catch {
      guard opened.file.isTooNarrow else { throw error }
    }
    let original = try files[opened.number].open()
    let whole = try Unwrapped.open(original, path: files[opened.number].path, beside: false)
    _ = try readOnce(
      recognised(opened.number, whole, original, day: opened.sample.day), isFinal: true)
  }

  /// Answers `false` when nothing is taken from it yet, because too few of its lines are like those
  /// of its start.
  private mutating func readOnce(_ opened: Opened, isFinal: Bool) throws(ReadFault) -> Bool {
    guard let match = opened.match else {
      if isFinal { try list(opened) }
      return isFinal
    }
    return try read(opened, as: match.format, match.recognition, isFinal: isFinal)
  }

  private mutating func read(
    _ opened: Opened, as format: MaterialFormat, _ recognition: Recognition, isFinal: Bool
  ) throws(ReadFault) -> Bool {
    let path = files[opened.number].path
    var harvest = Harvest()
    let sha256: String
    switch format.reading {
    case .log(let readLog):
      let result =
        if let known = opened.result {
          known
        } else {
          try readLog(try logFile(opened), opened.sample, zoneOfFile[opened.number] ?? zone)
        }
      guard isFinal || !result.lines.isPoor else { return false }
      harvest = Harvest(result)
      if let day = opened.sample.day, harvest.recordCount > 0 {
        harvest.problems.append(.undated(path: path, day: day, isKnown: day != Self.unknownDay))
      }
      sha256 = result.sha256
    case .undatedLog(let readLog):
      let result = try readLog(try logFile(opened), opened.sample, surroundings)
      guard isFinal || !result.lines.isPoor else { return false }
      harvest = Harvest(result)
      sha256 = result.sha256
    case .document, .undated, .sinceResponse:
      let bytes = try opened.file.reader.bytes(0..<Document.largest + 1)
      guard bytes.count <= Document.largest else {
        refuse(
          opened.number, "A file of this kind is read up to 256 MiB and this one is larger",
          fix: "Split the file, or export a shorter period")
        return true
      }
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
    let ending = try opened.file.ending()
    for fault in ending.problems {
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
      sha256: ending.sha256 ?? sha256,
      recognition: shared(recognition.unwrapped(opened.file, from: files[opened.number].member)),
      lines: harvest.lines, clock: shared(harvest.clock),
      recordCount: harvest.recordCount, span: harvest.span,
      isHealthy: files[opened.number].isHealthy)
    if !join(harvest, opened.number) { harvests[opened.number] = harvest }
    return true
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
      bucketSeconds: OperationTable.widths[0], ahead: ahead(opened.number))
  }

  /// Fewer lines than every event is kept of: counted only where the size leaves it open.
  private func isSmall(_ reader: ByteReader) throws(ReadFault) -> Bool {
    // A log line of a request or statement has 150 bytes or more; past this size memory decides.
    let most = 512 * options.keepEveryEventBelow
    guard try reader.extent(upTo: most + 1) <= most else { return false }
    var lines = 0
    var offset = 0
    while offset < most {
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
      sha256: try opened.file.ending().sha256 ?? count.sha256, recognition: nil, lines: count.lines,
      clock: SourceClock(zone: zone.name, ground: .none, note: "The file is not recognised."),
      recordCount: 0, span: nil, isHealthy: files[opened.number].isHealthy)
    let isEmpty = count.lines.total == 0
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
