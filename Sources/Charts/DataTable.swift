/// The numbers of a chart as a table: the same figures, with the same rounding.
package struct DataTable: Sendable, Equatable {
  /// A column; numeric columns are aligned right.
  package struct Column: Sendable, Equatable {
    package let title: String
    package let isNumeric: Bool

    package init(title: String, isNumeric: Bool) {
      self.title = title
      self.isNumeric = isNumeric
    }
  }

  package let caption: String
  package let columns: [Column]
  /// Each row has as many cells as there are columns; a gap says "no data".
  package let rows: [[String]]

  /// Short rows are filled up with empty cells and long rows are cut.
  package init(caption: String, columns: [Column], rows: [[String]]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows.map { row in
      row.count == columns.count
        ? row
        : Array(row.prefix(columns.count))
          + Array(repeating: "", count: max(0, columns.count - row.count))
    }
  }

  /// The table as RFC 4180 bytes: a header line, lines ended by CR LF, quotes doubled.
  ///
  /// Figures lose their thousands separators and get an ASCII minus, so that programs read them. A
  /// word that a spreadsheet would run as a formula gets an apostrophe in front.
  package func csv() -> [UInt8] {
    var bytes: [UInt8] = []
    let titles = columns.map { Self.field($0.title, isNumeric: false) }
    Self.append(titles, to: &bytes)
    for row in rows {
      Self.append(
        zip(row, columns).map { Self.field($0, isNumeric: $1.isNumeric) }, to: &bytes)
    }
    return bytes
  }

  private static func append(_ fields: [[UInt8]], to bytes: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: field)
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  private static func field(_ text: String, isNumeric: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    if isNumeric && isFigure(text) {
      for scalar in text.unicodeScalars where scalar != "," {
        bytes.append(contentsOf: (scalar == "\u{2212}" ? "-" : String(scalar)).utf8)
      }
    } else {
      bytes = Array(text.utf8)
      if let first = bytes.first, Array("=+-@\t\r".utf8).contains(first) {
        bytes.insert(UInt8(ascii: "'"), at: 0)
      }
    }
    guard bytes.contains(where: { Array(",\"\r\n".utf8).contains($0) }) else { return bytes }
    var quoted: [UInt8] = [UInt8(ascii: "\"")]
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { quoted.append(byte) }
      quoted.append(byte)
    }
    quoted.append(UInt8(ascii: "\""))
    return quoted
  }

  private static func isFigure(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0 >= "0" && $0 <= "9" }
      && text.unicodeScalars.allSatisfy {
        ($0 >= "0" && $0 <= "9") || [",", ".", "\u{2212}", "%", "£"].contains($0)
      }
  }
}
