internal import Records

/// What the evidence does not settle, each one sentence.
enum OpenQuestions {
  static func all(
    evidence: Evidence, signals: [Signal], firstSign: Moment?, history: ServiceHistory,
    impact: CitizenImpact, acts: [ResponseAct], data: Span?
  ) -> [String] {
    guard let data else {
      return ["Nothing in the materials has a time, so no order of events is established."]
    }
    var found: [String] = []
    guard let firstSign else {
      found.append("Whether anything went wrong is not established: nothing left its usual level.")
      return found
    }
    found.append(
      "The time of the first sign is the earliest evidence in the materials, which start at "
        + "\(PlainTime.clock(data.start)); an earlier start is not ruled out.")
    let thin = signals.compactMap(\.baseline).filter { $0.span.seconds < 86_400 }
    if let longest = thin.map(\.span.seconds).max(), !thin.isEmpty {
      found.append(
        "What is usual is learnt from \(PlainDuration.words(seconds: longest)) before the first sign; "
          + "whether that time was typical is not established.")
    }
    if !impact.tickets.isEmpty || !impact.posts.isEmpty || !impact.journeys.isEmpty {
      found.append(
        "How many people were affected is not established: requests, reports and posts are not people."
      )
    }
    let undated = evidence.alerts.filter {
      ["acknowledged", "escalated"].contains($0.status.lowercased())
    }
    if !undated.isEmpty {
      found.append(
        "\(Phrases.sentenceStart(undated.count)) alert\(undated.count == 1 ? " is" : "s are") marked as "
          + "acknowledged or escalated, without a time: when somebody took them up is not established."
      )
    }
    if history.spans.isEmpty {
      found.append(
        "When people could use the service again is not established: nothing measures it.")
    } else if let last = history.spans.last, last.state > .normal {
      found.append(
        "When the service was normal again is not established: it was still \(last.state) when the data "
          + "ended at \(PlainTime.clock(last.span.end)).")
    }
    let late = signals.filter { $0.onset != nil && $0.recovery == nil && $0.stepSeconds != nil }
    if !late.isEmpty {
      let names = late.prefix(4).map { Phrases.inline($0.title) }
      let more =
        late.count > names.count
        ? [PlainNumber.counted(late.count - names.count, "other measure")] : []
      found.append(
        "When these came back to their usual level is not established, as the data ends before: "
          + "\(Phrases.list(names + more)).")
    }
    if !acts.contains(where: { $0.time >= firstSign.time && $0.kind != .start }) {
      found.append("What ended the incident is not established: nothing is recorded as done.")
    }
    return found
  }
}
