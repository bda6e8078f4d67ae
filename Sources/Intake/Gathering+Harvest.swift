import Records

extension Recognition {
  /// With what was taken off the text before it was recognised.
  func unwrapped(_ file: Unwrapped, from member: PackedMember?) -> Recognition {
    let archive = member.map { ["Taken out of the archive \($0.archivePath)."] } ?? []
    return Recognition(
      format: format, kind: kind, confidence: confidence,
      reason: ([reason] + archive + file.wrappings.map(\.words)).joined(separator: " "))
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

extension LineAccount {
  /// So many lines are not understood that the file may not be what its start looks like.
  var isPoor: Bool { notUnderstood * 20 > total - blank - joined }
}

extension Problem {
  /// Times without a year or date, and where it was taken from.
  static func undated(path: String, day: CivilTime, isKnown: Bool) -> Problem {
    isKnown
      ? Problem(
        path: path,
        headline:
          "The times state no year or no date, and those of \(day.day)/\(day.month)/\(day.year)"
          + " are taken from the rest of the folder",
        fix: "State the period in incident.yaml if that is wrong", weight: .note)
      : Problem(
        path: path,
        headline: "The times state no year or no date and nothing in the folder does,"
          + " so the year 2000 stands in",
        fix: "State the period in incident.yaml")
  }

  /// `nil` when the file did not grow.
  static func grown(by bytes: Int, path: String) -> Problem? {
    guard bytes > 0 else { return nil }
    return Problem(
      path: path,
      headline: "The file grew by \(bytes) bytes while it was read, and what was added is not read",
      fix: "Run again when nothing writes to it any more", weight: .note)
  }

  static func notUTF8(path: String) -> Problem {
    Problem(
      path: path, headline: "Some bytes are not UTF-8 and are read as Windows-1252",
      fix: "Save the file as UTF-8 if letters look wrong", weight: .note)
  }

  static func encodedTwice(_ repair: DoubleEncoding.Repair, path: String) -> Problem {
    let others = repair.count == 1 ? "" : ", \(repair.count) characters in all"
    return Problem(
      path: path,
      headline:
        "Text was saved as UTF-8 twice over and is put right: '\(repair.example.after)' stood"
        + " as '\(repair.example.before)'\(others)",
      fix: "Look for the program on the way that reads UTF-8 as Windows-1252", weight: .note)
  }
}
