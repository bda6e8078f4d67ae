internal import Records

/// One reason, shown by evidence, why the organisation did not see it coming.
package struct Surprise: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case alarmNotActedOn, peopleSawItFirst, unwatched, noBaseline, noAlertAtAll, materialMissing
    case thinBaseline
  }

  package var kind: Kind
  /// One sentence.
  package var words: String
  package var basis: Basis

  /// The strongest kinds first.
  static func all(in review: Review) -> [Surprise] {
    guard review.firstSign != nil else { return [] }
    return alarms(review) + peopleFirst(review) + unwatched(review) + baselines(review)
      + missing(review)
  }

  private static func alarms(_ review: Review) -> [Surprise] {
    let unused = review.explanation?.unusedAlarms ?? []
    if let first = unused.first {
      let wait =
        first.secondsToAction.map {
          "the first \(PlainDuration.words(seconds: $0)) before the first recorded action"
        } ?? "and no action is recorded"
      return [
        Surprise(
          kind: .alarmNotActedOn,
          words: "\(PlainNumber.counted(unused.count, "alarm")) fired, \(wait).",
          basis: Basis(lines: unused.map(\.alert.line).sorted()))
      ]
    }
    guard review.evidence.alerts.isEmpty else { return [] }
    return [
      Surprise(
        kind: .noAlertAtAll, words: "No alert is in the materials: nothing shows that one fired.",
        basis: Basis())
    ]
  }

  private static func peopleFirst(_ review: Review) -> [Surprise] {
    guard let report = review.impact.firstReport,
      let alert = review.evidence.alerts.first(where: { $0.level != .info }),
      report.time < alert.time
    else { return [] }
    let lead = PlainDuration.words(seconds: alert.time.seconds(since: report.time))
    return [
      Surprise(
        kind: .peopleSawItFirst,
        words: "People reported it \(lead) before the first alert.",
        basis: Basis(lines: report.basis.lines + [alert.line]))
    ]
  }

  /// Measures that moved before the first alert and have no limit in the materials.
  private static func unwatched(_ review: Review) -> [Surprise] {
    let alert = review.evidence.alerts.first { $0.level != .info }?.time
    let early = review.signals.filter { signal in
      guard let onset = signal.onset, signal.thresholds.isEmpty else { return false }
      return alert.map { onset.time < $0 } ?? true
    }
    guard !early.isEmpty else { return [] }
    let names = early.prefix(3).map { Phrases.inline($0.title) }
    let more =
      early.count > names.count
      ? [PlainNumber.counted(early.count - names.count, "other measure")] : []
    let when = alert == nil ? "moved" : "moved before the first alert"
    return [
      Surprise(
        kind: .unwatched,
        words: "\(Phrases.sentence(Phrases.list(names + more))) \(when), and the materials hold no "
          + "limit for \(early.count == 1 ? "it" : "them").",
        basis: Basis(
          lines: Array(Set(early.flatMap { $0.onset?.basis.lines ?? [] }).sorted().prefix(12))))
    ]
  }

  private static func baselines(_ review: Review) -> [Surprise] {
    let unknown = review.signals.filter { $0.baseline == nil && !$0.samples.isEmpty }
    var found: [Surprise] = []
    if !unknown.isEmpty {
      found.append(
        Surprise(
          kind: .noBaseline,
          words: "For \(PlainNumber.counted(unknown.count, "measure")) nothing says what is usual.",
          basis: Basis(lines: unknown.compactMap(\.samples.first?.line).sorted())))
    }
    let thin = review.signals.compactMap(\.baseline).filter { $0.span.seconds < 86_400 }
    if let longest = thin.map(\.span.seconds).max() {
      found.append(
        Surprise(
          kind: .thinBaseline,
          words: "What is usual is known from \(PlainDuration.words(seconds: longest)) only.",
          basis: Basis(lines: Array(Set(thin.flatMap(\.basis.lines)).sorted().prefix(6)))))
    }
    return found
  }

  private static func missing(_ review: Review) -> [Surprise] {
    review.missing.prefix(3).map {
      Surprise(kind: .materialMissing, words: $0.consequence, basis: Basis())
    }
  }
}
