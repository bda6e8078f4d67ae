package import Records

/// Something people did during the incident, used as an experiment: what it changed, and what it
/// did not.
package struct Intervention: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case restart, enlargement, rollback, termination, deployment, setting, other
  }

  /// A signal's middle value in the quarter hours before and after.
  package struct Effect: Hashable, Sendable {
    package var signal: String
    package var title: String
    package var unit: MeasureUnit
    package var before: Double
    package var after: Double
    /// It moved towards its baseline by at least half of the way.
    package var isRelieved: Bool
    package var basis: Basis
  }

  package var kind: Kind
  package var time: Timestamp
  /// What was done, as written.
  package var words: String
  /// What it acted on, before and after, when stated: pool size 10 to 15.
  package var before: Double?
  package var after: Double?
  package var effects: [Effect]
  /// Slow runs of a separated operation within an hour after it: what it did not cure.
  package var slowRunsAfter: [SourceLine]
  package var basis: Basis
}

/// Finds what people did in changes, notes, alerts and log messages.
package enum InterventionFinder {
  /// Before and after are compared over this long on either side.
  package static let windowSeconds = 900.0
  /// Lines within this long of each other speak of one action.
  package static let joinSeconds = 600.0

  private static let words: [(Intervention.Kind, [String])] = [
    (.rollback, ["rolled back", "rollback", "roll back", "rollout undo", "reverted"]),
    (.enlargement, ["increased size", "increased capacity", "scaled up", "scale up", "resized"]),
    (.termination, ["terminating long", "killing", "administrator command", "terminate sessions"]),
    (.restart, ["restart", "shutdown initiated", "rebooting"]),
  ]

  /// Ascending by time; only what happened after the first sign.
  package static func interventions(
    in evidence: Evidence, signals: [Signal], separations: [Separation], after firstSign: Moment?
  ) -> [Intervention] {
    guard let firstSign else { return [] }
    var mentions: [(time: Timestamp, kind: Intervention.Kind, words: String, line: SourceLine)] = []
    func mention(_ time: Timestamp?, _ text: String, _ line: SourceLine) {
      guard let time, time > firstSign.time, let kind = kind(of: text) else { return }
      mentions.append((time, kind, text, line))
    }
    for change in evidence.changes { mention(change.time, change.text, change.line) }
    for note in evidence.notes { mention(note.time, note.text, note.line) }
    for alert in evidence.alerts {
      mention(alert.time, "\(alert.title). \(alert.text)", alert.line)
    }
    for operation in evidence.operations where operation.kind == .message {
      for event in operation.exemplars { mention(event.time, event.message, event.line) }
    }
    mentions.sort { ($0.time, $0.line) < ($1.time, $1.line) }
    var groups: [[(time: Timestamp, kind: Intervention.Kind, words: String, line: SourceLine)]] = []
    for mention in mentions {
      if let last = groups.last?.last, mention.time.seconds(since: last.time) <= joinSeconds {
        groups[groups.count - 1].append(mention)
      } else {
        groups.append([mention])
      }
    }
    return groups.compactMap { group in
      guard let first = group.first, let last = group.last else { return nil }
      let strongest =
        words.map(\.0).first { kind in group.contains { $0.kind == kind } } ?? first.kind
      let decisive = group.first { $0.kind == strongest } ?? first
      let sizes = poolSizes(in: evidence, around: first.time, last.time)
      return Intervention(
        kind: sizes.map { $0.after > $0.before } ?? false ? .enlargement : strongest,
        time: last.time, words: decisive.words, before: sizes?.before, after: sizes?.after,
        effects: effects(on: signals, from: first.time, to: last.time),
        slowRunsAfter: slowRuns(of: separations, in: evidence, after: last.time),
        basis: Basis(lines: Array(Set(group.map(\.line))).sorted()))
    }
  }

  private static func kind(of text: String) -> Intervention.Kind? {
    let lower = text.lowercased()
    return words.first { entry in entry.1.contains { lower.mentions($0) } }?.0
  }

  /// The last pool size stated before the action and the first one after it.
  private static func poolSizes(
    in evidence: Evidence, around start: Timestamp, _ end: Timestamp
  ) -> (before: Double, after: Double)? {
    var sizes: [(time: Timestamp, size: Double)] = []
    for operation in evidence.operations where operation.kind == .message {
      for event in operation.exemplars {
        let lower = event.message.lowercased()
        guard lower.mentions("pool"), let size = number(after: "size: ", in: lower) else {
          continue
        }
        sizes.append((event.time, size))
      }
    }
    sizes.sort { $0.time < $1.time }
    guard let before = sizes.last(where: { $0.time < start })?.size,
      let after = sizes.first(where: { $0.time >= start && $0.time <= end.adding(seconds: 60) })?
        .size
    else { return nil }
    return (before, after)
  }

  private static func number(after label: String, in text: String) -> Double? {
    guard let range = text.firstRange(of: label) else { return nil }
    return Double(text[range.upperBound...].prefix { $0.isASCII && $0.isNumber })
  }

  private static func effects(
    on signals: [Signal], from start: Timestamp, to end: Timestamp
  ) -> [Intervention.Effect] {
    signals.compactMap { signal in
      guard let baseline = signal.baseline, signal.onset != nil else { return nil }
      let before = signal.samples.filter {
        $0.value != nil && $0.time < start && start.seconds(since: $0.time) <= windowSeconds
      }
      let after = signal.samples.filter {
        $0.value != nil && $0.time >= end && $0.time.seconds(since: end) <= windowSeconds
      }
      guard let old = middle(before), let new = middle(after) else { return nil }
      let way = abs(old - baseline.median)
      return Intervention.Effect(
        signal: signal.id, title: signal.title, unit: signal.unit, before: old, after: new,
        isRelieved: way > 0 && abs(new - baseline.median) <= way / 2,
        basis: Basis(
          lines: [before.last?.line, after.first?.line].compactMap { $0 },
          calculation: "Middle value in the 15 minutes before and after"))
    }
  }

  private static func middle(_ samples: [Sample]) -> Double? {
    let values = samples.compactMap(\.value).sorted()
    guard !values.isEmpty else { return nil }
    return (values[values.count / 2] + values[(values.count - 1) / 2]) / 2
  }

  private static func slowRuns(
    of separations: [Separation], in evidence: Evidence, after time: Timestamp
  ) -> [SourceLine] {
    separations.flatMap { separation in
      evidence.operations
        .filter { $0.name == separation.operation && $0.file == separation.file }
        .flatMap(\.exemplars)
        .filter {
          Double($0.durationMicroseconds ?? 0) / 1_000 > separation.cutMilliseconds
            && $0.time > time && $0.time.seconds(since: time) <= 3_600
        }
        .map(\.line)
    }.sorted()
  }
}
