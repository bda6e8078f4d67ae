package import Records

/// An explanation that was handed in, with what the materials say to each sign it expects.
package struct CheckedProposal: Hashable, Sendable {
  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// The materials show it as expected.
    case holds
    /// The materials show the opposite.
    case fails
    /// The materials cannot say.
    case cannotTell
  }

  package struct Answer: Hashable, Sendable {
    /// What was expected, one sentence.
    package let expected: String
    package let verdict: Verdict
    /// What the materials show, one sentence.
    package let found: String
    package let basis: Basis
  }

  package let proposal: ProposedHypothesis
  package let answers: [Answer]
  /// Holds when a sign holds and none fails; fails when one does; otherwise it cannot be told.
  package let verdict: Verdict
  /// What the engine itself thinks of the pattern named, in per cent; `nil` without one it knows.
  package let engineConfidence: Double?
}

extension Diagnosis {
  /// Every explanation of `hypotheses.yaml`, in the order in which it stands there.
  package static func checkedProposals(for review: Review) -> [CheckedProposal] {
    let check = ProposalCheck(review)
    return review.evidence.proposals.map(check.checked)
  }
}

/// Looks in the findings for the signs that an explanation expects.
struct ProposalCheck {
  private let review: Review

  init(_ review: Review) { self.review = review }

  func checked(_ proposal: ProposedHypothesis) -> CheckedProposal {
    let answers = proposal.signs.map { answer($0.sign) }
    let verdict: CheckedProposal.Verdict =
      answers.contains { $0.verdict == .fails }
      ? .fails : answers.contains { $0.verdict == .holds } ? .holds : .cannotTell
    let hypotheses = review.explanation?.causes.hypotheses ?? []
    return CheckedProposal(
      proposal: proposal, answers: answers, verdict: verdict,
      engineConfidence: proposal.pattern.flatMap { id in
        hypotheses.first { $0.id == slug(id) }?.confidence
      })
  }

  private func answer(_ sign: ProposedHypothesis.Sign) -> CheckedProposal.Answer {
    switch sign {
    case .rises(let name): moved(name, isUp: true)
    case .falls(let name): moved(name, isUp: false)
    case .stays(let name): stayed(name)
    case .order(let first, let then): ordered(first, then)
    case .clue(let name, let isSeen): clue(name, isSeen)
    case .changed(let words): changed(words)
    }
  }

  private func answer(
    _ expected: String, _ verdict: CheckedProposal.Verdict, _ found: String, _ basis: Basis
  ) -> CheckedProposal.Answer {
    CheckedProposal.Answer(expected: expected, verdict: verdict, found: found, basis: basis)
  }

  /// By id, by the name in the materials or by title, whatever the case.
  private func signal(_ name: String) -> Signal? {
    let wanted = slug(name)
    return review.signals.first { $0.id == wanted }
      ?? review.signals.first { slug($0.name) == wanted || slug($0.title) == wanted }
  }

  private func unknown(_ expected: String, _ name: String) -> CheckedProposal.Answer {
    answer(
      expected, .cannotTell, "No measure in the materials has the name “\(name)”", Basis())
  }

  private func basis(_ signal: Signal) -> Basis {
    signal.onset?.basis ?? signal.baseline?.basis
      ?? Basis(lines: [signal.samples.first?.line, signal.samples.last?.line].compactMap(\.self))
  }

  private func moved(_ name: String, isUp: Bool) -> CheckedProposal.Answer {
    guard let signal = signal(name) else {
      return unknown("“\(name)” \(isUp ? "rises" : "falls")", name)
    }
    let title = Phrases.inline(signal.title)
    let expected = "\(Phrases.sentence(title)) \(isUp ? "rises" : "falls")"
    guard let baseline = signal.baseline else {
      return answer(
        expected, .cannotTell, "Too few calm readings say what is usual", basis(signal))
    }
    guard let onset = signal.onset else {
      return answer(expected, .fails, "It stayed at its usual level", baseline.basis)
    }
    let after = signal.samples.filter { $0.time >= onset.time }.compactMap(\.value)
      .filter(\.isFinite).sorted()
    guard !after.isEmpty else {
      return answer(expected, .cannotTell, "No reading follows the change", onset.basis)
    }
    let middle = after[after.count / 2]
    let peak = signal.peak?.value ?? middle
    let went = abs(peak - baseline.median) > abs(middle - baseline.median) ? peak : middle
    let reading = PlainNumber.reading(went, signal.unit)
    return answer(
      expected, (went > baseline.median) == isUp ? .holds : .fails,
      "From \(PlainTime.clock(onset.time)) it went from "
        + "\(PlainNumber.reading(baseline.median, signal.unit)) to \(reading)", onset.basis)
  }

  private func stayed(_ name: String) -> CheckedProposal.Answer {
    guard let signal = signal(name) else { return unknown("“\(name)” stays as usual", name) }
    let expected = "\(signal.title) stays as usual"
    guard signal.baseline != nil else {
      return answer(
        expected, .cannotTell, "Too few calm readings say what is usual", basis(signal))
    }
    guard let onset = signal.onset else {
      return answer(expected, .holds, "It stayed at its usual level", basis(signal))
    }
    return answer(
      expected, .fails, "It left its usual level at \(PlainTime.clock(onset.time))", onset.basis)
  }

  private func ordered(_ first: String, _ then: String) -> CheckedProposal.Answer {
    guard let a = signal(first) else { return unknown("“\(first)” moves first", first) }
    guard let b = signal(then) else { return unknown("“\(then)” moves later", then) }
    let expected = "\(a.title) moves before \(Phrases.inline(b.title))"
    guard let early = a.onset, let late = b.onset else {
      let still = a.onset == nil ? a : b
      return answer(
        expected, still.baseline == nil ? .cannotTell : .fails,
        "\(still.title) did not leave its usual level", basis(still))
    }
    let times =
      "\(a.title) moved at \(PlainTime.clock(early.time)), \(Phrases.inline(b.title)) at "
      + PlainTime.clock(late.time)
    let both = Basis(lines: early.basis.lines + late.basis.lines, calculation: times)
    let doubt = max(early.uncertaintySeconds, late.uncertaintySeconds)
    guard late.time.seconds(since: early.time).magnitude > doubt else {
      return answer(
        expected, .cannotTell,
        "\(times): closer than the readings can tell apart, so they cannot be ordered", both)
    }
    return answer(expected, early.time < late.time ? .holds : .fails, times, both)
  }

  private func clue(_ name: String, _ isSeen: Bool) -> CheckedProposal.Answer {
    let wanted = slug(name).replacing("-", with: "")
    let expected = "The clue “\(name)” is \(isSeen ? "" : "not ")in the materials"
    guard let clue = Clue.allCases.first(where: { $0.rawValue.lowercased() == wanted }) else {
      return answer(expected, .cannotTell, "No clue of the library has this name", Basis())
    }
    guard let found = review.explanation?.causes.answers[clue] else {
      return answer(expected, .cannotTell, "Clues were not looked for", Basis())
    }
    switch found.state {
    case .seen:
      return answer(expected, isSeen ? .holds : .fails, found.words, found.basis)
    case .notSeen:
      return answer(expected, isSeen ? .fails : .holds, found.words, found.basis)
    case .notAvailable:
      return answer(
        expected, .cannotTell, "Cannot be looked for: \(Phrases.inline(found.words))", found.basis)
    }
  }

  private func changed(_ words: String) -> CheckedProposal.Answer {
    let expected = "A change that holds “\(words)” came before the first sign"
    let wanted = words.lowercased()
    let fitting = (review.explanation?.causes.changes ?? []).filter {
      "\($0.change.component) \($0.change.text)".lowercased().contains(wanted)
    }
    guard let sign = review.firstSign else {
      return answer(expected, .cannotTell, "No first sign was found to compare with", Basis())
    }
    if let before = fitting.first(where: { ($0.gapSeconds ?? -1) >= 0 }) {
      let gap = PlainDuration.words(seconds: before.gapSeconds ?? 0)
      return answer(
        expected, .holds, "It came \(gap) before the first sign. Its effect: \(before.effect)",
        before.basis)
    }
    let later = review.evidence.changes.filter {
      "\($0.component) \($0.text)".lowercased().contains(wanted)
    }
    if let after = later.first(where: { ($0.time ?? sign.time) > sign.time }) {
      return answer(
        expected, .fails, "It came after the first sign", Basis(lines: [after.line]))
    }
    if let undated = later.first {
      return answer(
        expected, .cannotTell, "The materials name it without a time", Basis(lines: [undated.line]))
    }
    return answer(
      expected, review.evidence.changes.isEmpty ? .cannotTell : .fails,
      review.evidence.changes.isEmpty
        ? "The materials list no changes" : "No change in the materials holds these words",
      Basis())
  }
}
