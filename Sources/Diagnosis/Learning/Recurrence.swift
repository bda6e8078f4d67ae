package import Records

/// What came back although it was known: causes met more than once, and actions promised before.
package enum Recurrence {
  /// A failure pattern met in more than one incident.
  package struct Cause: Hashable, Sendable {
    package var pattern: String
    /// Folders, in alphabetical order.
    package var incidents: [String]
  }

  /// An action promised after another incident of the same pattern or process.
  package struct Promise: Hashable, Sendable {
    package enum Finding: String, Hashable, Sendable {
      case notDone = "Promised before, and not recorded as done"
      case doneAndReturned = "Done before, and it happened again"
    }

    package var incident: String
    package var action: ActionItem
    package var finding: Finding
  }

  /// Most frequent first, then by name.
  package static func causes(in files: [LessonFile]) -> [Cause] {
    var met: [String: Set<String>] = [:]
    for file in files {
      let pattern = IncidentSignature(of: file).pattern
      if !pattern.isEmpty { met[pattern, default: []].insert(file.incident) }
    }
    return met.filter { $0.value.count > 1 }
      .map { Cause(pattern: $0.key, incidents: $0.value.sorted()) }
      .sorted { ($1.incidents.count, $0.pattern) < ($0.incidents.count, $1.pattern) }
  }

  /// By incident, then as written. Dropped actions were a decision and are left out.
  package static func promises(
    for own: IncidentSignature, in files: [LessonFile]
  ) -> [Promise] {
    KnownIncidents(files).promises(for: own) { _ in true }
  }
}
