import Testing

@testable import ReportSite

/// The words of our own in the templates follow the content rules of the GOV.UK style guide.
@Suite struct StandingWordsTests {
  /// From the style guide's lists of words to avoid; those with a fair use in a review are left out.
  static let avoided: Set<String> = [
    "agenda", "collaborate", "combat", "deliver", "dialogue", "eg", "empower", "ensure", "etc",
    "facilitate", "foster", "ie", "impact", "issue", "issues", "key", "leverage", "liaise",
    "overarching", "please", "robust", "simply", "streamline", "tackle", "transform", "utilise",
  ]

  /// The text of a template, one element to a line.
  static func lines(_ file: TemplateFile) -> [String] {
    var text = ""
    var braces = 0
    var isInTag = false
    for scalar in String(decoding: file.bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "{": braces += 1
      case "}": braces -= 1
      case "<" where braces == 0: isInTag = true
      case ">" where braces == 0:
        isInTag = false
        text += "\n"
      default: if braces == 0 && !isInTag { text.unicodeScalars.append(scalar) }
      }
    }
    return text.split(separator: "\n").map { $0.trimmingPrefix(" ").description }
  }

  static let templates = TemplateFolder.embedded.filter { $0.name != nil }

  @Test(arguments: templates.map(\.path))
  func usesNoWordThatTheStyleGuideAvoids(path: String) throws {
    let file = try #require(Self.templates.first { $0.path == path })
    for line in Self.lines(file) {
      for word in line.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "’" }) {
        #expect(!Self.avoided.contains(String(word)), "\(line)")
        #expect(!word.hasSuffix("n’t"), "\(line)")
      }
    }
  }

  @Test(arguments: templates.map(\.path))
  func keepsSentencesUnderTwentySixWords(path: String) throws {
    let file = try #require(Self.templates.first { $0.path == path })
    for line in Self.lines(file) {
      for sentence in line.split(separator: ". ") {
        #expect(sentence.split(separator: " ").count <= 25, "\(sentence)")
      }
    }
  }

  @Test func noticesAnAvoidedWord() {
    let file = TemplateFile(path: "a.mustache", bytes: Array("<p>The {{a}} impact</p>".utf8))
    let words = Self.lines(file).joined().split(separator: " ").map(String.init)
    #expect(words == ["The", "impact"])
  }
}
