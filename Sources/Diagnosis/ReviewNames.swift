internal import Records

/// What the review, the service and the organisation are called.
struct ReviewNames: Hashable, Sendable {
  let title: String
  let service: String
  /// Empty when nothing says it.
  let organisation: String

  /// As the profile says; otherwise made from the folder's name, the worst state and the date.
  init(evidence: Evidence, period: Span?, history: ServiceHistory) {
    let profile = evidence.profile
    let folder = evidence.folder.split(separator: "/").last.map(String.init) ?? ""
    let words = folder.split(whereSeparator: { "-_ ".contains($0) }).joined(separator: " ")
    service = profile.service ?? (words.isEmpty ? "Service" : Phrases.sentence(words))
    organisation = profile.organisation ?? ""
    if let stated = profile.title {
      title = stated
      return
    }
    let state = history.spans.map(\.state).max() ?? .normal
    let what =
      switch state {
      case .unusable: "slow, then unusable"
      case .impaired: "slow and failing"
      case .degraded: "slower or less reliable than usual"
      case .normal: period == nil ? "nothing unusual found" : "signs of trouble"
      }
    let date = period.map { " on \(PlainTime.date($0.start))" } ?? ""
    title = "\(service): \(what)\(date)"
  }
}
