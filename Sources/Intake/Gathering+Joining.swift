import Records

/// Folders of very many files, in which small logs are not kept one by one.
extension Gathering {
  /// What a file's family was recognised as before; `nil` in folders where each file is looked at on
  /// its own.
  func kin(of path: String) -> MaterialFormat.Kin? {
    kinOfFamily.isEmpty ? nil : kinOfFamily[FileFamily(path)]
  }

  /// Files of later parts are asked first whether they are like these. A part is noted when all of it
  /// is recognised, so that what is known of a file does not depend on who was faster.
  mutating func noteKin(_ opened: [Opened?]) {
    guard joined != nil else { return }
    for case let opened? in opened {
      guard let match = opened.match else { continue }
      let family = FileFamily(files[opened.number].path)
      guard kinOfFamily[family] == nil, kinOfFamily.count < Self.mostFamilies else { continue }
      kinOfFamily[family] = MaterialFormat.Kin(
        format: match.format.settled(on: opened.sample) ?? match.format,
        score: match.recognition.confidence)
    }
  }

  private static let mostFamilies = 4_096

  /// Takes what a small log says at once, instead of keeping it until everything is read. The first
  /// logs are kept, because their clocks are compared.
  mutating func join(_ harvest: Harvest, _ number: Int) -> Bool {
    guard joined != nil, canBeJoined(harvest) else { return false }
    if !files[number].isHealthy {
      keptForClocks += 1
      if keptForClocks <= Self.mostLogs { return false }
    }
    joinOperations(of: harvest, number)
    return true
  }

  /// What was kept apart for a while, and everything that was joined.
  mutating func finishJoining() {
    guard let joined else { return }
    for operation in joined.operations() {
      if files[operation.file.number].isHealthy {
        evidence.healthy = evidence.healthy ?? HealthyRecords()
        evidence.healthy?.operations.append(operation)
      } else {
        evidence.operations.append(operation)
      }
    }
    evidence.operations.sort(by: JoinedLogs.isInOrder)
    evidence.healthy?.operations.sort(by: JoinedLogs.isInOrder)
    guard joined.logCount > 0, let first = joined.firstFile.map({ files[$0.number] }) else {
      return
    }
    evidence.problems.append(
      Problem(
        path: first.path,
        headline: "The folder holds more than \(options.joinLogsAbove) files, so that"
          + " \(joined.logCount) small logs are counted as if those whose paths differ in numbers"
          + " and ids alone were one log",
        fix: "Make an incident folder of those that are to be told apart", weight: .note))
    if joined.folded > 0 {
      evidence.problems.append(
        Problem(
          path: first.path,
          headline: "At most \(JoinedLogs.Limits().operations) kinds of record are told apart in"
            + " the logs of one folder, and \(joined.folded) records of others are counted together",
          fix: "Split the folder by service if the others matter", weight: .note))
    }
  }

  mutating func joinOperations(of harvest: Harvest, _ number: Int) {
    joined?.add(
      harvest.operations, of: FileFamily(files[number].path), isHealthy: files[number].isHealthy)
    var rest = harvest
    rest.operations = []
    rest.personalData = harvest.personalData.filter { joinedData.insert($0).inserted }
    add(rest, isHealthy: files[number].isHealthy)
  }

  func canBeJoined(_ harvest: Harvest) -> Bool {
    !harvest.operations.isEmpty && harvest.operations.allSatisfy(\.isComplete)
  }

  /// One copy of the texts that stand beside very many files.
  mutating func shared(_ recognition: Recognition) -> Recognition {
    guard joined != nil else { return recognition }
    return Recognition(
      format: recognition.format, kind: recognition.kind, confidence: recognition.confidence,
      reason: shared(recognition.reason))
  }

  mutating func shared(_ clock: SourceClock) -> SourceClock {
    guard joined != nil else { return clock }
    return SourceClock(zone: clock.zone, ground: clock.ground, note: shared(clock.note))
  }

  private mutating func shared(_ text: String) -> String {
    if let known = sharedTexts[text] { return known }
    if sharedTexts.count < 10_000 { sharedTexts[text] = text }
    return text
  }
}
