internal import Diagnosis
internal import Records

/// Where every statement of the review comes from.
struct SourcesPage {
  private let dossier: Dossier
  private var citations: Citations { dossier.citations }

  init(_ dossier: Dossier) { self.dossier = dossier }

  /// Lines listed on one part.
  private static let linesPerPart = 350

  /// At least one; sources and lines are spread over them in order.
  var parts: [Slots] {
    let lines = citations.lines
    let count = max(
      1, Citations.part(of: citations.citations.count) + 1,
      (lines.count + Self.linesPerPart - 1) / Self.linesPerPart)
    let share = (lines.count + count - 1) / count
    return (0..<count).map { part in
      let own = citations.citations.dropFirst(part * Citations.perPage).prefix(Citations.perPage)
      let files = files(lines.dropFirst(part * share).prefix(share), part: part)
      return [
        "isFirst": .flag(part == 0), "citationTable": table(Array(own)).slot,
        "hasFiles": .flag(!files.isEmpty), "files": .list(files),
      ]
    }
  }

  private func table(_ shown: [Citations.Citation]) -> PageTable {
    PageTable(
      caption: "Every source with what stands on it",
      columns: [.number("Source"), "Used for", "Lines and calculation"],
      rows: shown.map { citation in
        .init(
          id: "s\(citation.number)",
          cells: [
            .init(text: String(citation.number)),
            .init(text: uses(citation).capitalisedFirst.asSentence),
            .init(
              text: lines(citation.basis), isCode: true, note: citation.basis.calculation.asSentence
            ),
          ])
      }, isStacked: true)
  }

  private func uses(_ citation: Citations.Citation) -> String {
    let shown = citation.uses.prefix(4).joined(separator: ", ")
    let rest = citation.uses.count - 4
    return rest > 0 ? "\(shown) and \(UKWords.counted(rest, "other statement"))" : shown
  }

  /// "logs/app.log: line 120; metrics.csv: lines 3 and 9".
  private func lines(_ basis: Basis) -> String {
    guard !basis.lines.isEmpty else { return "no single line" }
    let shown = basis.lines.prefix(Citations.shownLines)
    var files: [(path: String, lines: [Int])] = []
    for line in shown {
      let path = citations.path(line)
      if let place = files.firstIndex(where: { $0.path == path }) {
        files[place].lines.append(line.line)
      } else {
        files.append((path, [line.line]))
      }
    }
    let text = files.map { file in
      let numbers = file.lines.map(FigureWords.grouped)
      return "\(file.path), \(numbers.count == 1 ? "line" : "lines") \(listed(numbers))"
    }.joined(separator: ". ")
    let rest = basis.lines.count - shown.count
    return rest > 0 ? "\(text), and \(UKWords.counted(rest, "more line"))" : text
  }

  private func listed(_ texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return "\(texts.dropLast().joined(separator: ", ")) and \(last)"
  }

  private func files(
    _ shown: ArraySlice<(line: SourceLine, numbers: [Int])>, part: Int
  ) -> [Slots] {
    var files: [(path: String, lines: [Slots])] = []
    for (line, numbers) in shown {
      let path = citations.path(line)
      let slots: Slots = [
        "anchor": .text(Citations.anchor(line)), "line": .text(FigureWords.grouped(line.line)),
        "uses": .list(
          numbers.enumerated().map { index, number in
            [
              "comma": .text(index > 0 ? ", " : ""), "number": .text(String(number)),
              "numberHref": .text(
                Citations.part(of: number) == part ? "#s\(number)" : Citations.href(number)),
            ]
          }),
      ]
      if files.last?.path == path {
        files[files.count - 1].lines.append(slots)
      } else {
        files.append((path, [slots]))
      }
    }
    return files.map { ["filePath": .text($0.path), "fileLines": .list($0.lines)] }
  }
}
