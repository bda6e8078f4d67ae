internal import Diagnosis

/// How many people spoke, in words.
struct ReportWords {
  private let impact: CitizenImpact

  init(_ impact: CitizenImpact) { self.impact = impact }

  /// "People sent 5 tickets to the service desk and wrote 3 public posts." `nil` without reports.
  var sentence: String? {
    let tickets = impact.tickets.count
    let posts = impact.posts.count
    let parts = [
      tickets > 0 ? "sent \(UKWords.counted(tickets, "ticket")) to the service desk" : nil,
      posts > 0 ? "wrote \(UKWords.counted(posts, "public post"))" : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? nil : "People \(parts.joined(separator: " and "))."
  }
}
