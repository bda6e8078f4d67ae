import Records

/// Access lines in an order of their own: the host first, several times at the end, times by name.
/// Each part is found by what it looks like.
struct AccessOrderScanner: LineScanner {
  let zone = ClockZone.assumedUTC
  private var time = AccessTime()

  /// Most sampled lines hold a request but have more, or other, parts than the common order.
  static func isCustom(_ sample: FileSample) -> Bool {
    var seen = 0
    var custom = 0
    for line in sample.lines {
      let span = line.span
      guard let bracket = span.place(of: " ["), bracket + 28 < span.count, line[bracket + 28] == 93
      else { continue }
      seen += 1
      if isCustom(span, bracket) { custom += 1 }
    }
    return seen > 0 && custom * 2 > seen && seen * 2 > sample.lines.count
  }

  private static func isCustom(_ line: Bytes, _ bracket: Int) -> Bool {
    let firstEnd = line.place(of: 32, from: 0)
    if firstEnd > bracket { return true }
    let second = firstEnd + 1..<line.place(of: 32, from: firstEnd + 1)
    if !isAddress(line, 0..<firstEnd), isAddress(line, second) { return true }
    guard line.has(" \"", at: bracket + 29) else { return true }
    var words = 0
    var isNamed = false
    eachInTail(line) { word in
      words += 1
      isNamed = isNamed || line.hasByte(61, word.lowerBound, word.upperBound)
    }
    return words >= 2 || isNamed
  }

  private static func isAddress(_ line: Bytes, _ range: Range<Int>) -> Bool {
    var marks = 0
    for place in range {
      switch line[place] {
      case 46, 58: marks += 1
      case 48...57, 97...102, 65...70: break
      default: return false
      }
    }
    return marks >= 2
  }

  /// Hands on the words behind the last text in quotes that is no number, times and their names, from
  /// the last to the first.
  @inline(__always)
  private static func eachInTail(_ line: Bytes, _ word: (Range<Int>) -> Void) {
    var end = line.count
    var words = 0
    while end > 0, words < 8 {
      while end > 0, line[end &- 1] == 32 { end &-= 1 }
      var start = end
      while start > 0, line[start &- 1] != 32 { start &-= 1 }
      guard start < end, isFigure(line, start..<end) else { break }
      word(start..<end)
      words &+= 1
      end = start
    }
  }

  /// `0.156`, `-`, `"0.150"`, `rt=0.156`, `urt="0.150,`.
  private static func isFigure(_ line: Bytes, _ range: Range<Int>) -> Bool {
    let equals = line.near(61, from: range.lowerBound)
    let isNamed = equals < range.upperBound
    var digits = 0
    for place in (isNamed ? equals + 1 : range.lowerBound)..<range.upperBound {
      switch line[place] {
      case 48...57: digits += 1
      case 46, 34, 44, 45: break
      case 109, 115, 117: if digits == 0 { return false }
      default: return isNamed
      }
    }
    return isNamed || digits > 0 && (line.hasByte(46, range.lowerBound, range.upperBound))
      || range.count == 1 && line[range.lowerBound] == 45
      || range.count == 3 && line[range.lowerBound] == 34 && line[range.lowerBound + 1] == 45
  }

  mutating func scan(_ line: Bytes, into parts: inout LineParts) -> LineFault? {
    var bracket = line.place(of: 91, from: 0)
    var fault: LineFault? = .time
    while bracket + 27 < line.count, fault != nil {
      fault = time.read(line, at: bracket + 1, into: &parts.time)
      if fault != nil { bracket = line.place(of: 91, from: bracket + 1) }
    }
    if let fault { return fault }
    guard let request = Self.request(line) else { return AccessLog.noRequest }
    parts.takeRequest(line, request)
    guard let status = Self.status(line, after: request.upperBound + 1) else {
      return AccessLog.noStatus
    }
    parts.status = status
    var place = 0
    while place < bracket {
      let end = min(line.near(32, from: place), bracket)
      if parts.client.isEmpty, Self.isAddress(line, place..<end) { parts.client = place..<end }
      place = end + 1
    }
    parts.duration = Self.duration(line)
    return nil
  }

  /// The first text in quotes that is a method and a path.
  private static func request(_ line: Bytes) -> Range<Int>? {
    var quote = line.place(of: 34, from: 0)
    while quote < line.count {
      guard let close = JSONWalk.textEnd(line, quote) else { return nil }
      var end = quote + 1
      while end < close, line[end] &- 65 <= 25 { end += 1 }
      if end - quote > 3, end + 1 < close, line[end] == 32, line[end + 1] == 47 {
        return quote + 1..<close
      }
      quote = line.place(of: 34, from: close + 1)
    }
    return nil
  }

  /// The first word of three digits behind the request, or before it.
  private static func status(_ line: Bytes, after place: Int) -> Int? {
    var start = place
    while start < line.count {
      while start < line.count, line[start] == 32 { start += 1 }
      let end = line.near(32, from: start)
      if end - start == 3, let status = line.number(at: start, length: 3), status >= 100 {
        return status
      }
      start = end + 1
    }
    return nil
  }

  /// The time the whole request took: named `rt` or `request_time`, otherwise the longest of the
  /// figures with a point (the upstream's share is never longer).
  private static func duration(_ line: Bytes) -> Int {
    var longest = LineFields.notStated
    var named: Int?
    eachInTail(line) { word in
      let equals = line.near(61, from: word.lowerBound)
      let isNamed = equals < word.upperBound
      var start = isNamed ? equals + 1 : word.lowerBound
      var end = word.upperBound
      if start < end, line[start] == 34 { start += 1 }
      while end > start, line[end - 1] == 34 || line[end - 1] == 44 { end -= 1 }
      let unit: AccessDuration =
        line.hasByte(46, start, end) ? .bare(microseconds: 1_000_000) : .withUnit
      let value = max(
        unit.microseconds(line, start, end), AccessDuration.withUnit.microseconds(line, start, end))
      // Of several such names the first of the line counts.
      if isNamed, isWholeRequest(line, word.lowerBound) { named = value }
      longest = max(longest, value)
    }
    return named ?? longest
  }

  private static func isWholeRequest(_ line: Bytes, _ name: Int) -> Bool {
    line.has("rt=", at: name) || line.has("request_time=", at: name)
      || line.has("rq_time=", at: name) || line.has("time=", at: name)
  }
}
