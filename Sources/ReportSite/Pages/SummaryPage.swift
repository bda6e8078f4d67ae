internal import Diagnosis
internal import Records

/// One page that a councillor understands.
struct SummaryPage {
  private let dossier: Dossier
  private var review: Review { dossier.review }

  init(_ dossier: Dossier) { self.dossier = dossier }

  var slots: Slots {
    // In the order of the page, so that its sources are numbered in that order.
    let top: Slots = [
      "harm": harm, "reports": reports, "firstSign": firstSign, "ended": ended,
      "dayChart": .optional(DayPicture(dossier)?.slots), "facts": .list(facts),
    ]
    let known = self.known
    let open = review.notEstablished.prefix(3)
    return top.merging([
      "known": .flag(!known.isEmpty), "knownItems": .list(known),
      "unknown": .flag(!open.isEmpty), "unknownItems": .items(open.map(\.asSentence)),
      "nextSteps": .items(NextSteps(review, isPublic: dossier.options.isPublic).sentences),
    ])
  }

  private var harm: Slot {
    guard let harm = review.harm else { return false }
    return .group([
      "affectedFor": .text(UKWords.duration(harm.seconds)), "harmDate": .text(harm.dates),
      "unusableFor": .text(
        harm.unusableSeconds > 0 ? UKWords.duration(harm.unusableSeconds) : ""),
      "source": dossier.link(harm.basis(atLeast: .degraded), for: "how long people were affected"),
    ])
  }

  private var reports: Slot {
    guard let text = ReportWords(review.impact).sentence else { return false }
    let theme = review.impact.themes.first
    return .group([
      "reportsText": .text(text), "commonest": .text(theme?.name.continuingSentence ?? ""),
      "source": theme.map { dossier.link($0.basis, for: "the theme “\($0.name)”") } ?? false,
    ])
  }

  private var firstSign: Slot {
    guard let sign = review.firstSign else { return false }
    return .group([
      "firstSignTime": .text(UKWords.time(sign.time)),
      "firstSignWords": .text(sign.words.withoutFullStop),
      "source": dossier.link(sign.basis, for: "the first sign"), "lag": lag,
    ])
  }

  private var lag: Slot {
    guard let report = review.impact.firstReport, let lag = review.impact.reportLagSeconds else {
      return false
    }
    let time = UKWords.time(report.time)
    let length = UKWords.duration(lag)
    let text: String
    if lag.magnitude < 30 {
      text = "The first report by a person came at the same time."
    } else if lag > 0 {
      text = "The first report by a person came \(length) later, at \(time)."
    } else {
      text = "A person had reported a problem \(length) before it, at \(time)."
    }
    return .group([
      "lagText": .text(text), "source": dossier.link(report.basis, for: "the first report"),
    ])
  }

  private var ended: Slot {
    guard let harm = review.harm else { return false }
    guard let normal = harm.normalAgain else {
      return .group([
        "endedText": "The materials end before the service was back to normal.", "source": false,
      ])
    }
    return .group([
      "endedText": .text("The service was back to normal at \(UKWords.time(normal.span.start))."),
      "source": dossier.link(normal.basis, for: "the return to normal"),
    ])
  }

  private var facts: [Slots] {
    var facts = [fact("Date", review.date.map(UKWords.day))]
    facts.append(fact("Service", review.service.isEmpty ? nil : review.service))
    if let sign = review.firstSign {
      facts.append(fact("First sign", UKWords.time(sign.time), sign.basis, "the first sign"))
    } else {
      facts.append(fact("First sign", "not established"))
    }
    if let report = review.impact.firstReport {
      facts.append(
        fact(
          "First report by a person", UKWords.time(report.time), report.basis, "the first report"))
    } else {
      facts.append(fact("First report by a person", "no report in the materials"))
    }
    if let worst = review.worst {
      let words = "\(UKWords.time(worst.time)): \(worst.words.withoutFullStop)"
      facts.append(fact("Worst moment", words, worst.basis, "the worst moment"))
    }
    if let harm = review.harm {
      facts.append(
        fact(
          "People affected for", UKWords.duration(harm.seconds), harm.basis(atLeast: .degraded),
          "how long people were affected"))
      if harm.unusableSeconds > 0 {
        facts.append(
          fact(
            "Not usable for", UKWords.duration(harm.unusableSeconds),
            harm.basis(atLeast: .unusable), "how long the service was not usable"))
      }
    } else {
      facts.append(fact("People affected for", "not established"))
    }
    let standing = review.standing
    facts.append(fact("State of the service", standing.text, tag: standing.tag))
    let status = ReviewStatus(review.evidence.profile)
    facts.append(fact("State of this review", status.text, tag: status.tag))
    return facts
  }

  private func fact(
    _ name: String, _ text: String?, _ basis: Basis = Basis(), _ use: String = "", tag: String = ""
  ) -> Slots {
    [
      "factKey": .text(name), "factText": .text(text ?? "not established"), "factTag": .text(tag),
      "source": dossier.link(basis, for: use),
    ]
  }

  /// What the evidence shows, most telling first; at most five points.
  private var known: [Slots] {
    var items: [Slots] = []
    func add(_ text: String, _ basis: Basis, _ use: String) {
      items.append(["item": .text(text.asSentence), "source": dossier.link(basis, for: use)])
    }
    if let leading = review.explanation?.leading {
      add(
        "The best supported cause is \(leading.title.continuingSentence): \(ConfidenceWord(percent: leading.confidence).rawValue) (\(Int(leading.confidence))%)",
        Basis(lines: Array(Set(leading.support.flatMap(\.basis.lines))).sorted()),
        "the best supported cause")
    }
    let useless = (review.explanation?.ruledOut ?? []).filter {
      $0.verdict == .wouldNotHaveHelped
    }
    if let remedy = useless.first {
      add(
        "\(remedy.remedy) would not have prevented it",
        Basis(lines: remedy.reasons.flatMap(\.basis.lines).sorted()), "what was ruled out")
    }
    if let first = review.signals.first(where: { $0.onset != nil }), let onset = first.onset {
      let others = review.signals.filter { $0.onset != nil }.count - 1
      let more = others > 0 ? " \(UKWords.counted(others, "other measure")) followed." : ""
      add(
        "\(first.title) moved first of all measures, at \(UKWords.time(onset.time)).\(more)",
        onset.basis, "the measure that moved first")
    }
    let rules = review.rules.filter { ($0.leadOverFirstReportSeconds ?? 0) >= 60 }
    if let best = rules.max(by: {
      ($0.leadOverFirstReportSeconds ?? 0) < ($1.leadOverFirstReportSeconds ?? 0)
    }), let lead = best.leadOverFirstReportSeconds {
      add(
        "\(UKWords.counted(rules.count, "monitoring rule")) would have warned before the first report, the earliest by \(UKWords.duration(lead))",
        best.basis, "the earliest warning")
    }
    if let conflict = review.impact.statements.first(where: { $0.verdict == .conflicts }) {
      add(
        "A public statement at \(UKWords.time(conflict.time)) does not agree with the data: \(conflict.reason.continuingSentence)",
        conflict.basis, "a public statement that conflicts")
    }
    for journey in review.impact.journeys.filter({ $0.failures > 0 }).prefix(2) {
      add(
        "\(FigureWords.grouped(journey.failures)) of \(UKWords.counted(journey.attempts, "request")) for the step “\(journey.name)” failed (\(FigureWords.share(journey.failures, of: journey.attempts)))",
        journey.basis, "the step “\(journey.name)”")
    }
    return Array(items.prefix(5))
  }
}

extension String {
  var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
