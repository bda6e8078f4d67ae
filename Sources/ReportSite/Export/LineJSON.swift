internal import Diagnosis
internal import Records

/// Lines, bases and moments as `review.json` writes them.
struct LineJSON {
  private let evidence: Evidence

  init(_ evidence: Evidence) { self.evidence = evidence }

  func line(_ line: SourceLine) -> JSON {
    .object([
      ("file", evidence.source(of: line).map { .text($0.path) } ?? .null),
      ("line", .integer(line.line)),
    ])
  }

  func basis(_ basis: Basis) -> JSON {
    .object([
      ("lines", .list(basis.lines.map(line))), ("calculation", .text(basis.calculation)),
    ])
  }

  func moment(_ moment: Moment?) -> JSON {
    guard let moment else { return .null }
    return .object([
      ("time", .time(moment.time)), ("words", .text(moment.words)),
      ("uncertaintySeconds", .number(moment.uncertaintySeconds)), ("basis", basis(moment.basis)),
    ])
  }
}
