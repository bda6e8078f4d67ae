package import Records

/// What an incident looked like, for comparing it with others.
package struct IncidentSignature: Hashable, Sendable {
  /// The incident's folder.
  package var incident: String
  package var service: String
  /// The failure pattern's id; empty when none was established.
  package var pattern: String
  /// In words, as in the lessons.
  package var symptoms: [String]
  /// The parts of the organisation's process that lessons speak of: "deployment".
  package var processes: [String]

  package init(
    incident: String, service: String, pattern: String, symptoms: [String], processes: [String]
  ) {
    self.incident = incident
    self.service = service
    self.pattern = pattern
    self.symptoms = symptoms
    self.processes = processes
  }

  package init(of file: LessonFile) {
    let patterns = file.lessons.filter { $0.kind == .incidentPattern }
    self.init(
      incident: file.incident, service: file.service,
      pattern: file.pattern.isEmpty ? patterns.first?.text("pattern") ?? "" : file.pattern,
      symptoms: patterns.flatMap(\.symptoms),
      processes: file.lessons.filter { $0.kind == .processImprovement }.map { $0.text("area") }
        .filter { !$0.isEmpty })
  }

  /// Of the incident under review, from its own evidence.
  package init(of review: Review) {
    self.init(of: LessonMaker.file(for: review))
    if symptoms.isEmpty {
      symptoms = LessonMaker.symptoms(of: review)
    }
  }
}

/// Another incident that looked alike, with what matched and what did not.
package struct SimilarIncident: Hashable, Sendable {
  package var incident: String
  package var service: String
  /// Each one sentence part: "the same failure pattern (time-limit-too-short)".
  package var matched: [String]
  package var notMatched: [String]
  /// 4 for the pattern, 1 for each of up to 3 symptoms, 1 for the service, 1 for each of up to 2
  /// processes.
  package var points: Int

  /// Fewer points than this are a coincidence.
  package static let fewestPoints = 3

  /// Most alike first. An incident is never compared with itself.
  package static func all(
    to own: IncidentSignature, among files: [LessonFile]
  ) -> [SimilarIncident] {
    KnownIncidents(files).similar(to: own).mostAlike
  }

  static func compared(
    _ own: IncidentSignature, _ other: IncidentSignature
  ) -> SimilarIncident {
    var made = SimilarIncident(
      incident: other.incident, service: other.service, matched: [], notMatched: [], points: 0)
    func take(_ isMatch: Bool, _ points: Int, _ same: String, _ different: String) {
      if isMatch {
        made.matched.append(same)
        made.points += points
      } else {
        made.notMatched.append(different)
      }
    }
    if !own.pattern.isEmpty, !other.pattern.isEmpty {
      take(
        own.pattern == other.pattern, 4, "the same failure pattern (\(own.pattern))",
        "another failure pattern (\(other.pattern))")
    } else {
      made.notMatched.append("no failure pattern is established for both")
    }
    let shared = own.symptoms.filter { symptom in
      other.symptoms.contains { isAlike(symptom, $0) }
    }
    let absent = other.symptoms.filter { symptom in
      !own.symptoms.contains { isAlike(symptom, $0) }
    }
    for symptom in shared.prefix(3) { take(true, 1, "symptom: \(Phrases.inline(symptom))", "") }
    for symptom in absent.prefix(3) {
      made.notMatched.append("symptom not seen here: \(Phrases.inline(symptom))")
    }
    if !own.service.isEmpty, !other.service.isEmpty {
      take(
        slug(own.service) == slug(other.service), 1, "the same service",
        "another service (\(other.service))")
    }
    let processes = own.processes.filter { area in
      other.processes.contains { slug($0) == slug(area) }
    }
    for area in processes.prefix(2) { take(true, 1, "the same process: \(area)", "") }
    return made
  }

  /// Half or more of the words of the two together are in both; endings of the plural do not count.
  static func isAlike(_ a: String, _ b: String) -> Bool {
    let first = words(a)
    let second = words(b)
    guard !first.isEmpty, !second.isEmpty else { return false }
    return first.intersection(second).count * 2 >= first.union(second).count
  }

  /// The words of a symptom that tell it from others.
  static func words(_ text: String) -> Set<String> {
    Set(
      NameTokens(text).words.filter { $0.count > 2 }.map { word in
        word.hasSuffix("s") && word.count > 3 ? String(word.dropLast()) : word
      })
  }
}
