internal import Diagnosis
internal import Records

/// What the incident meant for the people who use the service.
struct PeoplePage {
  /// Quotes that stand open on the page; the rest is behind a heading.
  private static let openQuotes = 6

  private let dossier: Dossier
  private var review: Review { dossier.review }
  private var impact: CitizenImpact { dossier.review.impact }

  init(_ dossier: Dossier) { self.dossier = dossier }

  /// More reports or figures than this and the steps and statements stand on a page of their own.
  private static let reportsOnOnePage = 20

  /// One, or two where people wrote much.
  var parts: [Slots] {
    let isSplit =
      max(impact.tickets.count + impact.posts.count, impact.statedFigures.count)
      > Self.reportsOnOnePage
    let second = isSplit ? ReviewPage.people.fileName(part: 1) : ""
    let all = slots(second: second)
    guard isSplit else {
      return [all.merging(["hasFirstPart": true, "hasSecondPart": true])]
    }
    return [
      all.merging(["hasFirstPart": true, "hasSecondPart": false]),
      all.merging([
        "hasFirstPart": false, "hasSecondPart": true, "contents": false,
        "lead": "How each step of the service fared, and what was said and stated about it.",
      ]),
    ]
  }

  private func slots(second: String) -> Slots {
    let quotes = self.quotes
    let more = quotes.dropFirst(Self.openQuotes)
    let tables = PeopleTables(dossier)
    let affected = PeopleAffectedTables(dossier)
    let estimates = PeopleEstimateTables(dossier)
    let duties = PeopleDutyTables(dossier)
    let slots: Slots = [
      "lead": .text(lead),
      "contents": .group([
        "contentsItems": .list(
          [
            ("#service", "How the service was for people"), ("#reports", "What people told us"),
            ("#who", "Who was affected"), ("#how-many", "How many"),
            ("#access", "Getting through and getting help"), ("#owed", "What is still owed"),
            ("\(second)#steps", "How each step of the service fared"),
            ("\(second)#statements", "What the organisation said"),
            ("\(second)#machine", "What moved with it"),
            ("\(second)#stated", "Figures that the materials state"),
          ].map { ["href": .text($0), "text": .text($1)] })
      ]),
      "definition": .text(
        review.history.spans.isEmpty ? "" : review.history.definition.asSentence),
      "stateChart": .optional(StatePicture(dossier)?.slots), "stateTable": tables.states.slot,
      "reportsText": .text(
        ReportWords(impact).sentence ?? "The materials hold no reports by people."),
      "firstReport": firstReport, "heard": heard, "engagement": engagement,
      "laneChart": .optional(StateAndVoicesPicture(dossier)?.slots),
      "voiceChart": .optional(VoicePicture(dossier)?.slots),
      "themeTable": tables.themes.slot, "priorityTable": tables.priorities.slot,
      "hasQuotes": .flag(!quotes.isEmpty), "quotes": .list(Array(quotes.prefix(Self.openQuotes))),
      "moreTitle": .text(
        more.isEmpty ? "" : "Read \(UKWords.counted(more.count, "more report"))"),
      "moreQuotes": .list(Array(more)),
      "groupTable": affected.groups.slot, "numberTable": affected.numbers.slot,
      "characteristicTable": affected.characteristics.slot, "rangeTable": estimates.ranges.slot,
      "statedRangeTable": estimates.stated.slot, "wayTable": estimates.ways.slot,
      "accessTable": affected.access.slot, "dutyTable": duties.duties.slot,
      "stepTable": duties.steps.slot, "linkTable": duties.links.slot,
      "journeyTable": tables.journeys.slot,
      "timingTable": tables.timings.slot, "statementTable": tables.statements.slot,
      "statedTable": tables.stated.slot,
    ]
    return slots.merging(["glossaryTable": PageGlossary(slots).table.slot])
  }

  private var lead: String {
    guard let harm = review.harm else {
      return impact.tickets.isEmpty && impact.posts.isEmpty
        ? "The materials do not say what happened to people."
        : "People reported problems, but no measure shows how long the service was affected."
    }
    return
      "People did not find the service as usual for \(UKWords.duration(harm.seconds)), from \(UKWords.time(harm.start)) to \(UKWords.time(harm.end))."
  }

  private var firstReport: Slot {
    guard let first = impact.firstReport else { return false }
    var text = "The first report came at \(UKWords.time(first.time))."
    if let last = impact.lastReport, last.time > first.time {
      text = "The reports came from \(UKWords.times(first.time, last.time))."
    }
    return .group([
      "firstReportText": .text(text),
      "source": dossier.link(
        .joined([first.basis, impact.lastReport?.basis].compactMap { $0 }, calculation: ""),
        for: "the first and the last report"),
    ])
  }

  private var heard: Slot {
    guard let text = PeopleWords.sentence(impact.heard) else { return false }
    return .group([
      "heardText": .text(text),
      "source": dossier.link(impact.heard.basis, for: "how many people the reports come from"),
    ])
  }

  /// Reactions to posts, and what they do not say.
  private var engagement: Slot {
    let largest = impact.heard.engagement.filter { $0.total > 0 }.prefix(4)
    guard !largest.isEmpty else { return false }
    let parts = largest.map { "\(FigureWords.grouped($0.total)) \($0.name)" }
    return .group([
      "engagementText": .text(
        "Posts by people got \(parts.joined(separator: ", ")). \(impact.heard.engagementLimits)"),
      "source": dossier.link(
        .joined(largest.map(\.basis), calculation: "Added up over the posts"),
        for: "reactions to posts"),
    ])
  }

  private var quotes: [Slots] {
    (impact.tickets + impact.posts).filter { !$0.words.trimmed.isEmpty }
      .sorted { ($0.time, $0.line) < ($1.time, $1.line) }
      .map { voice in
        [
          "words": .text(voice.words.trimmed.fitted(600)), "channel": .text(voice.channel),
          "isoTime": .text(UKWords.iso(voice.time)), "time": .text(UKWords.time(voice.time)),
          "source": dossier.link(
            voice.line, for: "a report at \(UKWords.time(voice.time)), \(voice.channel)"),
        ]
      }
  }
}
