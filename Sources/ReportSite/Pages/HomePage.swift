internal import Diagnosis
internal import Records

/// The site's first page: every incident, newest first.
struct HomePage {
  /// Reviews with the names of their folders, newest first.
  let reviews: [(review: Review, slug: String)]

  var slots: Slots {
    [
      "hasReviews": .flag(!reviews.isEmpty),
      "reviews": .list(
        reviews.map { review, slug in
          [
            "href": .text("\(slug)/index.html"), "title": .text(review.title),
            "date": .text(review.date.map(UKWords.day) ?? ""),
            "isoDate": .text(review.date.map { String(UKWords.iso($0).prefix(10)) } ?? ""),
            "state": .text(review.standing.text), "stateTag": .text(review.standing.tag),
            "sentence": .text(review.sentence),
            "affectedFor": .text(review.harm.map { UKWords.duration($0.seconds) } ?? ""),
          ]
        }),
    ]
  }
}
