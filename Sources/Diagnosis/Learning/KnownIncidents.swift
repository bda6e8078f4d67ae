package import Records

/// The incidents of a library, made ready for comparing many others with them: a library of a
/// thousand is compared with itself a million times.
package struct KnownIncidents: Sendable {
  package let files: [LessonFile]
  private let signatures: [IncidentSignature]
  /// Every symptom of the library once, as its words.
  private let symptomWords: [Set<String>]
  /// For each file the places of its symptoms in `symptomWords`.
  private let symptoms: [[Int]]
  private let services: [String]
  private let processes: [Set<String>]

  package init(_ files: [LessonFile]) {
    self.files = files
    signatures = files.map(IncidentSignature.init(of:))
    var places: [String: Int] = [:]
    var words: [Set<String>] = []
    symptoms = signatures.map { signature in
      signature.symptoms.map { symptom in
        if let known = places[symptom] { return known }
        places[symptom] = words.count
        words.append(SimilarIncident.words(symptom))
        return words.count - 1
      }
    }
    symptomWords = words
    services = signatures.map { $0.service.isEmpty ? "" : slug($0.service) }
    processes = signatures.map { Set($0.processes.map(slug)) }
  }

  /// How many looked alike, and the most alike of them, first those with most points. An incident is
  /// never compared with itself.
  package func similar(
    to own: IncidentSignature, most: Int = .max
  ) -> (count: Int, mostAlike: [SimilarIncident]) {
    let alike = own.symptoms.map(alikeSymptoms)
    let service = own.service.isEmpty ? "" : slug(own.service)
    let areas = own.processes.map(slug)
    var found: [(points: Int, place: Int)] = []
    for (place, other) in signatures.enumerated() where other.incident != own.incident {
      var points = !own.pattern.isEmpty && own.pattern == other.pattern ? 4 : 0
      points += min(3, alike.count { known in symptoms[place].contains { known[$0] } })
      if !service.isEmpty, service == services[place] { points += 1 }
      points += min(2, areas.count { processes[place].contains($0) })
      if points >= SimilarIncident.fewestPoints { found.append((points, place)) }
    }
    found.sort {
      ($1.points, signatures[$0.place].incident) < ($0.points, signatures[$1.place].incident)
    }
    return (
      found.count,
      found.prefix(most).map { SimilarIncident.compared(own, signatures[$0.place]) }
    )
  }

  /// As `Recurrence.promises(for:in:)`, of the incidents that `isBefore` lets pass.
  package func promises(
    for own: IncidentSignature, isBefore: (LessonFile) -> Bool
  ) -> [Recurrence.Promise] {
    let areas = own.processes.map(slug)
    let places = files.indices.filter { place in
      let other = signatures[place]
      guard other.incident != own.incident else { return false }
      let isSamePattern = !own.pattern.isEmpty && own.pattern == other.pattern
      return (isSamePattern || areas.contains { processes[place].contains($0) })
        && isBefore(files[place])
    }
    return places.map { files[$0] }.sorted { $0.incident < $1.incident }.flatMap { file in
      file.actions.filter { $0.status != .dropped }.map { action in
        Recurrence.Promise(
          incident: file.incident, action: action,
          finding: action.status == .done ? .doneAndReturned : .notDone)
      }
    }
  }

  /// For each symptom of the library whether one of another incident is like it.
  private func alikeSymptoms(_ symptom: String) -> [Bool] {
    let own = SimilarIncident.words(symptom)
    guard !own.isEmpty else { return symptomWords.map { _ in false } }
    return symptomWords.map { other in
      let shared = own.reduce(0) { $0 + (other.contains($1) ? 1 : 0) }
      return !other.isEmpty && shared * 2 >= own.count + other.count - shared
    }
  }
}
