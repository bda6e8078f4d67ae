/// A text as the detectors see it: invisible characters gone, curly quotes, long dashes and odd
/// spaces made plain, `%40` made `@`, with the place in the original kept for every byte.
///
/// Folding is what makes a zero-width space inside a name, or a direction override inside a number,
/// no hiding place.
struct FoldedText {
  let bytes: [UInt8]
  /// Offset in the original of each folded byte, and the original's length at the end; empty when
  /// nothing was folded.
  private let origins: [Int]

  init(_ original: [UInt8]) {
    guard original.contains(where: { $0 >= 0xC2 || $0 == UInt8(ascii: "%") }) else {
      bytes = original
      origins = []
      return
    }
    var folded: [UInt8] = []
    var places: [Int] = []
    folded.reserveCapacity(original.count)
    places.reserveCapacity(original.count + 1)
    var index = 0
    while index < original.count {
      let length = FoldedText.scalarLength(original, index)
      switch FoldedText.replacement(original, index, length) {
      case .keep:
        for offset in index..<index + length {
          folded.append(original[offset])
          places.append(offset)
        }
        index += length
      case .drop:
        index += length
      case .byte(let byte, let consumed):
        folded.append(byte)
        places.append(index)
        index += consumed
      }
    }
    places.append(original.count)
    bytes = folded
    origins = places
  }

  /// The offset in the original at which a folded offset stands.
  func origin(of offset: Int) -> Int { origins.isEmpty ? offset : origins[offset] }

  private enum Replacement {
    case keep, drop
    case byte(UInt8, consumed: Int)
  }

  private static func scalarLength(_ bytes: [UInt8], _ index: Int) -> Int {
    let first = bytes[index]
    let wanted = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    return min(wanted, bytes.count - index)
  }

  private static func replacement(_ bytes: [UInt8], _ index: Int, _ length: Int) -> Replacement {
    switch (bytes[index], length) {
    case (UInt8(ascii: "%"), _):
      guard index + 2 < bytes.count else { return .keep }
      switch (bytes[index + 1], bytes[index + 2]) {
      case (0x34, 0x30): return .byte(UInt8(ascii: "@"), consumed: 3)
      case (0x32, 0x30): return .byte(UInt8(ascii: " "), consumed: 3)
      case (0x32, 0x42), (0x32, 0x62): return .byte(UInt8(ascii: "+"), consumed: 3)
      default: return .keep
      }
    case (0xC2, 2):
      switch bytes[index + 1] {
      case 0xA0: return .byte(UInt8(ascii: " "), consumed: 2)
      case 0xAD: return .drop
      default: return .keep
      }
    case (0xE2, 3):
      switch (bytes[index + 1], bytes[index + 2]) {
      case (0x80, 0x80...0x8A), (0x80, 0xAF), (0x81, 0x9F):
        return .byte(UInt8(ascii: " "), consumed: 3)
      case (0x80, 0x8B...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA0...0xAF): return .drop
      case (0x80, 0x90...0x95), (0x88, 0x92): return .byte(UInt8(ascii: "-"), consumed: 3)
      case (0x80, 0x98), (0x80, 0x99), (0x80, 0x9B), (0x80, 0xB2):
        return .byte(UInt8(ascii: "'"), consumed: 3)
      case (0x80, 0x9C...0x9F): return .byte(UInt8(ascii: "\""), consumed: 3)
      case (0x80, 0xA8), (0x80, 0xA9): return .byte(10, consumed: 3)
      default: return .keep
      }
    case (0xEF, 3):
      switch (bytes[index + 1], bytes[index + 2]) {
      case (0xBB, 0xBF): return .drop
      // Full-width ASCII: digits, letters and `@` typed on an East Asian keyboard.
      case (0xBC, 0x81...0xBF): return .byte(bytes[index + 2] &- 0x60, consumed: 3)
      case (0xBD, 0x80...0x9E): return .byte(bytes[index + 2] &- 0x20, consumed: 3)
      default: return .keep
      }
    default:
      return .keep
    }
  }
}
