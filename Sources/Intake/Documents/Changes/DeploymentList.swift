import Records

/// A list of deployments, one a line: `09:30:00 - fees v2.4.1 -> v2.4.2 (minor: limits)`.
enum DeploymentList {
  /// What a line says after its time.
  struct Entry: Hashable, Sendable {
    let component: String
    /// `nil` when only one version is named.
    let before: String?
    let after: String
    /// What stands in brackets or after the versions; empty when nothing does.
    let words: String
    /// The line itself says that nothing was changed.
    var isUnchanged: Bool {
      before == after
        || ["no change", "unchanged", "not deployed", "nothing deployed"].contains {
          words.lowercased().contains($0)
        }
    }
  }

  /// `nil` when no component with a version stands there.
  static func entry(_ text: String) -> Entry? {
    var text = Substring(text)
    for lead in ["Deployed ", "deployed ", "Deploy ", "deploy ", "Released ", "released "]
    where text.hasPrefix(lead) {
      text = text.dropFirst(lead.count)
    }
    var words = text.split(separator: " ").map(String.init)
    guard words.count >= 2, let first = words.first?.first, first.isLetter else { return nil }
    var component = words.removeFirst()
    while let last = component.last, last == ":" || last == "," { component.removeLast() }
    while let next = words.first, ["from", "to", "version", "-", "="].contains(next.lowercased()) {
      words.removeFirst()
    }
    guard let version = words.first, isVersion(version) else { return nil }
    words.removeFirst()
    var before: String?
    var after = version
    if words.count >= 2, ["->", "→", "=>", "to", ">"].contains(words[0]), isVersion(words[1]) {
      before = version
      after = words[1]
      words.removeFirst(2)
    }
    var rest = words.joined(separator: " ")
    while let mark = rest.first, mark == "-" || mark == " " || mark == "–" { rest.removeFirst() }
    if rest.first == "(", rest.last == ")" { rest = String(rest.dropFirst().dropLast()) }
    return Entry(component: component, before: before, after: after, words: rest)
  }

  /// `v2.4.1`, `1.8.0-rc1`, `2025.09.10`, `build-4711`: a number with a mark or a `v` before it.
  static func isVersion(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    guard let first = bytes.first, bytes.count <= 60, bytes.contains(where: isDigit) else {
      return false
    }
    if first | 32 == 118, bytes.count > 1, isDigit(bytes[1]) { return true }
    if word.hasPrefix("build-") || word.hasPrefix("release-") { return true }
    return isDigit(first) && bytes.contains(46) && !bytes.contains(37) && !bytes.contains(58)
  }

  static func read(_ document: Document, _ surroundings: Surroundings) -> Harvest {
    LineRecords.read(document, surroundings) { line, text, harvest in
      guard let leading = LeadingTime.read(text, zone: surroundings.zone),
        let entry = entry(leading.rest)
      else { return nil }
      if entry.isUnchanged {
        // Nothing happened at this time: the line is kept, and no time line shows an act.
        harvest.notes.append(Note(time: nil, line: line, text: leading.rest))
      } else {
        harvest.changes.append(
          Change(
            kind: .deployment, time: leading.time(surroundings), line: line,
            component: entry.component, text: leading.rest, before: entry.before,
            after: entry.after))
      }
      return LineRecords.Taken(leading: leading)
    }
  }
}

/// Reading a text of which each line is a record with a time at its start.
enum LineRecords {
  /// A line that gave a record, with its time where it has one.
  struct Taken: Sendable {
    let leading: LeadingTime?
  }

  /// Takes a line's records up into the harvest; `nil` when the line is none.
  typealias Take = (SourceLine, String, inout Harvest) -> Taken?

  static func read(_ document: Document, _ surroundings: Surroundings, take: Take) -> Harvest {
    var harvest = Harvest()
    var faults = FaultList(path: document.path)
    var undated = 0
    harvest.lines.total = document.lines.count
    for index in document.lines.indices {
      let text = document.text(index)
      if document.isBlank(index) {
        harvest.lines.blank += 1
      } else if let taken = take(document.line(index + 1), text, &harvest) {
        harvest.lines.understood += 1
        harvest.recordCount += 1
        if let leading = taken.leading {
          if !leading.isDated { undated += 1 }
          note(leading, surroundings, &harvest)
        }
      } else if isHeading(text) {
        harvest.lines.understood += 1
      } else {
        harvest.lines.notUnderstood += 1
        faults.add(
          line: index + 1, "The line has not the form of the lines around it",
          fix: "Check whether the line was cut, or write it as the others are")
      }
    }
    harvest.problems += faults.problems
    harvest.finishClock(document, surroundings, undated: undated)
    return harvest
  }

  static func note(
    _ leading: LeadingTime, _ surroundings: Surroundings, _ harvest: inout Harvest
  ) {
    if case .dated(let time) = leading.moment {
      harvest.note(time)
    } else {
      harvest.unstatedTimes += 1
      if let time = leading.time(surroundings) { harvest.note(time) }
    }
  }

  /// Titles and rules of Markdown and plain text, and comments: `# Today`, `=====`, `Deployments:`.
  static func isHeading(_ text: String) -> Bool {
    let trimmed = text.utf8.drop { $0 == 32 }
    guard let first = trimmed.first, let last = trimmed.last else { return false }
    if first == 35 { return true }
    if trimmed.allSatisfy({ $0 == 61 || $0 == 45 || $0 == 124 || $0 == 58 || $0 == 32 }) {
      return true
    }
    return last == 58 && trimmed.count <= 60 || first == 42 && last == 42
  }
}

extension Harvest {
  /// States the clock, and where times lack a date the day they were put on.
  mutating func finishClock(_ document: Document, _ surroundings: Surroundings, undated: Int) {
    clock = document.zone.clock(stated: statedTimes, unstated: unstatedTimes)
    guard undated > 0 else { return }
    if let problem = Problem.undated(path: document.path, surroundings.day) {
      problems.append(problem)
    }
    clock = clock.onDay(surroundings.day)
  }
}

extension SourceClock {
  func onDay(_ day: IncidentDay?) -> SourceClock {
    let words =
      day.map { "The times have no date; the day is \($0.words)." }
      ?? "The times have no date, and nothing else in the folder states one."
    return SourceClock(zone: zone, ground: ground, note: "\(note) \(words)")
  }
}

extension Problem {
  /// Which day was chosen for times without one, or that none is known.
  static func undated(path: String, _ day: IncidentDay?) -> Problem? {
    if let day {
      return Problem(
        path: path, headline: "The times have no date and are put on \(day.words)",
        fix: "State the period in incident.yaml if this is another day", weight: .note)
    }
    return Problem(
      path: path, headline: "The times have no date, and nothing else in the folder states one",
      fix: "State the period in incident.yaml")
  }
}
