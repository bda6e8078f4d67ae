/// Texts as JSON writes them between quotes.
enum JSONText {
  /// Escapes resolved; as it stands where they are broken.
  static func unescaped(_ line: Bytes, _ range: Range<Int>) -> String {
    guard line.hasByte(92, range.lowerBound, range.upperBound) else {
      return DisplayText.decode(line, range)
    }
    let quoted = [34] + line.extracting(range.clamped(to: 0..<line.count)).copy() + [34]
    if let node = JSONReader.read(quoted).root, case .string(let text) = node.value { return text }
    return DisplayText.decode(line, range)
  }
}

extension JSONText {
  /// As `unescaped`, as bytes at the end of an array: text that is read on costs less without becoming a
  /// `String`.
  static func append(_ line: Bytes, _ range: Range<Int>, to text: inout [UInt8]) {
    let end = min(range.upperBound, line.count)
    var place = max(0, range.lowerBound)
    let before = text.count
    func startAgain() {
      text.removeLast(text.count - before)
      text.append(contentsOf: unescaped(line, range).utf8)
    }
    while place < end {
      let mark = min(line.place(of: 92, from: place), end)
      line.extracting(place..<mark).append(to: &text)
      guard mark + 1 < end else {
        if mark < end { startAgain() }
        return
      }
      switch line[mark + 1] {
      case 110: text.append(10)
      case 116: text.append(9)
      case 114: text.append(13)
      case 34, 47, 92: text.append(line[mark + 1])
      // Letters by their number, and what is broken.
      default: return startAgain()
      }
      place = mark + 2
    }
  }
}

/// Walks over the members of a JSON object on one line, nested ones included, without making
/// anything.
struct JSONWalk {
  /// Nesting looked into; deeper values are passed over.
  static let deepest = SIMD4<UInt64>.scalarCount

  /// Hands on the hash of each key's path and the range of its value (of a text without its quotes).
  /// Returns where the object ends, `nil` when it is not whole.
  @inline(__always)
  static func walk(
    _ line: Bytes, from start: Int, member: (UInt64, Range<Int>, _ isText: Bool) -> Void
  ) -> Int? {
    guard start < line.count, line[start] == 123 else { return nil }
    var place = start &+ 1
    // The keys around the present object, outermost first.
    var path = SIMD4<UInt64>()
    var depth = 0
    var seed: UInt64 = 0
    while true {
      place = skip(line, place)
      guard place < line.count else { return nil }
      let byte = line[place]
      if byte == 125 {
        place = skip(line, place &+ 1)
        if depth == 0 { return place }
        depth &-= 1
        seed = path[depth]
        continue
      }
      if byte == 44 {
        place &+= 1
        continue
      }
      guard byte == 34, let keyEnd = textEnd(line, place) else { return nil }
      let key = line.mixed(from: place &+ 1, to: keyEnd, seed: seed)
      place = skip(line, keyEnd &+ 1)
      guard place < line.count, line[place] == 58 else { return nil }
      place = skip(line, place &+ 1)
      guard place < line.count else { return nil }
      switch line[place] {
      case 34:
        guard let end = textEnd(line, place) else { return nil }
        member(key, place &+ 1..<end, true)
        place = end &+ 1
      case 123 where depth < deepest:
        path[depth] = seed
        depth &+= 1
        seed = key
        place &+= 1
      case 123, 91:
        guard let end = nestedEnd(line, place) else { return nil }
        place = end
      default:
        let first = place
        while place < line.count, line[place] != 44, line[place] != 125, line[place] > 32 {
          place &+= 1
        }
        member(key, first..<place, false)
      }
    }
  }

  @inline(__always)
  private static func skip(_ line: Bytes, _ start: Int) -> Int {
    var place = start
    while place < line.count, line[place] == 32 || line[place] == 9 { place &+= 1 }
    return place
  }

  /// The closing quote of the text that opens at `open`.
  @inline(__always)
  static func textEnd(_ line: Bytes, _ open: Int) -> Int? {
    var close = line.near(34, from: open &+ 1)
    while close < line.count {
      var back = close
      while back &- 1 > open, line[back &- 1] == 92 { back &-= 1 }
      if (close &- back) & 1 == 0 { return close }
      close = line.place(of: 34, from: close &+ 1)
    }
    return nil
  }

  /// Past the end of an array or of an object too deep to look into.
  private static func nestedEnd(_ line: Bytes, _ start: Int) -> Int? {
    var depth = 0
    var place = start
    while place < line.count {
      switch line[place] {
      case 34:
        guard let end = textEnd(line, place) else { return nil }
        place = end
      case 91, 123: depth &+= 1
      case 93, 125:
        depth &-= 1
        if depth == 0 { return place &+ 1 }
      default: break
      }
      place &+= 1
    }
    return nil
  }
}
