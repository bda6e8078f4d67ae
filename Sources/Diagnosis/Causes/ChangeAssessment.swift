package import Records

/// One change to the system beside the failure: near in time is a clue; touching the failing part
/// and being of the right size is evidence.
package struct ChangeAssessment: Hashable, Sendable {
  package var change: Change
  /// Seconds from the change to the first sign; negative when it came after; `nil` without times.
  package var gapSeconds: Double?
  /// The failing part of the system that the change names, in words; `nil` when it names none.
  package var touches: String?
  /// New value over old value, for settings that are numbers.
  package var ratio: Double?
  /// A limit in time that was made shorter or longer, in milliseconds before and after.
  package var timeLimit: TimeLimit?
  /// "fits", "does not fit" or "not known", with the reason.
  package var effect: String
  package var basis: Basis

  package struct TimeLimit: Hashable, Sendable {
    package var beforeMilliseconds: Double
    package var afterMilliseconds: Double
  }
}

/// Judges every change in the materials.
package enum ChangeAssessor {
  /// A change further back than this is not put beside the first sign.
  package static let longestGapSeconds = 7 * 86_400.0

  /// In order of time, then line; changes after the first sign are left to interventions.
  package static func assessments(
    in evidence: Evidence, firstSign: Moment?
  ) -> [ChangeAssessment] {
    let failing = failingParts(evidence)
    // A setting takes the time of the deployment of the same part when it has none of its own.
    return evidence.changes.compactMap { change in
      let time =
        change.time
        ?? evidence.changes.first {
          $0.kind == .deployment && $0.time != nil && !$0.component.isEmpty
            && sharesWord($0.component, change.component + " " + change.text)
        }?.time
      let gap = firstSign.flatMap { sign in time.map { sign.time.seconds(since: $0) } }
      if let gap, gap < 0 || gap > longestGapSeconds { return nil }
      guard change.before != change.after || change.before == nil else { return nil }
      let ratio = ratio(change)
      let limit = timeLimit(change)
      let touched = failing.first { sharesWord($0, change.component + " " + change.text) }
      return ChangeAssessment(
        change: change, gapSeconds: gap, touches: touched, ratio: ratio, timeLimit: limit,
        effect: effect(limit, evidence), basis: Basis(lines: [change.line]))
    }
  }

  /// Components and hosts named by failing messages.
  static func failingParts(_ evidence: Evidence) -> [String] {
    var parts: [String] = []
    for operation in evidence.operations
    where operation.severity >= .error && operation.kind == .message {
      parts.append(operation.component)
      parts.append(operation.exemplars.first?.message ?? "")
    }
    return parts.filter { !$0.isEmpty }
  }

  /// Whether two names share a word of 5 letters or more that is not a common one.
  static func sharesWord(_ a: String, _ b: String) -> Bool {
    let common: Set<String> = [
      "service", "server", "error", "connection", "timeout", "config", "settings", "update",
      "updated", "application", "failed", "request", "database",
    ]
    let first = Set(words(a)).subtracting(common)
    return !first.isDisjoint(with: Set(words(b)).subtracting(common))
  }

  private static func words(_ text: String) -> [String] {
    var spaced = ""
    var wasLower = false
    for character in text {
      if character.isUppercase, wasLower { spaced.append(" ") }
      wasLower = character.isLowercase
      spaced.append(character)
    }
    return spaced.lowercased().split { !$0.isLetter }.map(String.init).filter { $0.count >= 5 }
  }

  private static func ratio(_ change: Change) -> Double? {
    guard let before = number(change.before), let after = number(change.after), before != 0
    else { return nil }
    return after / before
  }

  private static func timeLimit(_ change: Change) -> ChangeAssessment.TimeLimit? {
    let name = change.text.lowercased()
    guard
      ["timeout", "time_out", "time-out", "deadline", "max_wait", "maxwait"]
        .contains(where: { name.contains($0) }),
      let before = milliseconds(change.before, name), let after = milliseconds(change.after, name)
    else { return nil }
    return .init(beforeMilliseconds: before, afterMilliseconds: after)
  }

  static func number(_ text: String?) -> Double? {
    guard let text else { return nil }
    let digits = text.drop { !$0.isNumber && $0 != "-" }
      .prefix { $0.isNumber || $0 == "." || $0 == "," || $0 == "-" || $0 == "_" }
    return Double(digits.filter { $0 != "," && $0 != "_" })
  }

  /// A bare number is milliseconds when it is 100 or more, otherwise seconds, unless the value or
  /// the setting's name states a unit.
  static func milliseconds(_ text: String?, _ name: String) -> Double? {
    guard let value = number(text), let text = text?.lowercased() else { return nil }
    if text.contains("ms") || name.contains("_ms") || name.contains("millis") { return value }
    if text.hasSuffix("s") || name.contains("seconds") || name.contains("_sec") {
      return value * 1_000
    }
    if text.hasSuffix("m") { return value * 60_000 }
    return value >= 100 ? value : value * 1_000
  }

  private static func effect(
    _ limit: ChangeAssessment.TimeLimit?, _ evidence: Evidence
  ) -> String {
    guard let limit else { return "not known: the materials do not say what it does" }
    guard limit.afterMilliseconds < limit.beforeMilliseconds else {
      return "does not fit: a longer limit does not make calls fail sooner"
    }
    let timeouts = evidence.operations.filter { operation in
      let text = operation.exemplars.first?.message.lowercased() ?? ""
      return operation.kind == .message && (text.contains("timeout") || text.contains("timed out"))
    }
    return timeouts.isEmpty
      ? "does not fit: no call is reported as timed out"
      : "fits: calls are reported as timed out"
  }
}
