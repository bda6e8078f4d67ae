internal import Records

/// The site's first page, with every incident, newest first; of many incidents the newest, with pages
/// for the others and for each way of finding one.
struct HomePages {
  /// As many as people scroll through.
  static let mostReviews = 50

  /// Newest first.
  let reviews: [IncidentNames.Named]

  var pages: [SitePage] {
    let parts = stride(from: 0, to: max(1, reviews.count), by: Self.mostReviews).map {
      reviews[$0..<min(reviews.count, $0 + Self.mostReviews)]
    }
    let directories = isLarge ? directories : []
    let sheets = Sheets(
      count: parts.count, name: "reviews", title: "All reviews", firstPath: "index.html")
    let own = parts.enumerated().map { sheet, part in
      SitePage(
        path: sheets.path(sheet), template: "home", title: sheets.title(sheet),
        slots: sheets.around(sheet).merging([
          "indexes": .list(sheet == 0 && !isLarge ? indexes.map(Self.slots) : []),
          "directories": .list(
            sheet == 0
              ? directories.map { ["href": .text("\($0.name).html"), "text": .text($0.title)] }
              : []),
          "hasDirectories": .flag(sheet == 0 && isLarge),
          "hasReviews": .flag(!reviews.isEmpty), "reviews": .list(part.map(Self.slots)),
        ]))
    }
    return own + directories.flatMap(\.pages)
  }

  private var isLarge: Bool { reviews.count > Self.mostReviews }

  private static func slots(_ named: IncidentNames.Named) -> Slots {
    let review = named.card
    return [
      "href": .text("\(named.slug)/index.html"), "title": .text(named.title),
      "date": .text(review.date.map(UKWords.day) ?? ""),
      "isoDate": .text(review.date.map { String(UKWords.iso($0).prefix(10)) } ?? ""),
      "state": .text(review.standing.text), "stateTag": .text(review.standing.tag),
      "sentence": .text(review.sentence),
      "affectedFor": .text(review.affectedFor),
    ]
  }

  private static func slots(_ index: Index) -> Slots {
    [
      "indexHeading": .text(index.heading),
      "indexGroups": .list(
        index.groups.map { ["groupName": .text($0.name), "groupItems": .list($0.links)] }),
    ]
  }

  private struct Index {
    let name: String
    let heading: String
    let groups: [Directory.Group]
  }

  /// Ways into a long list; none for a single review.
  private var indexes: [Index] {
    guard reviews.count > 1 else { return [] }
    return [
      index("by-service", "By service") {
        $0.service.trimmed.isEmpty ? "Service not stated" : $0.service
      },
      index("by-cause", "By cause") { $0.cause.isEmpty ? "Cause not established" : $0.cause },
      index("by-month", "By month", isByDate: true) {
        $0.date.map(UKWords.month) ?? "Date not established"
      },
    ]
  }

  private var directories: [Directory] {
    indexes.map { index in
      Directory(
        name: index.name, title: "Reviews \(index.heading.continuingSentence)",
        lead: "All \(UKWords.counted(reviews.count, "review")) of this site, newest first in each "
          + "group.", groups: index.groups)
    }
  }

  /// By name, or in the order of the reviews, newest first.
  private func index(
    _ name: String, _ heading: String, isByDate: Bool = false, _ key: (ReviewCard) -> String
  ) -> Index {
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
    return Index(
      name: name, heading: heading,
      groups: names.map { Directory.Group(name: $0, links: groups[$0] ?? []) })
  }
}
