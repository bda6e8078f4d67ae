internal import Records

/// One report by a citizen with all that was written, ready to be searched for words.
struct PersonReport: Sendable {
  /// Words beyond this are not read: a report of such a length is not a person's account.
  private static let longest = 8_000

  let time: Timestamp
  let line: SourceLine
  let channel: String
  let person: Int?
  let isTicket: Bool
  /// As the desk wrote it, such as "Open"; empty for posts.
  let status: String
  /// What the person wrote, subject first.
  let text: String
  /// The person's words for searching.
  let words: ThemeLexicon.Words
  /// The person's words and what the desk noted about the effect on them.
  let allWords: ThemeLexicon.Words
  /// What the desk noted; empty for posts.
  let deskNote: String
  let themes: [String]
  let mood: Voice.Mood

  /// Reports by citizens in every channel, by time, then line.
  static func all(in evidence: Evidence) -> [PersonReport] {
    let tickets = evidence.tickets.map { ticket in
      PersonReport(
        time: ticket.time, line: ticket.line, channel: "Service desk", person: ticket.person,
        isTicket: true, status: ticket.status, parts: [ticket.subject, ticket.text],
        deskNote: ticket.statedEffect)
    }
    let posts = evidence.posts.filter { !$0.isOfficial }.map { post in
      PersonReport(
        time: post.time, line: post.line, channel: post.platform, person: post.person,
        isTicket: false, status: "", parts: [post.text], deskNote: "")
    }
    return (tickets + posts).sorted { ($0.time, $0.line) < ($1.time, $1.line) }
  }

  private init(
    time: Timestamp, line: SourceLine, channel: String, person: Int?, isTicket: Bool,
    status: String, parts: [String], deskNote: String
  ) {
    self.time = time
    self.line = line
    self.channel = channel
    self.person = person
    self.isTicket = isTicket
    self.status = status
    self.deskNote = String(deskNote.unicodeScalars.prefix(Self.longest))
    text = String(
      parts.filter { !$0.isEmpty }.joined(separator: ". ").unicodeScalars.prefix(Self.longest))
    words = ThemeLexicon.Words(text)
    allWords = self.deskNote.isEmpty ? words : ThemeLexicon.Words("\(text). \(self.deskNote)")
    themes = ThemeLexicon.themes(in: text)
    mood = MoodLexicon.mood(of: text)
  }
}
