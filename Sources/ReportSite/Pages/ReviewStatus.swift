internal import Records

/// How far people have taken a review; `status` in `incident.yaml` says.
struct ReviewStatus {
  let text: String
  let tag: String

  /// A review that nothing is said about is a draft: no person has read it yet.
  init(_ profile: IncidentProfile) {
    let written = profile.other.first { $0.name == "status" }?.value.lowercased()
    switch written {
    case "reviewed": (text, tag) = ("Reviewed", "govuk-tag--blue")
    case "published": (text, tag) = ("Published", "govuk-tag--green")
    default: (text, tag) = ("Draft", "govuk-tag--grey")
    }
  }
}
