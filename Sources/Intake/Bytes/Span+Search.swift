#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A stretch of a file's bytes. Bounds are checked, and it cannot outlive the buffer it looks into.
typealias Bytes = Swift.Span<UInt8>

/// Looking for bytes in a stretch of a file. Every use of `unsafe` here lies behind a bounds check,
/// and no pointer leaves its closure.
extension Swift.Span where Element == UInt8 {
  /// The first place of `byte` at or after `start`; `count` when there is none.
  @inline(__always)
  func place(of byte: UInt8, from start: Int) -> Int {
    guard start < count, start >= 0 else { return count }
    // memchr reads only `count - start` bytes from inside the buffer.
    return unsafe withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress,
        let found = unsafe memchr(base + start, Int32(byte), bytes.count - start)
      else { return bytes.count }
      return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }

  /// As `place(of:from:)`, for what stands near most of the time: the first sixteen bytes are compared
  /// here, which takes less than a call does.
  @inline(__always)
  func near(_ byte: UInt8, from start: Int) -> Int {
    guard start >= 0, start &+ 16 <= count else { return place(of: byte, from: start) }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let pattern = UInt64(byte) &* ones
    let first = word(at: start) ^ pattern
    // A byte that is 0 borrows from its top bit; what is found first is right.
    let found = (first &- ones) & ~first & (ones &<< 7)
    if found != 0 { return start &+ found.trailingZeroBitCount &>> 3 }
    let second = word(at: start &+ 8) ^ pattern
    let later = (second &- ones) & ~second & (ones &<< 7)
    if later != 0 { return start &+ 8 &+ later.trailingZeroBitCount &>> 3 }
    return place(of: byte, from: start &+ 16)
  }

  /// Eight bytes as one number (little endian), for comparing and hashing; zero-filled at the end.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    guard offset >= 0, offset &+ 8 <= count else { return partWord(at: offset) }
    // All eight bytes lie inside the span.
    return unsafe UInt64(
      littleEndian: bytes.unsafeLoadUnaligned(
        fromByteOffset: offset, as: UInt64.self))
  }

  /// How many of the next eight bytes are English letters, up to the first that is none.
  @inline(__always)
  func letters(at offset: Int) -> Int {
    let word = word(at: offset)
    let tops: UInt64 = 0x8080_8080_8080_8080
    // In lower case; the top bit of a byte tells whether it is past z, or before a, or no English.
    let low = (word | 0x2020_2020_2020_2020) & ~tops
    let other = (low &+ 0x0505_0505_0505_0505) | ~(low &+ 0x1F1F_1F1F_1F1F_1F1F) | word
    return (other & tops).trailingZeroBitCount &>> 3
  }

  /// The first digit, `=`, `"` or `'` from `start` on; `end` when there is none.
  @inline(__always)
  func shapeMark(from start: Int, to end: Int) -> Int {
    let tops: UInt64 = 0x8080_8080_8080_8080
    let most: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    var place = start
    while place < end {
      let word = word(at: place)
      // The top bit of a byte tells that it is not the mark: each sum carries into it, past 0 or past 9.
      let digit = word ^ 0x3030_3030_3030_3030
      let equals = word ^ 0x3D3D_3D3D_3D3D_3D3D
      let double = word ^ 0x2222_2222_2222_2222
      let single = word ^ 0x2727_2727_2727_2727
      var other = (digit & most) &+ 0x7676_7676_7676_7676 | digit
      other &= (equals & most) &+ most | equals
      other &= (double & most) &+ most | double
      other &= (single & most) &+ most | single
      let found = ~other & tops
      if found != 0 { return Swift.min(end, place &+ found.trailingZeroBitCount &>> 3) }
      place &+= 8
    }
    return end
  }

  /// Up to seven bytes as one number.
  @inline(never)
  func partWord(at offset: Int) -> UInt64 {
    if count >= 8, offset >= 0, offset < count {
      // The last eight bytes, without those before the offset.
      return word(at: count &- 8) &>> UInt64(truncatingIfNeeded: (offset &+ 8 &- count) &* 8)
    }
    var word: UInt64 = 0
    var shift: UInt64 = 0
    var place = Swift.max(0, offset)
    while place < count, shift < 64 {
      word |= UInt64(self[place]) << shift
      shift &+= 8
      place &+= 1
    }
    return word
  }

  /// How many of these bytes there are.
  func occurrences(of byte: UInt8) -> Int {
    var seen = 0
    var place = self.place(of: byte, from: 0)
    while place < count {
      seen &+= 1
      place = self.place(of: byte, from: place &+ 1)
    }
    return seen
  }

  /// Bytes past 127, as in any text that is not plain English.
  var hasHighBytes: Bool {
    var seen = SIMD8<UInt64>(repeating: 0)
    var place = 0
    while place &+ 64 <= count {
      // All 64 bytes lie inside the span.
      seen |= unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD8<UInt64>.self)
      place &+= 64
    }
    var rest: UInt64 = 0
    while place < count {
      rest |= UInt64(self[place])
      place &+= 1
    }
    let high = seen & SIMD8(repeating: 0x8080_8080_8080_8080)
    return high != SIMD8(repeating: 0) || rest & 0x80 != 0
  }

  /// A hash that is the same in every run: 64 bits mixed eight bytes at a time.
  @inline(__always)
  func mixed(from start: Int, to end: Int, seed: UInt64 = 0) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: end &- start) &* 0x9E37_79B9_7F4A_7C15
    var place = start
    while place &+ 8 <= end {
      hash = mix(hash, word(at: place))
      place &+= 8
    }
    if place < end {
      let rest = UInt64(truncatingIfNeeded: end &- place)
      hash = mix(hash, word(at: place) & (1 &<< (rest &* 8) &- 1))
    }
    return hash
  }

  /// Whether these bytes stand at `offset`.
  @inline(__always)
  func has(_ text: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset &+ text.utf8CodeUnitCount <= count, text.hasPointerRepresentation
    else { return false }
    // A literal's bytes live for the whole run, and the check above keeps both inside.
    return unsafe withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return text.utf8CodeUnitCount == 0 }
      return unsafe memcmp(base + offset, text.utf8Start, text.utf8CodeUnitCount) == 0
    }
  }

  /// Where these bytes first stand at or after `start`; `nil` when nowhere.
  func place(of text: StaticString, from start: Int = 0) -> Int? {
    guard text.hasPointerRepresentation, text.utf8CodeUnitCount > 0 else { return nil }
    // Reading the first byte of a literal that has one.
    let first = unsafe text.utf8Start.pointee
    var place = self.place(of: first, from: start)
    while place < count {
      if has(text, at: place) { return place }
      place = self.place(of: first, from: place &+ 1)
    }
    return nil
  }

  /// Copies the bytes over those of `buffer` from `place` on; what does not fit is left out.
  func copy(into buffer: inout [UInt8], at place: Int) {
    let room = Swift.max(0, Swift.min(count, buffer.count - place))
    guard place >= 0, room > 0 else { return }
    // Both arrays hold `room` bytes behind these places, and they are not the same one.
    unsafe withUnsafeBufferPointer { from in
      unsafe buffer.withUnsafeMutableBufferPointer { to in
        guard let source = from.baseAddress, let target = to.baseAddress else { return }
        unsafe (target + place).update(from: source, count: room)
      }
    }
  }

  /// Adds the bytes to the end of an array.
  func append(to array: inout [UInt8]) {
    // The closure copies the bytes out before it returns.
    unsafe withUnsafeBufferPointer { unsafe array.append(contentsOf: $0) }
  }

  /// The bytes as an array, for keeping.
  func copy() -> [UInt8] {
    // The closure copies the bytes out before it returns.
    unsafe withUnsafeBufferPointer { unsafe [UInt8]($0) }
  }
}

/// One step of the hash: multiply and fold, after Wang Yi's wyhash (2019).
@inline(__always)
func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
  let product = (hash ^ word ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(
    by: 0xE703_7ED1_A0B4_28DB ^ word)
  return product.high ^ product.low
}

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte &- 48 <= 9 }

@inline(__always)
func isLetter(_ byte: UInt8) -> Bool { (byte | 32) &- 97 <= 25 }
