/// The number of a file within one incident's materials: its place in `Evidence.sources`.
package struct FileID: Hashable, Comparable, Sendable {
  /// Zero for the first file in path order.
  package let number: Int

  package init(_ number: Int) { self.number = number }

  package static func < (a: FileID, b: FileID) -> Bool { a.number < b.number }
}

/// The line of a file that says something: what every record carries, so that every number can be
/// followed back.
package struct SourceLine: Hashable, Comparable, Sendable {
  package let file: FileID
  /// Counted from 1. For JSON and other nested files, the line on which the record starts.
  package let line: Int

  package init(_ file: FileID, line: Int) {
    self.file = file
    self.line = line
  }

  package static func < (a: SourceLine, b: SourceLine) -> Bool {
    (a.file, a.line) < (b.file, b.line)
  }
}
