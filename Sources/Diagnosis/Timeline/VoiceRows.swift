internal import Records

/// What people reported, and what the organisation said.
enum VoiceRows {
  static func rows(evidence: Evidence, impact: CitizenImpact) -> [TimelineRow] {
    let tickets = zip(evidence.tickets, impact.tickets).map { ticket, voice in
      row(
        voice, "A person told the service desk: “\(Phrases.shortened(ticket.subject, to: 120))”",
        detail: ticket.priority == .unknown ? "" : "Priority \(ticket.priority.rawValue)")
    }
    let posts = impact.posts.map { voice in
      let what =
        voice.mood == .thanks
        ? "said thanks or that it works again"
        : voice.mood == .information ? "passed on news" : "reported a problem"
      let about =
        voice.mood == .problem && !voice.themes.isEmpty
        ? ": \(Phrases.inline(voice.themes[0]))" : ""
      return row(voice, "Somebody \(what) on \(voice.channel)\(about)", detail: "")
    }
    let telling = [
      impact.statements.first, impact.statements.first { $0.verdict == .conflicts },
      impact.statements.last,
    ].compactMap(\.self)
    let statements = impact.statements.map { check in
      let verdict =
        switch check.verdict {
        case .agrees: "The data of that minute agrees."
        case .conflicts: "The data of that minute says otherwise."
        case .notEstablished: "The data cannot confirm it."
        }
      let place = check.platform.isEmpty ? "in public" : "on \(check.platform)"
      return TimelineRow(
        time: check.time, lane: .communication, role: .communication,
        words:
          "The organisation said \(place): “\(Phrases.shortened(check.words, to: 110))” \(verdict)",
        detail: check.reason, isKey: telling.contains(check), basis: check.basis)
    }
    return (tickets + posts).map { row in
      var row = row
      row.isKey = row.role == .report && row.basis.lines == impact.firstReport?.basis.lines
      return row
    } + statements
  }

  private static func row(_ voice: Voice, _ words: String, detail: String) -> TimelineRow {
    TimelineRow(
      time: voice.time, lane: .people, role: voice.mood == .thanks ? .recovery : .report,
      words: words,
      detail: detail, basis: Basis(lines: [voice.line]))
  }
}
