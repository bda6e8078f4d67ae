internal import Diagnosis
internal import Records

/// Who stands for the review, with what it was made, and where people's word went before what was
/// worked out.
struct AuditTables {
  private let dossier: Dossier
  private var review: Review { dossier.review }
  private var profile: IncidentProfile { dossier.evidence.profile }

  init(_ dossier: Dossier) { self.dossier = dossier }

  private func stated(_ key: String) -> String? {
    profile.other.first { $0.name == key }?.value.trimmed
  }

  var record: PageTable {
    let inputs = dossier.evidence.sources
    let size = inputs.reduce(0) { $0 &+ $1.byteCount }
    let rows = [
      ("Status", ReviewStatus(profile).text),
      ("Reviewed by", stated("reviewed_by") ?? "Nobody yet, as far as is stated"),
      ("Reviewed on", stated("reviewed_on") ?? "Not stated"),
      ("Kept for", stated("retention") ?? "Not stated"),
      ("Marking", profile.marking),
      (
        "Made from",
        "\(UKWords.counted(inputs.count, "file")), \(FigureWords.size(Double(size))), each with "
          + "its fingerprint below"
      ),
      ("Made with", "incident-review \(dossier.options.version)"),
    ]
    return PageTable(
      caption: "Record of this review", columns: ["What", "Stated"],
      rows: rows.map { .init(cells: [.init(text: $0.0), .init(text: $0.1.fitted(300))]) })
  }

  /// Empty when nothing that people stated took the place of a finding.
  var overrides: PageTable {
    let computed = Diagnosis.withoutStatements(review)
    var rows: [(what: String, stated: String, found: String)] = []
    func compare(_ what: String, _ stated: String?, _ found: String) {
      guard let stated, !stated.isEmpty else { return }
      rows.append((what, stated, found.isEmpty ? "nothing" : found))
    }
    compare("Title", profile.title, computed.title)
    compare("Service", profile.service, computed.service)
    compare("Organisation", profile.organisation, computed.organisation)
    compare(
      "Period", profile.period.map(Self.words), computed.period.map(Self.words) ?? "")
    compare(
      "Time zone", profile.timeZone, "UTC for times that state none, unless their file says more")
    for journey in profile.journeys {
      compare("Step “\(journey.name)”", journey.routes.joined(separator: ", "), "")
    }
    for (name, limits) in profile.thresholds.sorted(by: { $0.key < $1.key }) {
      let own = dossier.evidence.series.first { $0.name == name }?.thresholds ?? []
      compare("Limits of \(name)", Self.words(limits), Self.words(own))
    }
    return PageTable(
      caption: "What people stated, beside what was found", columns: ["What", "Stated", "Found"],
      rows: rows.map { row in
        .init(cells: [
          .init(text: row.what.fitted(120)), .init(text: row.stated.fitted(300)),
          .init(text: row.found.fitted(300)),
        ])
      }, isStacked: true)
  }

  private static func words(_ span: Span) -> String {
    "\(UKWords.date(span.start)), \(UKWords.times(span.start, span.end))"
  }

  private static func words(_ limits: [Threshold]) -> String {
    limits.map { "\($0.level.rawValue) \(FigureWords.number($0.value, decimals: 2))" }
      .joined(separator: ", ")
  }
}
