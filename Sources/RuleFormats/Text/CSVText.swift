/// Writes CSV (RFC 4180) that a spreadsheet opens without running anything: text that starts like a
/// formula gets an apostrophe before it.
enum CSVText {
  static func write(_ rows: [[String]]) -> String {
    rows.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func field(_ text: String) -> String {
    let safe = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    let shown = (safe ? "'" : "") + text
    guard shown.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) })
    else { return shown }
    return "\"\(shown.replacing("\"", with: "\"\""))\""
  }
}
