package import Records

/// What those who answer for the service need at one minute, in under 200 words, from what could be
/// known at that minute and nothing later.
package struct ExecutiveUpdate: Hashable, Sendable {
  package enum Status: String, Hashable, Sendable {
    case nothingFound = "NOTHING UNUSUAL FOUND"
    case investigating = "INVESTIGATING"
    case identified = "CAUSE LIKELY"
    case recovering = "RECOVERING"
    case restored = "BACK TO NORMAL"
  }

  package struct Section: Hashable, Sendable {
    package var heading: String
    /// Each one sentence.
    package var sentences: [String]
    package var basis: Basis
  }

  package var time: Timestamp
  package var status: Status
  /// What happened, what we did, state now, confidence, what we do not know, next steps, the end.
  package var sections: [Section]

  /// Words in the whole text, status and headings included; always under this.
  package static let mostWords = 200

  /// The text for an e-mail or a terminal; ends with a newline.
  package var text: String {
    let head = "Update at \(PlainTime.clock(time)) on \(PlainTime.date(time))\n"
    return sections.reduce("\(head)Status: \(status.rawValue)\n") { text, section in
      "\(text)\n\(section.heading)\n"
        + section.sentences.map { section.heading == Self.next ? "- \($0)\n" : "\($0)\n" }.joined()
    }
  }

  package var wordCount: Int { text.split(whereSeparator: \.isWhitespace).count { $0 != "-" } }

  private static let next = "Next steps"

  /// - Parameter evidence: all of it; what is later than `time` is not looked at.
  package init(for evidence: Evidence, at time: Timestamp) {
    self.init(of: Diagnosis.review(of: evidence.available(until: time)), at: time)
  }

  /// - Parameter review: a review of evidence that ends at `time`.
  init(of review: Review, at time: Timestamp) {
    self.time = time
    let state = Self.state(review, time)
    status = Self.status(review, state)
    let forecast =
      status == .restored
      ? nil : EndForecast(signals: CitizenMeasures.chosen(from: review.signals), at: time)
    sections = [
      Self.happened(review), Self.done(review), Self.now(review, state),
      Self.confidence(review), Self.unknown(review), Self.steps(review, status),
      Self.end(status, forecast),
    ]
    shorten()
  }

  /// Takes away the least needed sentence until the text is short enough: the last one of the longest
  /// section, and never the only one of a section.
  private mutating func shorten() {
    while wordCount >= Self.mostWords {
      let longest = sections.indices.filter { sections[$0].sentences.count > 1 }
        .max { sections[$0].sentences.count < sections[$1].sentences.count }
      if let longest {
        sections[longest].sentences.removeLast()
        continue
      }
      let wordiest = sections.indices.max {
        sections[$0].sentences.joined().count < sections[$1].sentences.joined().count
      }
      guard let wordiest, let sentence = sections[wordiest].sentences.first else { return }
      let limit = sentence.count * 2 / 3
      guard limit > 20 else { return }
      sections[wordiest].sentences = [Phrases.shortened(sentence, to: limit)]
    }
  }

  private static func state(_ review: Review, _ time: Timestamp) -> ServiceSpan? {
    review.history.spans.last { $0.span.start <= time }
  }

  private static func status(_ review: Review, _ state: ServiceSpan?) -> Status {
    guard review.firstSign != nil else { return .nothingFound }
    let worst = review.history.spans.map(\.state).max() ?? .normal
    if let state, worst > .normal {
      if state.state == .normal { return .restored }
      if state.state < worst { return .recovering }
    }
    // One kind of material alone is held at 60%: that is a lead, not a cause to announce.
    let leading = review.explanation?.leading?.confidence ?? 0
    return leading >= 70 ? .identified : .investigating
  }

  private static func happened(_ review: Review) -> Section {
    guard let sign = review.firstSign else {
      return Section(
        heading: "What happened", sentences: ["Nothing has left its usual level so far."],
        basis: Basis())
    }
    var sentences = [
      "First sign at \(PlainTime.clock(sign.time)): \(Phrases.shortened(sign.words, to: 120))."
    ]
    let reports = review.impact.tickets.count + review.impact.posts.count { $0.mood == .problem }
    if reports > 0 {
      sentences.append("\(PlainNumber.counted(reports, "report")) from people so far.")
    }
    return Section(heading: "What happened", sentences: sentences, basis: sign.basis)
  }

  private static func done(_ review: Review) -> Section {
    let decided = (review.evidence.response?.decisions ?? []).suffix(2)
    let acts = (review.explanation?.causes.interventions ?? []).suffix(2)
    var sentences = decided.map { decision in
      let at = decision.time.map { "\(PlainTime.clock($0)): " } ?? ""
      return "\(at)\(Phrases.shortened(decision.choice, to: 80))."
    }
    if sentences.isEmpty {
      sentences = acts.map { act in
        "\(PlainTime.clock(act.time)): \(word(act.kind))."
      }
    }
    if sentences.isEmpty { sentences = ["No action is recorded so far."] }
    return Section(
      heading: "What we did", sentences: sentences,
      basis: Basis(lines: (decided.map(\.line) + acts.flatMap(\.basis.lines)).sorted()))
  }

  private static func word(_ kind: Intervention.Kind) -> String {
    switch kind {
    case .restart: "a restart"
    case .enlargement: "capacity was raised"
    case .rollback: "a change was rolled back"
    case .termination: "work in progress was ended by hand"
    case .deployment: "a release went out"
    case .setting: "a setting was changed"
    case .other: "a change was made"
    }
  }

  private static func now(_ review: Review, _ state: ServiceSpan?) -> Section {
    guard let state else {
      return Section(
        heading: "State now", sentences: ["How the service is for people is not established."],
        basis: Basis())
    }
    let words =
      switch state.state {
      case .normal: "People can use the service as usual."
      case .degraded: "The service works, slower or less reliably than usual."
      case .impaired: "Many people cannot use the service as usual."
      case .unusable: "People cannot use the service."
      }
    return Section(heading: "State now", sentences: [words], basis: state.basis)
  }

  private static func confidence(_ review: Review) -> Section {
    guard let leading = review.explanation?.leading else {
      return Section(
        heading: "How sure we are", sentences: ["The cause is not established."], basis: Basis())
    }
    let word = ConfidenceWord(percent: leading.confidence).rawValue
    return Section(
      heading: "How sure we are",
      sentences: [
        "Leading explanation: \(Phrases.inline(leading.title)). This is \(word) "
          + "(\(PlainNumber.words(leading.confidence, decimals: 0))%)."
      ],
      basis: Basis(lines: Array(Set(leading.support.flatMap(\.basis.lines))).sorted()))
  }

  private static func unknown(_ review: Review) -> Section {
    var sentences: [String] = []
    if let cap = review.explanation?.leading?.caps.min(by: { $0.percent < $1.percent }) {
      sentences.append("\(cap.reason).")
    }
    if review.impact.reportLagSeconds != nil || review.firstSign != nil {
      sentences.append("How many people are affected.")
    }
    if let triage = review.evidence.response?.triage {
      sentences.insert(
        contentsOf: triage.notKnown.prefix(2).map { "\(Phrases.shortened($0.text, to: 80))." },
        at: 0)
    }
    return Section(
      heading: "What we do not know",
      sentences: sentences.isEmpty ? ["Whether anything is wrong at all."] : sentences,
      basis: Basis())
  }

  private static func steps(_ review: Review, _ status: Status) -> Section {
    var sentences: [String]
    switch status {
    case .nothingFound: sentences = ["Keep watching."]
    case .restored: sentences = ["Watch for a return.", "Hold a review within five working days."]
    case .recovering: sentences = ["Watch the recovery.", "Tell the public what works again."]
    case .investigating, .identified: sentences = ["Tell the public what is known."]
    }
    if review.explanation?.leading != nil, status != .restored, status != .nothingFound {
      // The test itself is for specialists and stands on the page about causes.
      sentences.insert("Run the test that confirms or refutes the leading explanation.", at: 0)
    }
    return Section(heading: next, sentences: sentences, basis: Basis())
  }

  private static func end(_ status: Status, _ forecast: EndForecast?) -> Section {
    let heading = "When it will end"
    guard let forecast else {
      let words =
        status == .restored
        ? "The service is back to normal." : "Not established: no measure is coming back steadily."
      return Section(heading: heading, sentences: [words], basis: Basis())
    }
    let first = PlainTime.clock(forecast.earliest)
    let words =
      forecast.latest.map { latest in
        let last = PlainTime.clock(latest)
        return first == last ? "About \(first)" : "Between \(first) and \(last)"
      } ?? "Not before \(first); the latest time is not established"
    return Section(
      heading: heading,
      sentences: [
        "\(words), if \(Phrases.inline(forecast.measure)) keeps coming back as it does."
      ], basis: forecast.basis)
  }
}
