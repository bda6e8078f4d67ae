internal import Records

/// Gathers what happened to people from tickets, posts and requests.
enum ImpactFinder {
  static func voices(of tickets: [Ticket]) -> [Voice] {
    tickets.map { ticket in
      let text = "\(ticket.subject). \(ticket.text)"
      return Voice(
        time: ticket.time, line: ticket.line, channel: "Service desk", priority: ticket.priority,
        themes: ThemeLexicon.themes(in: text), mood: MoodLexicon.mood(of: text),
        words: ticket.text.isEmpty ? ticket.subject : ticket.text, person: ticket.person)
    }
  }

  static func voices(of posts: [Post]) -> [Voice] {
    posts.filter { !$0.isOfficial }.map { post in
      Voice(
        time: post.time, line: post.line,
        channel: post.platform.isEmpty ? "Social media" : post.platform, priority: nil,
        themes: ThemeLexicon.themes(in: post.text), mood: MoodLexicon.mood(of: post.text),
        words: post.text, person: post.person)
    }
  }

  static func themes(tickets: [Voice], posts: [Voice]) -> [Theme] {
    let all = ThemeLexicon.entries.map(\.name).compactMap { name -> Theme? in
      let own = tickets.filter { $0.themes.contains(name) }
      let shared = posts.filter { $0.themes.contains(name) }
      guard !own.isEmpty || !shared.isEmpty else { return nil }
      return Theme(
        name: name, ticketCount: own.count, postCount: shared.count,
        basis: Basis(
          lines: (own + shared).map(\.line).sorted(),
          calculation: "Counted by the words used; one report may speak of several subjects"))
    }
    // Stable: equal counts keep the order of the lexicon.
    return all.enumerated().sorted { a, b in
      let first = a.element.ticketCount + a.element.postCount
      let second = b.element.ticketCount + b.element.postCount
      return first != second ? first > second : a.offset < b.offset
    }.map(\.element)
  }

  static func priorities(of tickets: [Voice]) -> [PriorityCount] {
    Ticket.Priority.allCases.compactMap { priority in
      let own = tickets.filter { $0.priority == priority }
      guard !own.isEmpty else { return nil }
      return PriorityCount(
        priority: priority, count: own.count, basis: Basis(lines: own.map(\.line)))
    }
  }

  /// The first report of a problem by a person, in any channel.
  static func firstReport(tickets: [Voice], posts: [Voice]) -> Moment? {
    moment(
      of: (tickets + posts).filter { $0.mood == .problem }.min(by: precedes), "the first report")
  }

  static func lastReport(tickets: [Voice], posts: [Voice]) -> Moment? {
    moment(
      of: (tickets + posts).filter { $0.mood == .problem }.max(by: precedes), "the last report")
  }

  private static func precedes(_ a: Voice, _ b: Voice) -> Bool {
    (a.time, a.line) < (b.time, b.line)
  }

  private static func moment(of voice: Voice?, _ which: String) -> Moment? {
    voice.map {
      let place = $0.channel == "Service desk" ? "to the service desk" : "on \($0.channel)"
      return Moment(
        time: $0.time, words: "\(which) of a problem, \(place)",
        uncertaintySeconds: $0.time.microseconds % 60_000_000 == 0 ? 60 : 1,
        basis: Basis(lines: [$0.line]))
    }
  }
}
