internal import Records

/// What is still owed to people, from what they asked for and what the organisation said.
struct DutyFinder {
  /// Names of `ThemeLexicon` entries.
  static let paidTheme = "Paid, but no booking or confirmation"
  static let confirmationTheme = "No confirmation"

  private static let callBack = PhraseList.phrases(
    """
    call me, ring me, phone me, contact me, call us back, call back, on my behalf, email me,
    get back to me, let me know
    """)
  private static let apology = PhraseList.phrases("apolog*, sorry")
  private static let promise = PhraseList.phrases(
    """
    updates to follow, update to follow, more to follow, further update*, will update,
    keep you updated, keep you informed
    """)
  private static let ended: Set<String> = ["closed", "resolved", "done", "completed", "cancelled"]

  let reports: [PersonReport]
  /// As `VoiceJoiner.probable`.
  let people: [Int]
  let posts: [Post]
  let statements: [StatementCheck]
  /// Bookings or requests may have been lost or half made.
  let lostBookings: ImpactEstimate?

  /// Most urgent kind first; kinds for which nothing is owed are left out.
  func duties() -> [Duty] {
    let kinds: [Duty?] = [
      refunds, bookings, confirmations, callBacks, replies, apologies, corrections, promises,
    ]
    return kinds.compactMap(\.self)
  }

  private var refunds: Duty? {
    owed(
      .refund, "Check each payment without a booking, and refund it or make the booking",
      "Finance lead", paid,
      "People say that money was taken and that they have no booking or confirmation.")
  }

  private var bookings: Duty? {
    let paid = self.paid
    guard !paid.isEmpty || lostBookings?.high ?? lostBookings?.low ?? 0 > 0 else { return nil }
    return Duty(
      kind: .reconcileBookings,
      title: "Compare payments, bookings and confirmations made while the service was affected",
      count: 1, owner: "Service owner with the finance lead",
      reason: "Requests failed part of the way, so a booking, a payment or both may be missing. "
        + "People who did not write are found only this way.",
      basis: Basis(
        lines: (paid.map { reports[$0].line } + (lostBookings?.ways.flatMap(\.basis.lines) ?? []))
          .sorted().uniqued.firstAndLast(12)))
  }

  private var confirmations: Duty? {
    let paid = Set(self.paid)
    return owed(
      .confirmation, "Tell people whether their booking or request was made", "Service owner",
      problems.filter { reports[$0].themes.contains(Self.confirmationTheme) && !paid.contains($0) },
      "People do not know whether what they sent went through.")
  }

  private var callBacks: Duty? {
    owed(
      .callBack, "Get back to people who asked for help or for a call", "Contact centre lead",
      problems.filter {
        reports[$0].isTicket && reports[$0].words.containAny(of: Self.callBack)
      },
      "They asked to be called, or for somebody to act for them. No answer is recorded.")
  }

  private var replies: Duty? {
    let open = reports.indices.filter {
      let status = reports[$0].status.lowercased()
      return reports[$0].isTicket && !status.isEmpty && !Self.ended.contains(status)
    }
    return owed(
      .reply, "Answer and close the reports that are still open", "Service desk lead", open,
      "The service desk's own record does not show them as closed.", unit: .reports)
  }

  private var apologies: Duty? {
    let paid = self.paid
    let published = posts.filter {
      $0.isOfficial && ThemeLexicon.Words($0.text).containAny(of: Self.apology)
    }
    if published.isEmpty {
      return owed(
        .apology, "Apologise in public to the people affected", "Communications lead", problems,
        "No public statement in the materials says sorry.")
    }
    return owed(
      .apology, "Apologise in person to people who lost money", "Service owner", paid,
      "A public apology was made. People who paid and got nothing are owed their own.")
  }

  private var corrections: Duty? {
    let wrong = statements.filter { $0.verdict == .conflicts }
    guard !wrong.isEmpty else { return nil }
    return Duty(
      kind: .correction, title: "Correct public statements that the data does not bear out",
      count: wrong.count, owner: "Communications lead",
      reason: "The service was not as the statement said at that minute.",
      basis: Basis(lines: wrong.flatMap(\.basis.lines).sorted().uniqued))
  }

  /// A promise of news after which no statement came.
  private var promises: Duty? {
    let official = posts.filter(\.isOfficial)
    let open = official.filter { post in
      ThemeLexicon.Words(post.text).containAny(of: Self.promise)
        && !official.contains { $0.time > post.time }
    }
    guard !open.isEmpty else { return nil }
    return Duty(
      kind: .promise, title: "Publish the update that was promised", count: open.count,
      owner: "Communications lead",
      reason: "A statement promised an update, and no later statement is in the materials.",
      basis: Basis(lines: open.map(\.line)))
  }

  private var problems: [Int] { reports.indices.filter { reports[$0].mood == .problem } }

  private var paid: [Int] { problems.filter { reports[$0].themes.contains(Self.paidTheme) } }

  private enum Unit { case people, reports }

  private func owed(
    _ kind: Duty.Kind, _ title: String, _ owner: String, _ own: [Int], _ reason: String,
    unit: Unit = .people
  ) -> Duty? {
    guard !own.isEmpty else { return nil }
    let count = unit == .people ? Set(own.map { people[$0] }).count : own.count
    return Duty(
      kind: kind, title: title, count: count, owner: owner, reason: reason,
      basis: Basis(
        lines: own.map { reports[$0].line }.sorted(),
        calculation: unit == .people && count < own.count
          ? "\(PlainNumber.counted(own.count, "report")), joined where they tell one story" : ""))
  }
}
