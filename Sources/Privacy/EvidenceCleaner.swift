import Records

/// Goes through the evidence text by text and keeps the count.
struct EvidenceCleaner: Sendable {
  private let redactor: Redactor
  private var paths: [String: String] = [:]
  private var byKind: [PersonalKind: Int] = [:]
  private var texts = 0
  private var touchedTexts = 0
  /// Log lines repeat; what was cleaned once is not read again. Bounded.
  private var remembered: [String: Redaction] = [:]
  /// What is said of files repeats from file to file. Bounded.
  private var rememberedNotes: [String: Redaction] = [:]

  init(_ evidence: Evidence) {
    redactor = Redactor(evidence: evidence)
  }

  var report: RedactionReport {
    RedactionReport(byKind: byKind, texts: texts, touchedTexts: touchedTexts)
  }

  mutating func cleaned(_ evidence: Evidence) -> Evidence {
    // What people wrote is cleaned beside what machines wrote.
    let written = Background { [blank = self] in
      var cleaner = blank
      let tickets = evidence.tickets.map { cleaner.ticket($0) }
      let posts = evidence.posts.map { cleaner.post($0) }
      return (tickets: tickets, posts: posts, cleaner: cleaner)
    }
    nameSources(evidence.sources)
    var clean = Evidence(
      folder: path(evidence.folder), profile: profile(evidence.profile))
    clean.sources = evidence.sources.map { source($0) }
    clean.problems = evidence.problems.map { problem($0) }
    clean.operations = evidence.operations.map { operation($0) }
    clean.series = evidence.series.map { series($0) }
    clean.alerts = evidence.alerts.map { alert($0) }
    clean.changes = evidence.changes.map { change($0) }
    clean.notes = evidence.notes.map { Note(time: $0.time, line: $0.line, text: prose($0.text)) }
    clean.statedFigures = evidence.statedFigures.map { figure in
      StatedFigure(
        name: technical(figure.name), value: figure.value, text: prose(figure.text),
        time: figure.time, line: figure.line)
    }
    clean.healthy = evidence.healthy.map { days in
      HealthyRecords(
        operations: days.operations.map { operation($0) }, series: days.series.map { series($0) })
    }
    clean.proposals = evidence.proposals.map { proposal($0) }
    clean.response = evidence.response?.mappingTexts { prose($0) }
    (clean.tickets, clean.posts) = (written.value.tickets, written.value.posts)
    add(written.value.cleaner)
    return clean
  }

  private mutating func proposal(_ proposal: ProposedHypothesis) -> ProposedHypothesis {
    var clean = proposal
    clean.claim = prose(proposal.claim)
    clean.pattern = proposal.pattern.map { technical($0) }
    clean.proposedBy = prose(proposal.proposedBy)
    clean.signs = proposal.signs.map { expected in
      let sign: ProposedHypothesis.Sign =
        switch expected.sign {
        case .rises(let name): .rises(technical(name))
        case .falls(let name): .falls(technical(name))
        case .stays(let name): .stays(technical(name))
        case .order(let first, let then): .order(first: technical(first), then: technical(then))
        case .clue(let name, let isSeen): .clue(technical(name), isSeen: isSeen)
        case .changed(let words): .changed(prose(words))
        }
      return ProposedHypothesis.ExpectedSign(sign, line: expected.line)
    }
    return clean
  }

  // MARK: - Texts

  mutating func prose(_ text: String) -> String { count(redactor.redaction(of: text, as: .prose)) }

  /// Prose that is the same for many files.
  private mutating func note(_ text: String) -> String {
    if let known = rememberedNotes[text] { return count(known) }
    let redaction = redactor.redaction(of: text, as: .prose)
    if rememberedNotes.count < 10_000 { rememberedNotes[text] = redaction }
    return count(redaction)
  }

  mutating func technical(_ text: String) -> String {
    if let known = remembered[text] { return count(known) }
    let redaction = redactor.redaction(of: text, as: .technical)
    if remembered.count < 50_000 { remembered[text] = redaction }
    return count(redaction)
  }

  mutating func attribute(_ attribute: Attribute) -> Attribute {
    let (clean, kinds) = redactor.redaction(of: attribute)
    count(kinds)
    return clean
  }

  /// A path part by part, so that `letters/jane smith.txt` is seen as the words it holds.
  mutating func path(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).map { part in
      let spaced = String(
        decoding: part.utf8.map { $0 == UInt8(ascii: "_") ? 32 : $0 }, as: UTF8.self)
      let redaction = redactor.redaction(of: spaced, as: .prose)
      if !redaction.kinds.isEmpty { return count(redaction) }
      return technical(String(part))
    }.joined(separator: "/")
  }

  private mutating func count(_ redaction: Redaction) -> String {
    count(redaction.kinds)
    return redaction.text
  }

  private mutating func add(_ other: EvidenceCleaner) {
    texts += other.texts
    touchedTexts += other.touchedTexts
    byKind.merge(other.byKind, uniquingKeysWith: +)
  }

  private mutating func count(_ kinds: [PersonalKind]) {
    texts += 1
    if !kinds.isEmpty { touchedTexts += 1 }
    for kind in kinds { byKind[kind, default: 0] += 1 }
  }

  // MARK: - Records

  /// Gives every file its clean path; two files never share one.
  private mutating func nameSources(_ sources: [Source]) {
    var taken: Set<String> = []
    // Very many files may come to the same name: none looks for a free number from the start.
    var next: [String: Int] = [:]
    for source in sources {
      let clean = path(source.path)
      var unique = clean
      var number = next[clean] ?? 2
      while taken.contains(unique) {
        unique = "\(clean) (\(number))"
        number += 1
        next[clean] = number
      }
      taken.insert(unique)
      paths[source.path] = unique
    }
  }

  private mutating func source(_ source: Source) -> Source {
    var recognition: Recognition?
    if let seen = source.recognition {
      recognition = Recognition(
        format: seen.format, kind: seen.kind, confidence: seen.confidence,
        reason: note(seen.reason))
    }
    return Source(
      id: source.id, path: paths[source.path] ?? path(source.path), byteCount: source.byteCount,
      sha256: source.sha256, recognition: recognition, lines: source.lines,
      clock: SourceClock(
        zone: source.clock.zone, ground: source.clock.ground, note: note(source.clock.note)),
      recordCount: source.recordCount, span: source.span, isHealthy: source.isHealthy)
  }

  private mutating func problem(_ problem: Problem) -> Problem {
    Problem(
      path: paths[problem.path] ?? path(problem.path), line: problem.line,
      headline: note(problem.headline), fix: note(problem.fix), weight: problem.weight)
  }

  private mutating func operation(_ operation: Operation) -> Operation {
    Operation(
      kind: operation.kind, name: technical(operation.name), file: operation.file,
      component: technical(operation.component), severity: operation.severity,
      total: operation.total, bucketSeconds: operation.bucketSeconds, buckets: operation.buckets,
      exemplars: operation.exemplars.map { event($0) }, isComplete: operation.isComplete)
  }

  private mutating func event(_ event: Event) -> Event {
    var clean = event
    clean.component = technical(event.component)
    clean.thread = event.thread.map { technical($0) }
    clean.message = technical(event.message)
    clean.attributes = event.attributes.map { attribute($0) }
    return clean
  }

  private mutating func series(_ series: Series) -> Series {
    Series(
      name: technical(series.name), path: series.path.map { technical($0) }, file: series.file,
      unit: series.unit, note: prose(series.note), samples: series.samples,
      stepSeconds: series.stepSeconds, thresholds: series.thresholds)
  }

  private mutating func alert(_ alert: Alert) -> Alert {
    Alert(
      time: alert.time, line: alert.line, level: alert.level, metric: technical(alert.metric),
      title: prose(alert.title), text: prose(alert.text), status: prose(alert.status),
      system: technical(alert.system), details: alert.details.map { attribute($0) })
  }

  private mutating func ticket(_ ticket: Ticket) -> Ticket {
    Ticket(
      time: ticket.time, line: ticket.line, priority: ticket.priority,
      category: prose(ticket.category), subject: prose(ticket.subject), text: prose(ticket.text),
      status: prose(ticket.status), statedEffect: prose(ticket.statedEffect),
      person: ticket.person)
  }

  private mutating func post(_ post: Post) -> Post {
    Post(
      time: post.time, line: post.line, platform: prose(post.platform), text: prose(post.text),
      isOfficial: post.isOfficial, engagement: post.engagement.map { attribute($0) },
      person: post.person)
  }

  private mutating func change(_ change: Change) -> Change {
    Change(
      kind: change.kind, time: change.time, line: change.line,
      component: technical(change.component), text: prose(change.text),
      before: change.before.map { technical($0) }, after: change.after.map { technical($0) })
  }

  private mutating func profile(_ profile: IncidentProfile) -> IncidentProfile {
    var clean = profile
    clean.title = profile.title.map { prose($0) }
    clean.journeys = profile.journeys.map { journey in
      IncidentProfile.Journey(
        name: technical(journey.name), routes: journey.routes.map { technical($0) })
    }
    clean.marking = prose(profile.marking)
    clean.redact = []
    clean.other = profile.other.map { entry in
      if PublishedContact.isOne(entry.name) { return entry }
      let named = attribute(entry)
      return Attribute(named.name, prose(named.value))
    }
    return clean
  }
}

/// What an organisation publishes about itself in the incident's profile: values whose dotted key has
/// a part "contact" or "published". They may stand on pages.
enum PublishedContact {
  static func isOne(_ key: String) -> Bool {
    key.split { $0 == "." || $0 == "_" }.contains { $0 == "contact" || $0 == "published" }
  }
}
