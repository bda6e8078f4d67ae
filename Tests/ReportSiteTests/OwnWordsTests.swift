import Foundation
import Testing

/// The sentences that the program puts together follow the content rules of the GOV.UK style guide, as
/// the words of the templates do.
@Suite struct OwnWordsTests {
  /// A text in quotation marks with a space in it, so that it is for people to read.
  struct Wording: CustomStringConvertible, Sendable {
    let place: String
    let text: String

    var description: String { "\(place): \(text)" }

    var words: [String] {
      text.lowercased().split { !$0.isLetter && $0 != "’" && $0 != "'" }.map(String.init)
    }
  }

  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  /// Lists of what citizens and programs write, which is looked for and never said.
  private static let lexicons = ["Diagnosis/People/", "Causes/Clues/PhraseClues", "CountedWords"]

  /// The name of a point of the Service Standard.
  private static let names: Set<String> = ["Share, reuse and collaborate"]

  static let wordings: [Wording] = ["ReportSite", "Diagnosis", "Charts"].flatMap { module in
    let folder = sources.appending(path: module)
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let paths = (files?.compactMap { ($0 as? URL)?.path } ?? []).filter { $0.hasSuffix(".swift") }
    return paths.sorted().filter { path in !lexicons.contains { path.contains($0) } }.flatMap {
      path -> [Wording] in
      let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return Self.wordings(in: text, name: name)
    }
  }

  static func wordings(in source: String, name: String) -> [Wording] {
    source.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap {
      number, line -> [Wording] in
      guard !line.drop(while: { $0 == " " }).hasPrefix("//") else { return [] }
      return literals(in: line).filter { $0.contains(" ") && !names.contains($0) }
        .map { Wording(place: "\(name):\(number + 1)", text: $0) }
    }
  }

  /// What stands in quotation marks on a line; a value put into it counts as one word.
  private static func literals(in line: Substring) -> [String] {
    var found: [String] = []
    var text: String?
    var depth = 0
    var isEscaped = false
    for letter in line {
      if depth > 0 {
        depth += letter == "(" ? 1 : letter == ")" ? -1 : 0
      } else if isEscaped {
        isEscaped = false
        if letter == "(" {
          depth = 1
          text?.append("X")
        }
      } else if letter == "\\" {
        isEscaped = true
      } else if letter == "\"" {
        if let whole = text { found.append(whole) }
        text = text == nil ? "" : nil
      } else {
        text?.append(letter)
      }
    }
    return found
  }

  @Test func readsTheSources() {
    #expect(Self.wordings.count > 3_000)
    let read = Self.wordings(in: "let a = \"The \\(b(\"c\")) key\"\n// \"not me\"", name: "a.swift")
    #expect(read.map(\.text) == ["The X key"])
    #expect(read.first?.place == "a.swift:1")
  }

  @Test func usesNoWordThatTheStyleGuideAvoids() {
    // A key finds a row or opens a door in some sentences; a word alone cannot tell.
    let avoided = StandingWordsTests.avoided.subtracting(["key", "deliver"])
    let wrong = Self.wordings.filter { wording in
      wording.words.contains {
        avoided.contains($0) || $0.hasSuffix("n’t") || $0.hasSuffix("n't")
      }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test func keepsSentencesUnderTwentySixWords() {
    let wrong = Self.wordings.filter { wording in
      // Commands for the database are not sentences.
      !wording.text.hasPrefix("SELECT")
        && wording.text.split(separator: ". ").contains { $0.split(separator: " ").count > 25 }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test func spellsAsTheStyleGuideDoes() {
    // ANALYZE is a command of databases.
    let american: Set<String> = [
      "analyzed", "behavior", "center", "color", "favor", "organize", "organization",
      "prioritize", "recognize", "summarize",
    ]
    let wrong = Self.wordings.filter { !american.isDisjoint(with: $0.words) }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test func neverShouts() {
    let wrong = Self.wordings.filter { $0.text.hasSuffix("!") || $0.text.contains("! ") }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }
}
