import Records

extension MaterialFormat {
  /// Free-text reports on public posts.
  static let socialReport = MaterialFormat(
    name: "Social media report (text)", kind: .socialMedia,
    samples: [
      """
      Collection period: 2026-03-18 09:00 - 14:30

      === TWITTER MENTIONS ===

      @someone - 09:34 AM
      "The site is slow"
      Engagement: 23 likes, 8 retweets

      Walking Club - 13:30 PM
      "It works again"
      """
    ],
    fit: { sample in
      guard sample.json == nil else { return .none }
      let document = Document(
        file: FileID(0), path: "", bytes: sample.head, zone: .assumedUTC)
      var people = People()
      let posts = SocialReport.read(document, people: &people).posts
      let withPlatform = posts.count { !$0.platform.isEmpty && !$0.text.isEmpty }
      guard withPlatform >= 2 else { return .none }
      return Fit(
        score: 0.9, reason: "\(withPlatform) posts of an author and a time under a platform.")
    },
    reading: .document { document, people in SocialReport.read(document, people: &people) })

  /// What people state about the incident.
  static let incidentProfile = MaterialFormat(
    name: "Incident profile (YAML)", kind: .profile,
    samples: ["title: Bookings slow\nservice: Bookings\ntime_zone: Europe/London\n"],
    fit: { sample in
      guard sample.json == nil, sample.byteCount < 1 << 20 else { return .none }
      let keys = sample.lines.compactMap { line -> String? in
        guard let colon = line.firstIndex(of: 58), let first = line.first, isLetter(first) else {
          return nil
        }
        return KeyName.plain(DisplayText.decode(Array(line[..<colon])))
      }
      let known = Set(keys).intersection(ProfileFile.knownKeys)
      guard known.count >= 2, known.count * 2 >= keys.count else { return .none }
      return Fit(score: 0.8, reason: "The keys \(known.sorted().joined(separator: ", ")).")
    },
    reading: .document { document, _ in ProfileFile.read(document) })
}
