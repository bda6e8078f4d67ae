internal import Records

/// `feed.xml`: the reviews for readers of feeds (Atom, RFC 4287). Only for a site whose place is known,
/// as the names of entries are addresses.
struct Feed {
  static let path = "feed.xml"

  /// Newest first.
  let reviews: [IncidentNames.Named]
  /// Ends with a stroke.
  let baseURL: String

  /// What is added to the slots that every page of the site has.
  var slots: Slots {
    let dated = reviews.filter { $0.card.date != nil }
    // Without a date no entry can stand: the moment of the build would make each build another one.
    return [
      "baseURL": .text(baseURL),
      "updated": .text(dated.first?.card.date.map(UKWords.iso) ?? "1970-01-01T00:00:00Z"),
      "entries": .list(
        dated.map { named in
          [
            "entryHref": .text("\(baseURL)\(named.slug)/index.html"),
            "entryTitle": .text(named.title), "entrySummary": .text(named.card.sentence),
            "entryUpdated": .text(updated(named.card)),
          ]
        }),
    ]
  }

  /// When the review was last looked at, as people state it, else when the incident was.
  private func updated(_ review: ReviewCard) -> String {
    let stated = review.stated["reviewed_on"]?.trimmed
    let isDay =
      stated.map { text in
        text.utf8.count == 10 && text.split(separator: "-").map(\.count) == [4, 2, 2]
          && text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "-") }
      } ?? false
    if isDay, let stated { return "\(stated)T00:00:00Z" }
    return review.date.map(UKWords.iso) ?? ""
  }
}
