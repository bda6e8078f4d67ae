extension Rule {
  static let plainFileNames = Rule(
    id: "plain-file-names",
    headline:
      "Names of files and folders use only a to z, 0 to 9, hyphen, full stop and underscore",
    fix: "Rename the file in lower case without spaces",
    check: .site { site in
      (site.pages.map(\.path) + site.otherFiles).filter { !isPlain($0) }.map {
        Placed(page: $0, finding: Finding(line: 1))
      }
    },
    passing: Sample.model.with(file: "hall-2025_01/data.v2.csv"),
    failing: [
      Sample(
        pages: Sample.model.pages, otherFiles: ["site.css", "Hall Plan.csv"], line: 1,
        page: "Hall Plan.csv"),
      Sample(
        pages: Sample.model.pages, otherFiles: ["site.css", "a//b.csv"], line: 1, page: "a//b.csv"),
    ])

  private static func isPlain(_ path: String) -> Bool {
    path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
      part in
      !part.isEmpty
        && part.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
          case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
          default: false
          }
        }
    }
  }
}
