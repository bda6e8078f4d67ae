/// Comma-separated values after RFC 4180, with the line on which each row starts. Commas, semicolons
/// and tabs separate; a cell in quotes may hold anything.
struct CSVReader {
  struct Row: Sendable {
    /// Counted from 1.
    let line: Int
    /// More than 1 when a quoted cell holds line ends.
    let lineCount: Int
    let cells: [String]
  }

  struct Table: Sendable {
    let separator: UInt8
    let rows: [Row]
    let blankLines: Int
    /// The line of a quote that is never closed.
    let openQuote: Int?
  }

  static func read(_ bytes: [UInt8]) -> Table {
    let separator = separator(bytes)
    var rows: [Row] = []
    var blank = 0
    var openQuote: Int?
    var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 1
    while place < bytes.count {
      let firstLine = line
      var cells: [String] = []
      var cell: [UInt8] = []
      var isQuoted = false
      var quoteLine = line
      var isDone = false
      while !isDone {
        guard place < bytes.count else {
          if isQuoted { openQuote = quoteLine }
          break
        }
        let byte = bytes[place]
        place += 1
        switch byte {
        case 34 where isQuoted:
          if place < bytes.count, bytes[place] == 34 {
            cell.append(34)
            place += 1
          } else {
            isQuoted = false
          }
        case 10 where !isQuoted: isDone = true
        case 10:
          line += 1
          cell.append(byte)
        case 34 where cell.allSatisfy({ $0 == 32 }):
          isQuoted = true
          quoteLine = line
          cell = []
        case separator where !isQuoted:
          cells.append(trimmed(cell))
          cell = []
        default: cell.append(byte)
        }
      }
      cells.append(trimmed(cell))
      line += 1
      if cells == [""] {
        blank += line - firstLine
      } else {
        rows.append(Row(line: firstLine, lineCount: line - firstLine, cells: cells))
      }
    }
    return Table(separator: separator, rows: rows, blankLines: blank, openQuote: openQuote)
  }

  private static func trimmed(_ cell: [UInt8]) -> String {
    var cell = cell[...]
    while let last = cell.last, last == 13 || last == 32 { cell.removeLast() }
    return DisplayText.decode(Array(cell.drop { $0 == 32 }))
  }

  /// The separator that the first line has most of.
  static func separator(_ bytes: [UInt8]) -> UInt8 {
    let first = bytes.prefix { $0 != 10 }
    let counts = [UInt8(44), 59, 9].map { mark in (mark, first.count { $0 == mark }) }
    return counts.max { $0.1 < $1.1 }?.0 ?? 44
  }
}
