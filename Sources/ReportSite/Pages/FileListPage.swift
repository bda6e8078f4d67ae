internal import Records

/// The account of every file of a folder that holds too many for the data page: some on each page,
/// with all that is known of them in one table.
struct FileListPage: Sendable {
  static let template = "files"
  /// Files that the data page lists itself.
  static let mostOnDataPage = 50
  /// A page with more would be slow to open.
  private static let filesPerPage = 120

  private let sources: [Source]

  init(_ sources: [Source]) { self.sources = sources }

  /// 0 when the data page lists all files itself.
  var count: Int {
    sources.count <= Self.mostOnDataPage
      ? 0 : (sources.count + Self.filesPerPage - 1) / Self.filesPerPage
  }

  /// Where to find them, for the data page.
  var lead: String {
    "\(UKWords.counted(sources.count, "file")) stand on \(UKWords.counted(count, "page")) of their own: what each was taken for, its lines, its clock and its SHA-256."
  }

  func slots(_ page: Int) -> Slots {
    let start = page * Self.filesPerPage
    let own = sources[start..<min(start + Self.filesPerPage, sources.count)]
    return ["fileTable": table(own).slot]
  }

  private func table(_ own: ArraySlice<Source>) -> PageTable {
    PageTable(
      caption: "Account of every file",
      columns: ["File", "Taken for", .number("Lines"), "Clock", "SHA-256"],
      rows: own.map { source in
        .init(cells: [
          .init(
            text: source.path.fitted(300), isCode: true,
            note: FigureWords.size(Double(source.byteCount))),
          taken(source), lines(source.lines), clock(source),
          .init(text: source.sha256, isCode: true),
        ])
      }, isStacked: true)
  }

  private func taken(_ source: Source) -> PageTable.Cell {
    guard let recognition = source.recognition else {
      return .init(text: "Not recognised", note: "Nothing in this review comes from it.")
    }
    let certainty = FigureWords.number(recognition.confidence * 100, decimals: 0)
    return .init(
      text: recognition.format, note: "\(certainty)% fit. \(recognition.reason.asSentence)")
  }

  private func lines(_ lines: LineAccount) -> PageTable.Cell {
    .init(
      text: FigureWords.grouped(lines.total),
      note: lines.total == 0
        ? ""
        : "\(FigureWords.grouped(lines.understood)) understood, \(FigureWords.grouped(lines.joined)) joined, \(FigureWords.grouped(lines.blank)) blank, \(FigureWords.grouped(lines.notUnderstood)) not understood"
    )
  }

  private func clock(_ source: Source) -> PageTable.Cell {
    guard source.clock.ground != .none, source.recognition != nil else {
      return .init(text: "No times")
    }
    return .init(
      text: source.clock.zone,
      note: "\(FindingWords.title(source.clock.ground)). \(source.clock.note.asSentence)")
  }
}
