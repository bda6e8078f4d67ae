internal import Diagnosis
internal import Records

extension LessonsPage {
  /// What a review says about other incidents: all that a change elsewhere can change in it. It counts
  /// only what it shows, so that a new incident changes the pages of those alone that it looks like.
  struct Others {
    /// In a large library many are alike; nobody reads more than these.
    private static let mostSimilar = 10
    private static let mostPromises = 50

    /// The most alike first.
    let similar: [SimilarIncident]
    let similarCount: Int
    let promises: [Recurrence.Promise]
    let promiseCount: Int
    /// Whether there was none to compare with.
    let isAlone: Bool
    private let catalogue: LessonCatalogue
    private let patterns: [String]

    init(of own: IncidentSignature, in catalogue: LessonCatalogue) {
      self.catalogue = catalogue
      (similarCount, similar) = catalogue.known.similar(to: own, most: Self.mostSimilar)
      let promised = catalogue.promises(for: own)
      promises = Array(promised.prefix(Self.mostPromises))
      promiseCount = promised.count
      isAlone = catalogue.files.count <= (catalogue.incident(own.incident) == nil ? 0 : 1)
      patterns = Set(
        similar.compactMap { catalogue.incident($0.incident)?.file }
          .map { IncidentSignature(of: $0).pattern } + [own.pattern]
      ).filter { !$0.isEmpty }.sorted()
    }

    /// With the title of a pattern in place of its id.
    func sentence(_ words: String) -> String {
      var words = words
      for id in patterns {
        words = words.replacing(
          "(\(id))", with: "(\(LessonCatalogue.patternTitle(id).continuingSentence))")
      }
      return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// All of it in a fixed order, for telling whether anything changed.
    var words: [String] {
      let alike = similar.flatMap { found in
        let known = catalogue.incident(found.incident)
        return [
          found.incident, found.service, "\(found.points)", known?.title ?? "",
          known?.lessonsHref ?? "", "\(found.matched.count)",
        ] + found.matched.map(sentence) + found.matched + found.notMatched
          + found.notMatched.map(sentence)
      }
      let promised = promises.flatMap { promise in
        [
          promise.incident, catalogue.incident(promise.incident)?.title ?? "",
          promise.action.text, promise.action.owner, promise.finding.rawValue,
        ]
      }
      return ["\(isAlone)", "\(similarCount > similar.count)", "\(promiseCount > promises.count)"]
        + alike + promised
    }
  }
}
