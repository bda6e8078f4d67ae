import Records
internal import Yams

/// `incident.yaml`: what people state about the incident, overriding what would be inferred.
struct ProfileFile {
  /// Keys at the top of the file, by their plain names.
  static let knownKeys = [
    "title", "service", "organisation", "timezone", "period", "marking", "journeys", "thresholds",
    "redact", "responsestart", "status", "reviewedby", "reviewedon", "retention", "serviceprofile",
    "serviceprofilepeaks", "serviceprofileduties", "clockoffsets",
  ]
  /// How far people have taken a review.
  static let statuses = ["draft", "reviewed", "published"]

  private let document: Document
  private var harvest = Harvest()
  var profile = IncidentProfile()

  static func read(_ document: Document) -> Harvest {
    var file = ProfileFile(document: document)
    file.read()
    return file.harvest
  }

  private init(document: Document) { self.document = document }

  private mutating func read() {
    harvest.lines = document.account(faultLine: nil)
    harvest.profile = profile
    if let line = ResponseDocument.lineNestedTooDeep(document.bytes) {
      harvest.lines = document.account(faultLine: line)
      harvest.problems.append(
        document.problem(
          line: line, "Lists and groups nest at most \(ResponseDocument.deepest) deep",
          fix: "Take out some of the brackets, dashes or leading spaces"))
      return
    }
    do {
      guard let root = try Yams.compose(yaml: DisplayText.decode(document.bytes)) else { return }
      guard let mapping = root.mapping else {
        fault(
          root, "incident.yaml holds keys with values", "Write lines such as 'service: Bookings'")
        return
      }
      for (key, value) in mapping { take(key, value) }
      harvest.profile = profile
      harvest.recordCount = mapping.count
    } catch let error as YamlError {
      let line = Self.line(of: error)
      harvest.lines = document.account(faultLine: line ?? 1)
      harvest.problems.append(
        document.problem(
          line: line, "The YAML of this file is broken: \(Self.words(error))",
          fix: "Correct the line; lists start with '- ' and values that hold ': ' need quotes"))
    } catch {
      harvest.lines = document.account(faultLine: 1)
      harvest.problems.append(
        document.problem(line: nil, "The YAML of this file is broken", fix: "Correct the file"))
    }
  }

  private mutating func take(_ key: Node, _ value: Node) {
    let name = key.string ?? ""
    switch KeyName.plain(name) {
    case "title": profile.title = text(value)
    case "service": profile.service = text(value)
    case "organisation": profile.organisation = text(value)
    case "timezone": takeZone(value)
    case "period": takePeriod(value)
    case "marking": takeMarking(value)
    case "journeys": takeJourneys(value)
    case "thresholds": takeThresholds(value)
    case "redact": profile.redact = texts(value)
    case "responsestart": takeResponseStart(value)
    case "status": takeStatus(value)
    case "clockoffsets": takeClockOffsets(value)
    case "reviewedby", "reviewedon", "retention", "serviceprofile", "serviceprofilepeaks",
      "serviceprofileduties":
      if let text = text(value) { profile.other.append(Attribute(Self.snakeCase(name), text)) }
    default:
      flatten(value, name: name, depth: 0)
      // Peaks of demand and published contacts are read by other stages, under names of any ending.
      guard !Self.isRead(name) else { return }
      harvest.problems.append(
        document.problem(
          line: key.mark?.line, "'\(name.prefix(60))' is not a key that is used yet",
          fix: "Check its spelling; the keys are title, service, organisation, time_zone, period,"
            + " response_start, marking, status, reviewed_by, reviewed_on, retention, journeys,"
            + " thresholds, redact, clock_offsets, service_profile, service_profile_peaks"
            + " and service_profile_duties", weight: .note))
    }
  }

  private static func isRead(_ name: String) -> Bool {
    ["peak", "contact", "published"].contains { KeyName.plain(name).hasPrefix($0) }
  }

  mutating func fault(_ node: Node, _ headline: String, _ fix: String) {
    harvest.problems.append(document.problem(line: node.mark?.line, headline, fix: fix))
  }

  private mutating func text(_ node: Node) -> String? {
    guard let scalar = node.scalar else {
      fault(node, "A single value stands here", "Write one value after the colon")
      return nil
    }
    return scalar.string
  }

  private mutating func texts(_ node: Node) -> [String] {
    guard let sequence = node.sequence else { return text(node).map { [$0] } ?? [] }
    return sequence.compactMap { text($0) }
  }

  private mutating func takeZone(_ node: Node) {
    guard let name = text(node) else { return }
    if ClockZone(named: name, ground: .profile) == nil {
      fault(
        node, "'\(name.prefix(40))' is not a time zone that is known here",
        "Write UTC, Europe/London or an offset such as +01:00")
    } else {
      profile.timeZone = name
    }
  }

  private mutating func takePeriod(_ node: Node) {
    let zone = profile.timeZone.flatMap { ClockZone(named: $0, ground: .profile) } ?? document.zone
    guard let start = node["start"] ?? node["from"], let end = node["end"] ?? node["to"],
      let startTime = AnyTime.read(start.scalar?.string ?? "", zone: zone),
      let endTime = AnyTime.read(end.scalar?.string ?? "", zone: zone)
    else {
      fault(
        node, "A period has a start and an end that exist",
        "Write start: 2026-03-18T09:00:00Z and end: likewise, on lines of their own")
      return
    }
    profile.period = Span(start: startTime.time, end: endTime.time)
  }

  /// Kept as text: a zone may be stated further down.
  private mutating func takeResponseStart(_ node: Node) {
    guard let text = text(node) else { return }
    if AnyTime.read(text, zone: document.zone) == nil {
      fault(
        node, "The start of the response is a time that exists",
        "Write response_start: 2026-03-18T09:00:00Z")
    } else {
      profile.other.append(Attribute(ResponseStart.key, text))
    }
  }

  private mutating func takeJourneys(_ node: Node) {
    if let mapping = node.mapping {
      for (key, value) in mapping {
        profile.journeys.append(
          IncidentProfile.Journey(name: key.string ?? "", routes: texts(value)))
      }
    } else if let sequence = node.sequence {
      for entry in sequence {
        guard let name = entry["name"]?.scalar?.string, let routes = entry["routes"] else {
          fault(entry, "A journey has a name and routes", "Write name: search and routes: [...]")
          continue
        }
        profile.journeys.append(IncidentProfile.Journey(name: name, routes: texts(routes)))
      }
    } else {
      fault(node, "Journeys are a list of names with routes", "Write 'search: [GET /search]'")
    }
  }

  /// A marking that is not known may be stricter than any here, so the page carries the strictest.
  private mutating func takeMarking(_ node: Node) {
    guard let written = text(node) else { return }
    let words = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let upper = words.uppercased()
    for known in ["OFFICIAL-SENSITIVE", "OFFICIAL"] where upper.hasPrefix(known) {
      let rest = words.dropFirst(known.count)
      guard rest.isEmpty || rest.first == " " || rest.first == ":" || rest.first == "," else {
        continue
      }
      profile.marking = known + rest
      return
    }
    profile.marking = "OFFICIAL-SENSITIVE"
    fault(
      node, "A marking starts with OFFICIAL or OFFICIAL-SENSITIVE",
      "Write one of the two, with a handling instruction after it if there is one;"
        + " until then the pages carry OFFICIAL-SENSITIVE")
  }

  private mutating func takeStatus(_ node: Node) {
    guard let written = text(node) else { return }
    guard Self.statuses.contains(written.lowercased()) else {
      fault(
        node, "A status is draft, reviewed or published",
        "Write one of the three; until then the"
          + " review is a draft")
      return
    }
    profile.other.append(Attribute("status", written.lowercased()))
  }

  /// `reviewedBy` and `Reviewed by` as the rest of the program asks for them: `reviewed_by`.
  private static func snakeCase(_ name: String) -> String {
    let plain = KeyName.plain(name)
    let names = [
      "reviewed_by", "reviewed_on", "retention", "service_profile", "service_profile_peaks",
      "service_profile_duties",
    ]
    return names.first { KeyName.plain($0) == plain } ?? name
  }

  private mutating func takeThresholds(_ node: Node) {
    guard let mapping = node.mapping else {
      fault(node, "Thresholds are measures with limits", "Write 'cpu: {warning: 80}'")
      return
    }
    for (key, value) in mapping {
      var limits: [Threshold] = []
      for level in [Threshold.Level.warning, .critical] {
        guard let limit = value[level.rawValue] else { continue }
        guard let number = NumberText.plain(limit.scalar?.string ?? "") else {
          fault(limit, "A limit is a number", "Write the number without its unit")
          continue
        }
        limits.append(
          Threshold(level: level, value: number, line: document.line(limit.mark?.line ?? 1)))
      }
      if limits.isEmpty {
        fault(value, "A threshold has a warning or a critical limit", "Write 'warning: 80'")
      }
      profile.thresholds[key.string ?? ""] = limits
    }
  }

  /// Keeps a value under its dotted key.
  private mutating func flatten(_ node: Node, name: String, depth: Int) {
    // Aliases can make a small file endless.
    guard depth < 8, profile.other.count < 1_000 else { return }
    if let scalar = node.scalar {
      profile.other.append(Attribute(name, scalar.string))
    } else if let mapping = node.mapping {
      for (key, value) in mapping {
        flatten(value, name: "\(name).\(key.string ?? "")", depth: depth + 1)
      }
    } else if let sequence = node.sequence {
      for (index, value) in sequence.enumerated() {
        flatten(value, name: "\(name).\(index + 1)", depth: depth + 1)
      }
    }
  }

  private static func line(of error: YamlError) -> Int? {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: nil
    }
  }

  private static func words(_ error: YamlError) -> String {
    switch error {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _):
      problem
    case .duplicatedKeysInMapping: "a key comes twice"
    default: "it cannot be read"
    }
  }
}
