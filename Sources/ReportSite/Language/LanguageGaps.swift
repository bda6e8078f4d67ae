/// `untranslated.csv`: the texts of some pages that are not in the language of the site.
struct LanguageGaps {
  /// Beside the pages of the site itself, and below the folder of each incident.
  static let siteName = "untranslated.csv"
  static let incidentName = "data/untranslated.csv"

  let gaps: [PageLanguage.Gap]

  /// One row for each text of a page, in the order of the pages, with how often it stands there.
  func file(_ path: String) -> SiteFile {
    var order: [PageLanguage.Gap] = []
    var counts: [PageLanguage.Gap: Int] = [:]
    for gap in gaps {
      if counts[gap] == nil { order.append(gap) }
      counts[gap, default: 0] += 1
    }
    var text = "page,text,times\n"
    for gap in order {
      text += "\(gap.page),\(Self.quoted(gap.text)),\(counts[gap] ?? 0)\n"
    }
    return SiteFile(path: path, bytes: Array(text.utf8))
  }

  /// How many texts each page of such a file has, in the order of the file.
  static func counts(in bytes: [UInt8]) -> [(page: String, count: Int)] {
    var counts: [(page: String, count: Int)] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")).dropFirst() {
      let page = String(decoding: line.prefix { $0 != UInt8(ascii: ",") }, as: UTF8.self)
      let digits = line.reversed().prefix { $0 != UInt8(ascii: ",") }.reversed()
      guard let count = Int(String(decoding: digits, as: UTF8.self)) else { continue }
      if counts.last?.page == page {
        counts[counts.count - 1].count += count
      } else {
        counts.append((page, count))
      }
    }
    return counts
  }

  /// One line, in quotation marks; nothing in it starts a formula.
  private static func quoted(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let isFormula = line.first.map { "=+-@\t".contains($0) } ?? false
    return "\"\(isFormula ? "'" : "")\(line.replacing("\"", with: "\"\""))\""
  }
}
