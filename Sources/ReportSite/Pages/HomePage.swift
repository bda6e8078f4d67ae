internal import Records

/// The site's first page: every incident, newest first.
struct HomePage {
  /// Reviews with the names of their folders, newest first.
  let reviews: [(review: ReviewCard, slug: String)]

  var slots: Slots {
    [
      "indexes": .list(indexes), "hasReviews": .flag(!reviews.isEmpty),
      "reviews": .list(
        reviews.map { review, slug in
          [
            "href": .text("\(slug)/index.html"), "title": .text(review.title),
            "date": .text(review.date.map(UKWords.day) ?? ""),
            "isoDate": .text(review.date.map { String(UKWords.iso($0).prefix(10)) } ?? ""),
            "state": .text(review.standing.text), "stateTag": .text(review.standing.tag),
            "sentence": .text(review.sentence),
            "affectedFor": .text(review.affectedFor),
          ]
        }),
    ]
  }

  /// Ways into a long list; none for a single review.
  private var indexes: [Slots] {
    guard reviews.count > 1 else { return [] }
    return [
      index("By service") { $0.service.trimmed.isEmpty ? "Service not stated" : $0.service },
      index("By cause") { $0.cause.isEmpty ? "Cause not established" : $0.cause },
      index("By month", isByDate: true) { $0.date.map(UKWords.month) ?? "Date not established" },
    ]
  }

  /// By name, or in the order of the reviews, newest first.
  private func index(
    _ heading: String, isByDate: Bool = false, _ key: (ReviewCard) -> String
  ) -> Slots {
    var order: [String] = []
    var groups: [String: [Slots]] = [:]
    for (review, slug) in reviews {
      let name = key(review)
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append([
        "href": .text("\(slug)/index.html"), "text": .text(review.title),
      ])
    }
    let names = isByDate ? order : order.sorted()
    return [
      "indexHeading": .text(heading),
      "indexGroups": .list(
        names.map { ["groupName": .text($0), "groupItems": .list(groups[$0] ?? [])] }),
    ]
  }
}
