/// The lessons kept beside the incidents: one file for each earlier incident.
package struct LessonLibrary: Hashable, Sendable {
  /// One file of lessons, as it was read.
  package struct Entry: Hashable, Sendable {
    /// Below the folder of incidents: "lessons/slow-search.json".
    package let path: String
    package let byteCount: Int
    package let sha256: String
    package var file: LessonFile

    package init(path: String, byteCount: Int, sha256: String, file: LessonFile) {
      self.path = path
      self.byteCount = byteCount
      self.sha256 = sha256
      self.file = file
    }
  }

  /// In order of path.
  package var entries: [Entry]
  /// In order of path, then line.
  package var problems: [Problem]

  package init(entries: [Entry] = [], problems: [Problem] = []) {
    self.entries = entries
    self.problems = problems
  }
}
