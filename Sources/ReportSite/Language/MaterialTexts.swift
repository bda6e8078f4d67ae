internal import Diagnosis
internal import Records
internal import Translation

/// The texts that people and machines wrote, which a page quotes and never translates.
struct MaterialTexts {
  private var texts: Set<String> = []
  /// Of services and organisations: a council in Wales may well have a Welsh one.
  private var names: Set<String> = []
  /// Texts of the program of which charts show only the start.
  private var cut: [String] = []

  /// Those of one incident, and of the lessons that its pages quote.
  init(_ review: Review, library: LessonLibrary) {
    add(review.evidence)
    names = [review.service, review.organisation]
    cut = [review.title] + review.timeline.map(\.words)
    cut += review.explanation?.causes.interventions.map(\.words) ?? []
    for entry in library.entries { add(entry.file) }
  }

  /// Those of all incidents, for pages of the site itself.
  init(_ cards: [ReviewCard], library: LessonLibrary) {
    for card in cards {
      add([card.folder, card.marking])
      names.formUnion([card.service, card.organisation])
      add(card.stated.values)
      add(card.lessons)
    }
    for entry in library.entries { add(entry.file) }
  }

  /// - Parameter options: their names too are nobody's to translate, and their filter was over the
  ///   texts before.
  func quotes(_ options: SiteOptions) -> Quotes {
    var all = texts
    if let filter = options.filter { all.formUnion(texts.map(filter.text)) }
    let given = [options.siteName, options.organisation ?? ""] + options.footerLinks.map(\.text)
    return Quotes(all, names: names.union(given), cut: cut)
  }

  private mutating func add(_ texts: some Sequence<String>) {
    for text in texts where !text.isEmpty { self.texts.insert(text) }
  }

  private mutating func add(_ evidence: Evidence) {
    add([evidence.folder])
    add(evidence.profile)
    add(evidence.sources.map(\.path))
    for operation in evidence.operations + (evidence.healthy?.operations ?? []) {
      add([operation.name, operation.component])
      add(operation.exemplars.flatMap { [$0.message, $0.component] })
    }
    for series in evidence.series + (evidence.healthy?.series ?? []) {
      add([series.name, series.fullName, series.note] + series.path)
    }
    for alert in evidence.alerts {
      add([alert.metric, alert.title, alert.text, alert.status, alert.system])
      add(alert.details.flatMap { [$0.name, $0.value] })
    }
    for ticket in evidence.tickets {
      add([ticket.category, ticket.subject, ticket.text, ticket.status, ticket.statedEffect])
    }
    add(evidence.posts.flatMap { [$0.platform, $0.text] })
    for change in evidence.changes {
      add([change.component, change.text, change.before ?? "", change.after ?? ""])
    }
    add(evidence.notes.map(\.text))
    add(evidence.statedFigures.flatMap { [$0.name, $0.text] })
    add(evidence.proposals.flatMap { [$0.claim, $0.proposedBy] })
    // The record offers its texts one by one for changing: each is taken down and stays.
    _ = evidence.response?.mappingTexts { text in
      add([text])
      return text
    }
  }

  private mutating func add(_ profile: IncidentProfile) {
    add([profile.title ?? "", profile.marking])
    for journey in profile.journeys { add([journey.name] + journey.routes) }
    add(profile.other.map(\.value))
  }

  private mutating func add(_ lessons: LessonFile) {
    names.formUnion([lessons.service, lessons.incident.replacing("-", with: " ")])
    add([lessons.incident])
    for lesson in lessons.lessons {
      _ = lesson.mappingTexts { text in
        add([text])
        return text
      }
    }
    for action in lessons.actions {
      _ = action.mappingTexts { text in
        add([text])
        return text
      }
    }
  }
}
