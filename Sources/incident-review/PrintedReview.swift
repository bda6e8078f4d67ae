import Foundation
import ReportSite

/// Turns reviews in one file into PDF with a browser of this machine.
struct PrintedReview {
  /// Chromium and its relatives, by the names they are installed under.
  private static let names = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
  ]
  private static let secondsAllowed = 120.0

  private let browser: String

  /// `nil` when no such browser is in the search path.
  init?() {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let found = Self.names.lazy.flatMap { name in folders.map { "\($0)/\(name)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let found else { return nil }
    browser = found
  }

  /// A tagged PDF with bookmarks beside each whole review. Throws when the browser does not make one.
  func files(of files: [SiteFile]) throws -> [SiteFile] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "incident-review-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try files.filter { $0.path.hasSuffix("/\(ReportSite.wholeReviewName)") }.map { file in
      let page = folder.appendingPathComponent("review.html")
      let pdf = folder.appendingPathComponent("review.pdf")
      try Data(file.bytes).write(to: page)
      try print(page, to: pdf, profile: folder.appendingPathComponent("profile"))
      guard let bytes = FileManager.default.contents(atPath: pdf.path),
        bytes.starts(with: "%PDF".utf8)
      else {
        throw Refusal(
          message: "\(browser): The browser makes the PDF and made none. "
            + "Start it by hand to see why, or build without --pdf.")
      }
      try FileManager.default.removeItem(at: pdf)
      let path = file.path.dropLast(ReportSite.wholeReviewName.count) + "whole-review.pdf"
      return SiteFile(path: String(path), bytes: Array(bytes))
    }
  }

  private func print(_ page: URL, to pdf: URL, profile: URL) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: browser)
    process.arguments =
      [
        "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions",
        "--user-data-dir=\(profile.path)", "--no-pdf-header-footer",
        "--generate-pdf-document-outline", "--print-to-pdf=\(pdf.path)",
      ]
      // The browser refuses its sandbox to the superuser; the page runs nothing and loads nothing.
      + (geteuid() == 0 ? ["--no-sandbox"] : []) + [page.absoluteString]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let deadline = Date(timeIntervalSinceNow: Self.secondsAllowed)
    while process.isRunning, Date() < deadline { Thread.sleep(forTimeInterval: 0.05) }
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
  }
}
