/// A report on what people posted: platforms, posts with times as people write them, figures under
/// each, official statements among them, and a summary that its author added up.
struct BookingSocialReport {
  let milestones: BookingMilestones
  let clock: LocalClock

  /// The official statement that was untrue when it was made.
  static let untrueStatement = BookingService.clock(11, 34)
  /// Mentions in the author's total that the report does not quote.
  static let unquoted = 12

  private enum Mood { case negative, neutral, positive, official }

  private struct Post {
    let time: Int
    let author: String
    let mood: Mood
    let words: String
    let figures: String
  }

  var document: [UInt8] {
    let sections = [
      ("TWITTER MENTIONS", twitter), ("FACEBOOK POSTS", facebook), ("NEXTDOOR POSTS", nextdoor),
      ("LOCAL COMMUNITY GROUPS (WhatsApp/Telegram Excerpts)", groups),
    ]
    var text = """
      Social Media Monitoring Report - Room Booking Service
      Collection Period: \(clock.date.text) 08:00 - 14:30
      Platform Sources: Twitter, Facebook, NextDoor, Local Community Groups

      """
    for (title, posts) in sections {
      text += "\n=== \(title) ===\n"
      for post in posts.sorted(by: { $0.time < $1.time }) {
        text += "\n\(post.author) - \(clock.spoken(post.time))"
        text += post.mood == .official ? " (OFFICIAL STATEMENT)\n" : "\n"
        text += "\"\(post.words)\"\n"
        if !post.figures.isEmpty { text += post.figures + "\n" }
      }
    }
    text += "\n=== SENTIMENT ANALYSIS SUMMARY ===\n\n" + summary(of: sections.flatMap(\.1))
    return Array(text.utf8)
  }

  /// Posts quoted, official ones included.
  var quoted: Int { (twitter + facebook + nextdoor + groups).count }

  private var slow: Int { milestones.firstCritical?.finished ?? BookingService.clock(9, 45) }
  private var failing: Int { milestones.firstFailure?.finished ?? BookingService.clock(10, 15) }
  private var down: Int { milestones.firstStarved?.finished ?? BookingService.clock(10, 50) }
  private var restarted: Int { BookingService.poolRestarted }
  private var calm: Int { milestones.lastSlow?.finished ?? BookingService.clock(13, 45) }

  private func post(
    _ start: Int, _ minutes: Int, _ author: String, _ mood: Mood, _ words: String, _ figures: String
  ) -> Post {
    Post(
      time: start + minutes * 60_000, author: author, mood: mood, words: words, figures: figures)
  }

  private var twitter: [Post] {
    [
      post(
        slow, 9, "@hallhunter", .negative,
        "Trying to get a hall for August from the council. Still loading. Still loading. Still… 🐌",
        "Engagement: 14 likes, 3 retweets, 2 replies"),
      post(
        failing, 12, "@MillLaneJudo", .negative,
        "Council room bookings throwing errors for us this morning. Anybody else? #bookings",
        "Engagement: 31 likes, 12 retweets, 9 replies"),
      post(
        down, 8, "@dev_on_a_bike", .neutral,
        "Near dates come back at once, far dates never. Somebody should look at what that search "
          + "reads.", "Engagement: 58 likes, 21 retweets, 17 replies"),
      post(
        down, 24, "@RiversideCarers", .negative,
        "Carers' group cannot book a room and our members cannot just pop into an office. Please "
          + "open a phone line @ExampleCouncil", "Engagement: 120 likes, 64 retweets, 22 replies"),
      Post(
        time: Self.untrueStatement, author: "@ExampleCouncil", mood: .official,
        words: "The short interruption to room bookings this morning is over and the service is "
          + "working for everyone.", figures: "Engagement: 9 likes, 4 retweets, 73 replies"),
      post(
        Self.untrueStatement, 6, "@hallhunter", .negative,
        "@ExampleCouncil It is not working for everyone. It is working for nobody. Just tried.",
        "Engagement: 201 likes, 75 retweets, 12 replies"),
      post(
        restarted, 21, "@ExampleCouncil", .official,
        "We were wrong to say earlier that bookings were back: many of you still saw errors. They "
          + "are open again now, some searches are slow. Sorry.",
        "Engagement: 66 likes, 40 retweets, 31 replies"),
      post(
        calm, 7, "@MillLaneJudo", .positive, "Booked! Took two seconds. Ta 🥋",
        "Engagement: 12 likes, 1 retweets, 0 replies"),
    ]
  }

  private var facebook: [Post] {
    [
      post(
        slow, 21, "Hillside Parents", .negative,
        "Holiday club dates: is the booking page crawling for you too? August will not load at all.",
        "Engagement: 22 likes, 31 comments, 4 shares"),
      post(
        down, 15, "Old Town Traders", .negative,
        "Three of us needed a meeting room today and none of us could book one.",
        "Engagement: 40 likes, 18 comments, 11 shares"),
      post(
        down, 47, "Harbour Choir", .negative,
        "Rehearsals for the autumn concert are unconfirmed because the council site is down. Over "
          + "an hour now.", "Engagement: 73 likes, 26 comments, 9 shares"),
      post(
        restarted, 35, "Hillside Parents", .neutral,
        "It is back but patchy. This week is fine, the holidays are slow.",
        "Engagement: 17 likes, 8 comments, 1 shares"),
    ]
  }

  private var nextdoor: [Post] {
    [
      post(
        failing, 18, "Doug H. (Mill Lane)", .negative,
        "Does anyone have a telephone number for the halls? The website just errors.",
        "Responses: 14 neighbours responded with numbers"),
      post(
        down, 39, "Farida K. (Harbour)", .negative,
        "My card was charged and then the page fell over. Has anybody had a refund from them before?",
        "Responses: 9 neighbours responded, 2 reported the same"),
      post(
        calm, 16, "Doug H. (Mill Lane)", .positive,
        "All booked. Working normally on my side.", "Responses: 6 neighbours agreed"),
    ]
  }

  private var groups: [Post] {
    [
      post(
        slow, 31, "Toddler Group Leaders", .negative,
        "Anyone managed to book September yet? I cannot get past the search.", ""),
      post(
        down, 29, "Food Bank Drivers", .negative,
        "No hall for the collection yet, the booking site is dead. Hold on for news.", ""),
      post(
        down, 70, "Toddler Group Leaders", .negative, "Still nothing here. I give up for today.", ""
      ),
      post(
        calm, 12, "Food Bank Drivers", .positive, "Hall confirmed, see you there.", ""),
    ]
  }

  private func summary(of posts: [Post]) -> String {
    let counts = [Mood.negative, .neutral, .positive].map { mood in
      posts.count { $0.mood == mood }
    }
    let negative = counts[0] + Self.unquoted
    let total = negative + counts[1] + counts[2]
    func percent(_ part: Int) -> Int { (part * 200 + total) / (2 * total) }
    return """
      Total Mentions Tracked: \(total)
      Peak Mention Time: 11:00-11:30 AM (9 mentions)
      Sentiment Breakdown:
      - Negative: \(percent(negative))% (\(negative) mentions)
      - Neutral: \(percent(counts[1]))% (\(counts[1]) mentions)
      - Positive: \(percent(counts[2]))% (\(counts[2]) mentions)

      Key Themes:
      1. Errors and waiting (\(negative - 6) mentions)
      2. Groups for older, disabled or young people (8 mentions)
      3. Payments without confirmation (2 mentions)
      4. Thanks (\(counts[2]) mentions)

      Estimated Social Media Reach: 4,000+ residents
      """
  }
}
