import Records

/// The start of a PostgreSQL log line: time, process and severity, in the usual settings of
/// `log_line_prefix`: `%m [%p] `, `%t [%p]: [%l-1] user=%u,db=%d `, `%m [%p] %q%u@%d `.
struct PostgreSQLPrefix: Sendable {
  var time = TimeReading()
  var process = 0..<0
  var label = 0..<0
  var severity = Severity.unknown
  /// Behind the severity, its colon and the spaces.
  var message = 0

  /// Fills in from a line; returns what is wrong otherwise.
  @inline(__always)
  mutating func read(_ line: Bytes, time reader: inout ISOTime) -> LineFault? {
    if let fault = reader.read(line, at: 0, into: &time) { return fault }
    var place = time.end
    var words = 0
    while place < line.count, words < 12 {
      while place < line.count, line[place] == 32 || line[place] == 58 { place &+= 1 }
      guard place < line.count else { return .shape }
      if line[place] == 91, process.isEmpty {
        let close = line.near(93, from: place)
        guard close < line.count, close &- place < 32, close > place &+ 1 else { return .shape }
        process = place &+ 1..<close
        place = close &+ 1
        continue
      }
      if let end = SeverityWord.read(line, at: place, into: &severity), end < line.count,
        line[end] == 58
      {
        label = place..<end
        message = end &+ 1
        while message < line.count, line[message] == 32 { message &+= 1 }
        return nil
      }
      place = line.near(32, from: place)
      words &+= 1
    }
    return .shape
  }
}
