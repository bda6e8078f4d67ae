import Records

/// The words that logs use for how bad a line is.
enum SeverityWord {
  /// Reads a level at `place`; returns where it ends, `nil` when no level stands there.
  @inline(__always)
  static func read(_ line: Bytes, at place: Int, into severity: inout Severity) -> Int? {
    // None of the words is longer than nine letters.
    var length = line.letters(at: place)
    if length == 8, place &+ 8 < line.count, isLetter(line[place &+ 8]) { length = 9 }
    if length == 9, place &+ 9 < line.count, isLetter(line[place &+ 9]) { return nil }
    guard length > 2, let level = found(line, place, length) else { return nil }
    severity = level
    return place &+ length
  }

  /// Upper case only in logs of this shape: "Error" may start a sentence.
  @inline(__always)
  private static func found(_ line: Bytes, _ place: Int, _ length: Int) -> Severity? {
    switch length {
    case 3: line.has("LOG", at: place) ? .info : nil
    case 4:
      if line.has("INFO", at: place) {
        .info
      } else if line.has("WARN", at: place) {
        .warning
      } else {
        line.has("HINT", at: place) ? .info : nil
      }
    case 5:
      if line.has("ERROR", at: place) {
        .error
      } else if line.has("DEBUG", at: place) {
        .debug
      } else if line.has("FATAL", at: place) || line.has("PANIC", at: place) {
        .fatal
      } else {
        line.has("TRACE", at: place) ? .trace : nil
      }
    case 6:
      if line.has("NOTICE", at: place) {
        .notice
      } else if line.has("DETAIL", at: place) {
        .info
      } else if line.has("SEVERE", at: place) {
        .error
      } else {
        line.has("DEBUG", at: place) ? .debug : nil
      }
    case 7:
      if line.has("WARNING", at: place) {
        .warning
      } else {
        line.has("CONTEXT", at: place) ? .info : nil
      }
    case 8: line.has("CRITICAL", at: place) ? .fatal : nil
    case 9: line.has("STATEMENT", at: place) ? .info : nil
    default: nil
    }
  }
}
