/// A text with its figures, times and dates taken out: a sign stands in place of each.
struct LiftedText: Hashable, Sendable {
  /// The text with signs.
  var key: [UInt8] = []
  /// In the order of their signs.
  var values: [Value] = []

  init(_ text: ArraySlice<UInt8>) {
    let reader = FigureReader(text)
    var place = text.startIndex
    var isStart = true
    while place < text.endIndex {
      let byte = text[place]
      // The number of a tag is none of the text.
      if Sign.isTag(byte), place + 1 < text.endIndex {
        key += [byte, text[place + 1]]
        place += 2
        isStart = true
        continue
      }
      // A placeholder of the catalogue: any value.
      if byte <= Sign.lastValue, let kind = Value.Kind(rawValue: byte) {
        values.append(Value(kind: kind, written: [], welsh: []))
      } else if isStart, let (value, end) = reader.value(at: place) {
        key.append(value.kind.rawValue)
        values.append(value)
        place = end
        isStart = false
        continue
      }
      key.append(byte)
      isStart = Self.canPrecedeValue(byte)
      place += 1
    }
    join()
  }

  private static func canPrecedeValue(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x0A, UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ";"), UInt8(ascii: ","),
      UInt8(ascii: "+"), 0x9C, 0x98, 0xA3, UInt8(ascii: "="):
      true
    default: byte <= Sign.lastValue
    }
  }

  /// "9am to 5pm" becomes one time, "9am on 4 June 2024" too, "5 to 9" one number.
  private mutating func join() {
    var place = 0
    var number = 0
    while place < key.count {
      guard key[place] <= Sign.lastValue, key[place] > 0 else {
        place += 1
        continue
      }
      guard place + 5 < key.count, key[place + 1] == 0x20, key[place + 4] == 0x20,
        let kind = Value.Kind(rawValue: key[place]),
        let next = Value.Kind(rawValue: key[place + 5]),
        let joint = WelshFigures.joints[key[(place + 2)...(place + 3)].text],
        joint == "i"
          ? kind == next || kind == .number && next == .duration : kind == .time && next == .date
      else {
        place += 1
        number += 1
        continue
      }
      let (one, other) = (values[number], values[number + 1])
      let start = one.welsh + " \(joint) ".utf8
      let english = key[(place + 1)...(place + 4)]
      values[number] = Value(
        kind: kind == .number ? next : kind, written: one.written + english + other.written,
        welsh: start + WelshFigures.value(other.welsh, after: start))
      values.remove(at: number + 1)
      key[place] = values[number].kind.rawValue
      key.removeSubrange((place + 1)...(place + 5))
    }
  }

  /// The values in a part of the key.
  func values(in range: Range<Int>) -> ArraySlice<Value> {
    let before = key[..<range.lowerBound].count { $0 <= Sign.lastValue && $0 > 0 }
    let inside = key[range].count { $0 <= Sign.lastValue && $0 > 0 }
    return values[before..<(before + inside)]
  }

  /// A part of the text as it was written, or with its values in Welsh.
  func text(_ range: Range<Int>, isWelsh: Bool) -> [UInt8] {
    var result: [UInt8] = []
    var waiting = values(in: range)
    for byte in key[range] {
      if byte <= Sign.lastValue, byte > 0, let value = waiting.popFirst() {
        result += isWelsh ? WelshFigures.value(value.welsh, after: result) : value.written
      } else {
        result.append(byte)
      }
    }
    return result
  }
}
