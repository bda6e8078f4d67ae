/// Whether a text reports a problem, says thanks, or passes on news.
enum MoodLexicon {
  private static let thanks = [
    "thank you", "thanks", "appreciate", "well done", "just booked", "good news", "back to normal",
    "working normally again", "success",
  ]
  private static let stillBad = [
    "still slow", "still quite slow", "not quite back", "still can't", "still cannot", "no booking",
    "unacceptable", "but still",
  ]
  private static let news = [
    "psa", "breaking", "update", "they're aware", "they're working", "working on",
    "should be fixed", "i'll post updates", "looks like a classic", "as an it",
  ]
  private static let own = [
    "trying to", "i can't", "we can't", "can't book", "cannot book", "i need", "we need",
    "ridiculous", "unacceptable", "sort this out", "fix this",
  ]

  static func mood(of text: String) -> Voice.Mood {
    let words = ThemeLexicon.Words(text)
    let isThanks = thanks.contains { words.contain($0) }
    if isThanks, !stillBad.contains(where: { words.contain($0) }) { return .thanks }
    let isNews = news.contains { words.contain($0) }
    return isNews && !own.contains(where: { words.contain($0) }) ? .information : .problem
  }
}
