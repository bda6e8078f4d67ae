internal import Records

/// What kept people from getting through, and which other ways there were.
enum AccessFinder {
  private struct Entry: Sendable {
    let kind: AccessFinding.Kind
    let title: String
    let phrases: [[String]]

    init(_ kind: AccessFinding.Kind, _ title: String, _ phrases: String) {
      self.kind = kind
      self.title = title
      self.phrases = PhraseList.phrases(phrases)
    }
  }

  private static let entries = [
    Entry(
      .couldNotWait, "People who could not wait",
      """
      urgent*, immediately, can't wait, cannot wait, asap, desperately, for tomorrow, starts tomorrow,
      start tomorrow, this afternoon, deadline, by tonight
      """),
    Entry(
      .triedAgain, "People who had to try again",
      """
      several attempts, multiple attempts, multiple booking attempts, many attempts, every time i,
      each time i, keep trying, kept trying, tried again, try again, trying for, tried several,
      failed again, again and again, for the past, for over an hour, all morning
      """),
    Entry(
      .lostWork, "People who lost what they had filled in",
      "filled in, filled out, start again, start over, lost my form, lost everything, went through or not"
    ),
    Entry(
      .askedForAnotherWay, "People who asked for another way",
      """
      alternative way, alternative booking, alternative method*, alternative contact, another way,
      phone number*, contact number*, call me, ring me, phone me, on my behalf, over the phone,
      by phone, in person, direct number*
      """),
    Entry(
      .anotherWayOffered, "Another way to get help",
      "please call, please phone, please ring, please contact, please visit, call us, phone us, "
        + "calling facilities, calling the facilities, call facilities, in person, by phone, telephone"
    ),
  ]

  static func findings(_ reports: [PersonReport], posts: [Post]) -> [AccessFinding] {
    let official = posts.filter(\.isOfficial)
    return entries.map { entry in
      if entry.kind == .anotherWayOffered { return offered(entry, reports, official) }
      let own = reports.filter { $0.mood == .problem && $0.words.containAny(of: entry.phrases) }
      return AccessFinding(
        kind: entry.kind, title: entry.title, voiceCount: own.count,
        words: own.isEmpty
          ? "No report speaks of it. That does not show that it did not happen."
          : "\(Phrases.sentenceStart(own.count)) \(own.count == 1 ? "report speaks" : "reports speak") "
            + "of it. How many other people met it was not measured.",
        basis: own.isEmpty
          ? Basis()
          : Basis(lines: own.map(\.line).sorted(), calculation: "Counted by the words used"))
    }
  }

  /// What the organisation said comes first; people who pass it on are counted beside it.
  private static func offered(
    _ entry: Entry, _ reports: [PersonReport], _ official: [Post]
  ) -> AccessFinding {
    let statements = official.filter {
      ThemeLexicon.Words($0.text).containAny(of: entry.phrases)
    }
    let passedOn = reports.filter {
      $0.mood == .information && $0.words.containAny(of: entry.phrases)
    }
    let words: String
    if let first = statements.min(by: { ($0.time, $0.line) < ($1.time, $1.line) }) {
      words =
        "The organisation first told people in public how else to get help at "
        + "\(PlainTime.clock(first.time)). Whether those who used that way got through was not measured."
    } else if passedOn.isEmpty {
      words = "Nothing in the materials tells people how else to get help."
    } else {
      words =
        "People told each other how else to get help. No statement by the organisation says it."
    }
    return AccessFinding(
      kind: entry.kind, title: entry.title, voiceCount: statements.count + passedOn.count,
      words: words,
      basis: Basis(lines: (statements.map(\.line) + passedOn.map(\.line)).sorted()))
  }
}
