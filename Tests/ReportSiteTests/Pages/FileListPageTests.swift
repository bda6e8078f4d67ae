import Diagnosis
import Records
import Testing

@testable import ReportSite

@Suite struct FileListPageTests {
  private static func review(_ count: Int) -> Review {
    var evidence = Evidence(folder: "many")
    evidence.sources = (0..<count).map { number in
      Source(
        id: FileID(number), path: "logs/app-\(number).log", byteCount: 1_000,
        sha256: String(repeating: "a", count: 56) + String(10_000_000 + number),
        recognition: number % 7 == 0
          ? nil
          : Recognition(
            format: "Logback application log", kind: .applicationLog, confidence: 1,
            reason: "All sampled lines have a time."),
        lines: LineAccount(total: 12, understood: 9, joined: 1, blank: 1, notUnderstood: 1),
        clock: SourceClock(zone: "UTC", ground: .stated, note: "Every time states its zone."),
        recordCount: 9, span: nil)
    }
    return Diagnosis.review(of: evidence)
  }

  private static func dataPages(_ count: Int) throws -> [String: String] {
    try ReportSiteTests.pages([review(count)]).filter { $0.key.hasPrefix("many/data") }
  }

  @Test func listsEveryFileOfAFolderOfManyOnceWithItsFingerprint() throws {
    let pages = try Self.dataPages(1_201)
    let parts = (2...12).map { "many/data-\($0).html" }
    #expect(Set(pages.keys) == Set(parts + ["many/data.html"]))
    #expect(pages.allSatisfy { $0.value.utf8.count < 150_000 })
    let text = pages.filter { $0.key != "many/data.html" }.values.joined()
    for number in 0..<1_201 {
      #expect(text.components(of: ">logs/app-\(number).log<") == 1)
      #expect(text.contains(String(10_000_000 + number)))
    }
    #expect(text.contains("9 understood, 1 joined, 1 blank, 1 not understood"))
    #expect(text.contains("Not recognised"))
    let first = try #require(pages["many/data.html"])
    #expect(first.contains("1,201 files stand on 11 pages of their own"))
    #expect(first.contains("There were 172 of them. These are the first 100."))
    #expect(first.contains("href=\"data-2.html\""))
  }

  @Test func listsTheFilesOfASmallFolderOnTheDataPage() throws {
    let pages = try Self.dataPages(50)
    #expect(pages.keys.sorted() == ["many/data.html"])
    #expect(pages["many/data.html"]?.contains("logs/app-49.log") == true)
    #expect(pages["many/data.html"]?.contains("of their own") == false)
  }
}

extension String {
  /// How often `part` stands in the text.
  fileprivate func components(of part: String) -> Int { split(separator: part).count - 1 }
}
