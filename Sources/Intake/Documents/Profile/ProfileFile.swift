import Records
internal import Yams

/// `incident.yaml`: what people state about the incident, overriding what would be inferred.
struct ProfileFile {
  /// Keys at the top of the file, by their plain names.
  static let knownKeys = [
    "title", "service", "organisation", "timezone", "period", "marking", "journeys", "thresholds",
    "redact",
  ]

  private let document: Document
  private var harvest = Harvest()
  private var profile = IncidentProfile()

  static func read(_ document: Document) -> Harvest {
    var file = ProfileFile(document: document)
    file.read()
    return file.harvest
  }

  private init(document: Document) { self.document = document }

  private mutating func read() {
    harvest.lines = document.account(faultLine: nil)
    harvest.profile = profile
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
    case "marking": profile.marking = text(value) ?? profile.marking
    case "journeys": takeJourneys(value)
    case "thresholds": takeThresholds(value)
    case "redact": profile.redact = texts(value)
    default:
      flatten(value, name: name, depth: 0)
      harvest.problems.append(
        document.problem(
          line: key.mark?.line, "'\(name.prefix(60))' is not a key that is used yet",
          fix: "Check its spelling; the keys are title, service, organisation, time_zone, period,"
            + " marking, journeys, thresholds and redact", weight: .note))
    }
  }

  private mutating func fault(_ node: Node, _ headline: String, _ fix: String) {
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
        "Write start: 2025-01-15T09:00:00Z and end: likewise, on lines of their own")
      return
    }
    profile.period = Span(start: startTime.time, end: endTime.time)
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
