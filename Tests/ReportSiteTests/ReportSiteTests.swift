import Diagnosis
import Foundation
import Records
import Testing

@testable import ReportSite

@Suite struct ReportSiteTests {
  static let options = SiteOptions(version: "0.1.0")

  static func site(_ reviews: [Review]) throws -> [String: String] {
    let files = try ReportSite(options: options).pages(for: reviews)
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  @Test func makesEveryPageOfARichReview() throws {
    let site = try Self.site([InventedReview.rich])
    for page in ReviewPage.allCases {
      #expect(site["library-reservations-2026/\(page.fileName)"] != nil)
    }
    #expect(site["index.html"]?.contains("Library reservations") == true)
    if let folder = ProcessInfo.processInfo.environment["SITE_PREVIEW"] {
      for (path, text) in site {
        let url = URL(filePath: folder).appending(path: path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
      }
    }
  }
}
