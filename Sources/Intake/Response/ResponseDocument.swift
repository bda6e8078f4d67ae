import Records
import Yams

/// A YAML or JSON file turned into nodes, with limits that hold whatever the bytes are.
enum ResponseDocument {
  /// What people write by hand is far smaller.
  static let largestBytes = 2 << 20
  /// Nodes are read by recursion, so nesting is limited before it starts.
  static let deepest = 40

  /// `nil` for a file without content.
  static func root(of bytes: [UInt8], path: String) throws(Problem) -> Node? {
    guard bytes.count <= largestBytes else {
      throw Problem(
        path: path, headline: "A file written by hand is no larger than 2 MB",
        fix: "Move logs and exports into files of their own")
    }
    if let line = lineNestedTooDeep(bytes) {
      throw Problem(
        path: path, line: line, headline: "Lists and groups nest at most \(deepest) deep",
        fix: "Take out some of the brackets, dashes or leading spaces")
    }
    // Yams reads bytes that are not UTF-8 as an error of its own, without a place, and a byte order
    // mark as a part of the first key.
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard let text = String(validating: content, as: UTF8.self) else {
      throw Problem(
        path: path, headline: "The file is written in UTF-8",
        fix: "Save it again with the encoding UTF-8")
    }
    do {
      return try Parser(yaml: text, encoding: .utf8).singleRoot()
    } catch {
      throw problem(from: error, path: path)
    }
  }

  private static func problem(from error: any Error, path: String) -> Problem {
    func made(_ line: Int?, _ what: String) -> Problem {
      Problem(
        path: path, line: line.map { max($0, 1) }, headline: "The file is valid YAML: \(what)",
        fix: "Correct the line named, keeping the indentation of the lines around it")
    }
    switch error {
    case YamlError.scanner(_, let what, let mark, _), YamlError.parser(_, let what, let mark, _),
      YamlError.composer(_, let what, let mark, _):
      return made(mark.line, what)
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      let names = keys.compactMap { $0.isEmpty ? nil : "'\($0)'" }.sorted()
      return Problem(
        path: path, line: max(context.mark.line, 1),
        headline: "A key stands once in a group, and \(names.joined(separator: ", ")) is repeated",
        fix: "Join the repeated keys into one")
    default:
      return made(nil, "it could not be taken apart")
    }
  }

  /// The first line on which brackets, dashes or leading spaces could nest too deep, by a count that
  /// never says less than the truth; `nil` when there is none.
  static func lineNestedTooDeep(_ bytes: [UInt8]) -> Int? {
    var line = 1
    var brackets = 0
    var indents: [Int] = []
    var column = 0
    var marks = 0
    var isLeading = true
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\n"):
        line += 1
        column = 0
        marks = 0
        isLeading = true
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
      default: break
      }
      if isLeading {
        switch byte {
        case UInt8(ascii: " "): break
        case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): marks += 1
        case UInt8(ascii: "\r"), UInt8(ascii: "#"): isLeading = false
        default:
          isLeading = false
          while let last = indents.last, last >= column { indents.removeLast() }
          indents.append(column)
        }
      }
      column += 1
      if brackets > deepest || indents.count + marks > deepest { return line }
    }
    return nil
  }
}
