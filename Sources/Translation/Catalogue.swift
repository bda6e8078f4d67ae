internal import Yams

/// The phrases of a site with their Welsh: a list of groups with `en`, one text or several that mean
/// the same, and `cy`.
package struct Catalogue: Sendable {
  /// By their keys; entries with the same key differ in the values they ask for.
  private(set) var fixed: [[UInt8]: [Entry]] = [:]
  /// Entries with free words, by the first word of the key, or by the last behind a sign for any, or
  /// by nothing.
  private(set) var open: [[UInt8]: [Entry]] = [:]

  /// What people write by hand is far smaller.
  private static let mostBytes = 4 << 20

  /// Reads a file. `path` is for messages.
  package init(_ bytes: [UInt8], path: String) throws(CatalogueError) {
    guard bytes.count <= Self.mostBytes, let text = String(validating: bytes, as: UTF8.self) else {
      throw CatalogueError(
        place: path, headline: "Translations are a file of UTF-8 text of at most 4 MB",
        fix: "Save it as UTF-8")
    }
    var lines: [[UInt8]: [(required: [[UInt8]?], line: Int)]] = [:]
    for group in try Self.groups(text, path: path) {
      for english in group.english {
        let entry: Entry
        do throws(Phrase.Fault) {
          entry = try Entry(english: english, welsh: group.welsh)
        } catch {
          throw CatalogueError(
            place: "\(path):\(group.line)", headline: "\(error.headline) in '\(english)'",
            fix: error.fix)
        }
        if let first = lines[entry.key]?.first(where: { $0.required == entry.required }) {
          throw CatalogueError(
            place: "\(path):\(group.line)",
            headline: "'\(english)' stands once, and line \(first.line) has it already",
            fix: "Remove one of the two")
        }
        lines[entry.key, default: []].append((entry.required, group.line))
        add(entry)
      }
    }
  }

  private mutating func add(_ entry: Entry) {
    if entry.hasFreeWords {
      open[Self.handle(of: entry.key), default: []].append(entry)
    } else {
      fixed[entry.key, default: []].append(entry)
      fixed[entry.key]?.sort { $0.weight > $1.weight }
    }
  }

  /// The entries with free words that a text could fit.
  func candidates(for key: [UInt8]) -> [Entry] {
    let last = [Sign.any] + (key.split(separator: 0x20).last ?? [])
    return (open[Array(key.prefix { $0 != 0x20 })] ?? []) + (open[last] ?? []) + (open[[]] ?? [])
  }

  private static func handle(of key: [UInt8]) -> [UInt8] {
    let words = key.split(separator: 0x20)
    if let first = words.first, !first.contains(Sign.any), words.count > 1 { return Array(first) }
    if let last = words.last, !last.contains(Sign.any), words.count > 1 { return [Sign.any] + last }
    return []
  }

  private static func groups(
    _ text: String, path: String
  ) throws(CatalogueError) -> [(english: [String], welsh: String, line: Int)] {
    func fault(_ line: Int, _ headline: String, _ fix: String) -> CatalogueError {
      CatalogueError(place: "\(path):\(max(1, line))", headline: headline, fix: fix)
    }
    let root: Node?
    do { root = try Parser(yaml: text, encoding: .utf8).singleRoot() } catch let error as YamlError
    {
      switch error {
      case .scanner(_, let what, let mark, _), .parser(_, let what, let mark, _),
        .composer(_, let what, let mark, _):
        throw fault(
          mark.line, "Translations are valid YAML: \(what)",
          "Correct the line, keeping the indentation of the lines around it")
      default:
        throw fault(
          1, "Translations are valid YAML, each key once in its group", "Correct the file")
      }
    } catch {
      throw fault(1, "Translations are valid YAML", "Correct the file")
    }
    guard let root else { return [] }
    guard let items = root.sequence else {
      throw fault(1, "Translations are a list of groups with 'en' and 'cy'", "Write '- en: ...'")
    }
    var groups: [(english: [String], welsh: String, line: Int)] = []
    for item in items {
      let line = item.mark?.line ?? 1
      guard let group = item.mapping, let english = group["en"], let welsh = group["cy"]?.scalar,
        group.count == 2
      else {
        throw fault(line, "An entry has 'en' and 'cy' and nothing else", "Write both")
      }
      let texts =
        english.sequence.map { $0.compactMap { $0.scalar?.string } }
        ?? english.scalar.map { [$0.string] } ?? []
      guard !texts.isEmpty, texts.count == english.sequence?.count ?? 1 else {
        throw fault(line, "'en' is a text or a list of texts", "Write the English")
      }
      groups.append((texts, welsh.string, line))
    }
    return groups
  }
}
