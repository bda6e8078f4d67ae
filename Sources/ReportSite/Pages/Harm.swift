internal import Diagnosis
internal import Records

/// For how long people were affected, from the history of the service.
struct Harm {
  let history: ServiceHistory
  private let harmful: [ServiceSpan]

  /// `nil` when the service was normal throughout, or nothing says how it was.
  init?(_ history: ServiceHistory) {
    harmful = history.spans.filter { $0.state > .normal && $0.span.seconds > 0 }
    guard !harmful.isEmpty else { return nil }
    self.history = history
  }

  var start: Timestamp { harmful.first?.span.start ?? Timestamp(seconds: 0) }
  var end: Timestamp { harmful.last?.span.end ?? Timestamp(seconds: 0) }
  /// Between two stretches of harm, time that nothing measured counts as harm too: people did not
  /// find the service as usual before it nor after it.
  var seconds: Double { history.seconds(atLeast: .degraded) + unmeasuredSeconds }
  private var unmeasuredSeconds: Double {
    let within = history.spans.filter { $0.span.start >= start && $0.span.end <= end }
    return zip(within, within.dropFirst()).reduce(0) { total, pair in
      pair.0.state > .normal && pair.1.state > .normal
        ? total + max(0, pair.1.span.start.seconds(since: pair.0.span.end)) : total
    }
  }
  var unusableSeconds: Double { history.seconds(atLeast: .unusable) }
  var worst: ServiceSpan.State { harmful.map(\.state).max() ?? .normal }

  /// `nil` when the data ends before the service was normal again.
  var normalAgain: ServiceSpan? {
    guard let last = history.spans.last, last.state == .normal else { return nil }
    return last
  }

  func basis(atLeast state: ServiceSpan.State) -> Basis {
    let spans = harmful.filter { $0.state >= state }
    let count = UKWords.counted(spans.count, "stretch", plural: "stretches")
    let gaps =
      state == .degraded && unmeasuredSeconds > 0
      ? ", with the time between them that nothing measured" : ""
    return .joined(
      spans.map(\.basis),
      calculation:
        "Sum of \(count) of time in the state “\(FindingWords.title(state))” or worse\(gaps)")
  }

  /// "12 June 2026", or both days.
  var dates: String {
    let last = end.adding(seconds: -1)
    return UKWords.sameDay(start, last)
      ? UKWords.date(start) : "\(UKWords.date(start)) to \(UKWords.date(last))"
  }
}

extension Review {
  var harm: Harm? { Harm(history) }

  /// When the incident is dated; `nil` when nothing has a time.
  var date: Timestamp? {
    period?.start ?? firstSign?.time ?? timeline.first?.time
      ?? evidence.incidentSources.compactMap(\.span?.start).min()
  }

  /// How the incident stands, with the class of its tag.
  var standing: (text: String, tag: String) {
    guard let harm else {
      return history.spans.isEmpty
        ? ("Effect not established", "govuk-tag--grey") : ("No harm found", "govuk-tag--green")
    }
    return harm.normalAgain != nil
      ? ("Back to normal", "govuk-tag--green") : ("Recovery not established", "govuk-tag--orange")
  }

  /// The incident in one sentence, made from findings alone.
  var sentence: String {
    if let harm {
      let what = FindingWords.title(harm.worst).continuingSentence
      return
        "From \(UKWords.times(harm.start, harm.end)) people did not find the service as usual: at worst it was \(what)."
    }
    if let firstSign {
      return "First sign at \(UKWords.time(firstSign.time)): \(firstSign.words)".fitted(160)
        .asSentence
    }
    return "The materials do not show what happened to people."
  }
}
