import Foundation
import Records
import Testing

@testable import Intake

struct LessonFolderTests {
  private func library(_ files: [String: String]) throws -> LessonLibrary {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let lessons = folder.appending(path: "lessons")
    try FileManager.default.createDirectory(at: lessons, withIntermediateDirectories: true)
    for (name, text) in files {
      try Data(text.utf8).write(to: lessons.appending(path: name))
    }
    return Intake.lessons(beside: folder.path)
  }

  private let insight = "[{\"type\": \"cultural_insight\", \"insight\": \"Ask earlier\"}]"

  @Test func readsEveryFileInOrderAndNamesItsIncidentAfterIt() throws {
    let library = try library(["b.json": insight, "a.json": insight, "README.md": "words"])
    #expect(library.entries.map(\.file.incident) == ["a", "b"])
    #expect(library.entries.map(\.path) == ["lessons/a.json", "lessons/b.json"])
    #expect(library.problems.isEmpty)
    #expect(library.entries[0].sha256.count == 64)
  }

  @Test func reportsABrokenFileWithItsPlaceAndReadsTheOthers() throws {
    let library = try library([
      "a.json": "[{\"type\":\n \"insight\"}]", "b.json": insight, "c.json": "\u{0}[[[",
      "d.txt": "x",
    ])
    #expect(library.entries.map(\.file.incident) == ["b"])
    #expect(
      Set(library.problems.map(\.path)) == ["lessons/a.json", "lessons/c.json", "lessons/d.txt"])
    #expect(library.problems.first?.line == 2)
  }

  @Test func isEmptyWithoutTheFolder() {
    #expect(Intake.lessons(beside: "/dev/null") == LessonLibrary())
  }
}
