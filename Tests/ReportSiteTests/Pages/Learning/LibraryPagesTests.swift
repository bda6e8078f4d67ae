import Diagnosis
import Foundation
import Records
import Testing

@testable import ReportSite

@Suite struct LibraryPagesTests {
  static func kept(
    _ incident: String, pattern: String = "disk-full", symptoms: [String] = ["Forms are slow"],
    service: String = "Library reservations", status: ActionItem.Status = .open
  ) -> LessonLibrary.Entry {
    let line = SourceLine(FileID(0), line: 2)
    return LessonLibrary.Entry(
      path: "lessons/\(incident).json", byteCount: 7, sha256: "abc",
      file: LessonFile(
        incident: incident, service: service, pattern: pattern,
        lessons: [
          Lesson(
            kind: .incidentPattern,
            fields: [Attribute("pattern", pattern), Attribute("root_cause", "A <full> disk")],
            symptoms: symptoms, line: line)
        ], actions: [ActionItem(text: "Move old files", status: status, line: line)]))
  }

  static func site(_ reviews: [Review], _ library: LessonLibrary) throws -> [String: String] {
    let files = try ReportSite(options: ReportSiteTests.options).pages(
      for: reviews, library: library)
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  @Test func findsLessonsByPatternSymptomAndService() throws {
    let library = LessonLibrary(entries: [Self.kept("april"), Self.kept("may")])
    let page = try #require(try Self.site([], library)["library.html"])
    #expect(page.contains("The library holds 2 lessons from 2 incidents."))
    for text in ["Forms are slow", "Library reservations", "A &lt;full&gt; disk"] {
      #expect(page.contains(text), "\(text)")
    }
    #expect(page.contains("2 incidents (April; May)"))
    #expect(page.contains("href=\"#incident-may\""))
  }

  @Test func saysThatAnEmptyLibraryIsEmpty() throws {
    let page = try #require(try Self.site([], LessonLibrary())["library.html"])
    #expect(page.contains("The library holds no lessons yet."))
    #expect(!page.contains("id=\"problems\""))
  }

  @Test func listsABrokenFileWithItsPlace() throws {
    let problem = Problem(
      path: "lessons/a.json", line: 3, headline: "A lesson has a type", fix: "Write 'type:'")
    let page = try #require(try Self.site([], LessonLibrary(problems: [problem]))["library.html"])
    #expect(page.contains("lessons/a.json, line 3"))
    #expect(page.contains("A lesson has a type."))
  }

  @Test func keepsTheFingerprintOfEveryFileOfLessons() throws {
    let site = try Self.site([], LessonLibrary(entries: [Self.kept("april")]))
    let manifest = try #require(site["manifest.json"])
    #expect(manifest.contains("\"path\": \"lessons/april.json\""))
    #expect(manifest.contains("\"sha256\": \"abc\""))
  }
}
