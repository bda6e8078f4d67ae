import Records

/// A change that a program reports in its own log: another version started, a setting reloaded, a
/// switch turned, a release of a neighbour.
struct ToldChange: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case version, setting, flag, release, restart }

  let kind: Kind
  let time: Timestamp
  let line: SourceLine
  let text: String
  /// As written, for settings and versions.
  let before: String?
  let after: String?

  /// Ascending by time.
  static func all(in context: ClueContext) -> [ToldChange] {
    var found: [ToldChange] = []
    var starts: [FileID: [(event: Event, version: String)]] = [:]
    for operation in context.evidence.operations where operation.kind == .message {
      for event in operation.exemplars where event.severity < .warning {
        let lower = event.message.lowercased()
        if lower.hasPrefix("starting "), let version = version(in: event.message) {
          starts[event.line.file, default: []].append((event, version))
        } else if let change = stated(event, lower) {
          found.append(change)
        }
      }
    }
    for (_, own) in starts {
      let sorted = own.sorted { ($0.event.time, $0.event.line) < ($1.event.time, $1.event.line) }
      for (earlier, later) in zip(sorted, sorted.dropFirst()) {
        found.append(
          ToldChange(
            kind: earlier.version == later.version ? .restart : .version, time: later.event.time,
            line: later.event.line, text: later.event.message, before: earlier.version,
            after: later.version))
      }
    }
    return found.sorted { ($0.time, $0.line) < ($1.time, $1.line) }
  }

  private static func stated(_ event: Event, _ lower: String) -> ToldChange? {
    let values = fromTo(event.message)
    let kind: Kind? =
      if lower.mentions("feature flag") || lower.mentions("feature toggle")
        || lower.mentions("feature switch")
      {
        .flag
      } else if values != nil, lower.mentions("changed") || lower.mentions("setting") {
        .setting
      } else if lower.mentions(" deployed") || lower.mentions("rollout complete") {
        .release
      } else {
        nil
      }
    return kind.map {
      ToldChange(
        kind: $0, time: event.time, line: event.line, text: event.message, before: values?.before,
        after: values?.after)
    }
  }

  /// `changed from 5000 ms to 500 ms`.
  private static func fromTo(_ text: String) -> (before: String, after: String)? {
    guard text.mentions(" from "), let from = text.firstRange(of: " from ")?.upperBound,
      let to = text[from...].firstRange(of: " to ")
    else { return nil }
    return (String(text[from..<to.lowerBound]), String(text[to.upperBound...].prefix(24)))
  }

  /// The first word like `v2.4.1`.
  private static func version(in text: String) -> String? {
    text.split(separator: " ").first { word in
      word.first == "v" && word.dropFirst().first?.isNumber == true && word.contains(".")
    }.map(String.init)
  }

  /// New value over old value of a limit in time; `nil` for anything else.
  var timeLimitRatio: Double? {
    let name = text.lowercased()
    guard kind == .setting,
      ["timeout", "time-out", "time_out", "deadline", "time limit"].contains(where: {
        name.mentions($0)
      }),
      let old = ChangeAssessor.milliseconds(before, name), old > 0,
      let new = ChangeAssessor.milliseconds(after, name)
    else { return nil }
    return new / old
  }
}
