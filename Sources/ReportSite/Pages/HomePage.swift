internal import Records

/// The site's first page: every incident, newest first.
struct HomePage {
  /// Newest first.
  let reviews: [IncidentNames.Named]

  var slots: Slots {
    [
      "indexes": .list(indexes), "hasReviews": .flag(!reviews.isEmpty),
      "reviews": .list(
        reviews.map { named in
          let review = named.card
          return [
            "href": .text("\(named.slug)/index.html"), "title": .text(named.title),
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
    for named in reviews {
      let name = key(named.card)
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append([
        "href": .text("\(named.slug)/index.html"), "text": .text(named.title),
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
