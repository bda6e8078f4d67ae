/// Where the free words of an entry lie in a text.
struct PatternFit {
  let ranges: [Range<Int>]

  /// `nil` when the entry does not fit. Each run of free words is as short as it can be, the last
  /// apart, and holds whole tags only; those that are translated lie within one sentence.
  init?(_ entry: Entry, _ text: LiftedText) {
    let tags = TagNumbers(text.key)
    let key = tags.normal
    let segments = entry.key.split(separator: Sign.any, omittingEmptySubsequences: false)
    guard let first = segments.first, let last = segments.last, segments.count > 1,
      key.count >= first.count + last.count + segments.count - 1, key.starts(with: first),
      key.suffix(last.count).elementsEqual(last)
    else { return nil }
    var ranges: [Range<Int>] = []
    var place = first.count
    let end = key.count - last.count
    for segment in segments.dropFirst().dropLast() {
      guard let found = Self.place(of: segment, in: key, from: place + 1, to: end) else {
        return nil
      }
      ranges.append(place..<found)
      place = found + segment.count
    }
    guard place < end else { return nil }
    ranges.append(place..<end)
    guard ranges.allSatisfy({ TextParts.isBalanced(text.key[$0]) }),
      entry.translated.allSatisfy({ place in
        !ranges.indices.contains(place) || TextParts.sentences(text.key[ranges[place]]).count == 1
      })
    else { return nil }
    let fixed = Self.fixedValues(text, outside: ranges)
    guard entry.allows(fixed) else { return nil }
    self.ranges = ranges
  }

  /// The values that do not lie in free words.
  static func fixedValues(_ text: LiftedText, outside ranges: [Range<Int>]) -> [Value] {
    var values: [Value] = []
    var waiting = text.values[...]
    for (place, byte) in text.key.enumerated() where byte <= Sign.lastValue && byte > 0 {
      guard let value = waiting.popFirst() else { break }
      if !ranges.contains(where: { $0.contains(place) }) { values.append(value) }
    }
    return values
  }

  private static func place(
    of segment: ArraySlice<UInt8>, in key: [UInt8], from: Int, to: Int
  ) -> Int? {
    guard let first = segment.first, from + segment.count <= to else { return nil }
    var place = from
    while place + segment.count <= to {
      if key[place] == first, key[place..<(place + segment.count)].elementsEqual(segment) {
        return place
      }
      place += 1
    }
    return nil
  }
}

/// The tags of a text by the order in which they come, so that a text has the same key wherever on
/// the page it stands.
struct TagNumbers {
  /// The key with tags numbered from 1.
  let normal: [UInt8]
  private let originals: [UInt8]

  init(_ key: [UInt8]) {
    var normal = key
    var originals: [UInt8] = []
    var place = 0
    while place + 1 < key.count {
      guard Sign.isTag(key[place]) else {
        place += 1
        continue
      }
      let number = key[place + 1]
      if !originals.contains(number) { originals.append(number) }
      let order = originals.firstIndex(of: number) ?? 0
      normal[place + 1] = Sign.firstNumber + UInt8(order + 1)
      place += 2
    }
    self.normal = normal
    self.originals = originals
  }

  func original(_ number: UInt8) -> UInt8 {
    originals.indices.contains(Int(number) - 1)
      ? originals[Int(number) - 1] : Sign.firstNumber + number
  }
}
