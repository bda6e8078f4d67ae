import PageCheck
import Privacy
import Records
import ReportSite

/// The last look at the finished bytes: every page valid, and nobody's personal data in any file.
struct PublicationGate {
  /// For the personal data of all incidents; `nil` without one.
  private let scan: LeakScan?
  private var check: SiteCheck
  private let jobs: Int

  init(jobs: Int, scan: LeakScan?) {
    self.scan = scan
    self.jobs = jobs
    check = SiteCheck(jobs: jobs)
  }

  /// What is wrong with some files of the site, one line for each fault. Never prints personal data.
  mutating func faults(in files: [SiteFile]) -> [String] {
    let leaks = leaks(in: files)
    let pages = files.filter { $0.path.hasSuffix(".html") }.map { (path: $0.path, bytes: $0.bytes) }
    let others = Set(files.lazy.map(\.path).filter { !$0.hasSuffix(".html") })
    let violations = check.violations(pages: pages, otherFiles: others).map(\.description)
    return violations + leaks.value
  }

  /// Looked for beside the checks of the pages.
  private func leaks(in files: [SiteFile]) -> Background<[String]> {
    // A PDF is packed, so that any letters turn up in it; the page that it was made from is looked at.
    let all = files.filter { !$0.path.hasSuffix(".pdf") }.map { (path: $0.path, bytes: $0.bytes) }
    return Background(isApart: jobs > 1) { [scan] in
      (scan?.leaks(in: all) ?? []).map { leak in
        "\(leak.path):\(leak.line): Personal data stays out of every file, and this is "
          + "\(leak.kind.label). Add it to 'redact' in incident.yaml, and report the case."
      }
    }
  }

  /// What is wrong between the files that were looked at. `page` gives the bytes of one once more.
  func faultsBetween(page: (String) -> [UInt8]?) -> [String] {
    check.siteViolations(page: page).map(\.description)
  }
}

extension LeakScan {
  /// Stops a text that is not part of a site when it holds anybody's personal data.
  ///
  /// - Parameter name: of the text, for the message.
  func refuseLeaks(in text: String, name: String) throws {
    guard let leak = leaks(in: [(path: name, bytes: Array(text.utf8))]).first else { return }
    throw Refusal(
      message: "\(leak.path):\(leak.line): Personal data stays out of every file, and this is "
        + "\(leak.kind.label). Add it to 'redact' in incident.yaml, and report the case.")
  }
}
