internal import Diagnosis
internal import Records

/// The numbered sources of one review: every statement on its pages that stands on lines of files
/// gets the number of those lines here, and the sources page lists them all.
///
/// One object serves one review, in the fixed order in which its pages are made, so that numbers
/// are the same each time.
final class Citations {
  /// One basis, and what stands on it.
  struct Citation {
    let number: Int
    let basis: Basis
    /// "first sign", "timeline, 9:01am".
    var uses: [String]
  }

  /// How many lines of one basis are listed; `review.json` has them all.
  static let shownLines = 6

  /// How many sources stand on one page: more make it slow to open and long to print.
  static let perPage = 120

  /// The part of the sources page that a source stands on, from 0.
  static func part(of number: Int) -> Int { max(0, number - 1) / perPage }

  /// From any page of the review.
  static func href(_ number: Int) -> String {
    "\(ReviewPage.sources.fileName(part: part(of: number)))#s\(number)"
  }

  private(set) var citations: [Citation] = []
  private var places: [Basis: Int] = [:]
  private let evidence: Evidence

  init(_ evidence: Evidence) { self.evidence = evidence }

  /// The link for a statement, as the template `source` takes it; absent when there are no lines
  /// and no calculation.
  ///
  /// `use` completes the words "Source 12 for …".
  func link(_ basis: Basis, for use: String) -> Slot {
    guard !basis.lines.isEmpty || !basis.calculation.isEmpty else { return .flag(false) }
    let place: Int
    if let known = places[basis] {
      place = known
      if !citations[place].uses.contains(use) { citations[place].uses.append(use) }
    } else {
      place = citations.count
      places[basis] = place
      citations.append(Citation(number: place + 1, basis: basis, uses: [use]))
    }
    return .group([
      "sourceHref": .text(Self.href(place + 1)), "sourceNumber": "\(place + 1)",
      "sourceUse": .text(citations[place].uses[0]),
    ])
  }

  /// Lines that some citation shows, in order, each with the numbers of its citations.
  var lines: [(line: SourceLine, numbers: [Int])] {
    var numbers: [SourceLine: [Int]] = [:]
    for citation in citations {
      for line in citation.basis.lines.prefix(Self.shownLines)
      where numbers[line, default: []].last != citation.number {
        numbers[line, default: []].append(citation.number)
      }
    }
    return numbers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The anchor of a line on the sources page: `f3-l120`.
  static func anchor(_ line: SourceLine) -> String {
    "f\(max(0, line.file.number))-l\(max(0, line.line))"
  }

  func path(_ line: SourceLine) -> String { evidence.source(of: line)?.path ?? "unknown file" }
}

extension Basis {
  /// Several bases as one, with a calculation over them.
  static func joined(_ parts: [Basis], calculation: String) -> Basis {
    var lines: [SourceLine] = []
    var seen: Set<SourceLine> = []
    for line in parts.flatMap(\.lines) where seen.insert(line).inserted { lines.append(line) }
    return Basis(lines: lines, calculation: calculation)
  }
}
