/// Files that differ in numbers and ids alone: what one program wrote on many machines and days.
struct FileFamily: Hashable, Sendable {
  /// The path with a `#` for every word that holds a digit: `host-#/app.#.log`.
  let name: String

  init(_ path: String) { name = Self.shape(of: path) }

  /// A text with a `#` for every word of letters and digits that holds a digit.
  static func shape(of text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: isDigit) else { return text }
    var shape: [UInt8] = []
    var word = 0
    for place in 0...bytes.count {
      if place < bytes.count, isWordByte(bytes[place]) { continue }
      let isNumbered = bytes[word..<place].contains(where: isDigit)
      if isNumbered { shape.append(35) } else { shape += bytes[word..<place] }
      if place < bytes.count { shape.append(bytes[place]) }
      word = place + 1
    }
    return String(decoding: shape, as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || (97...122).contains(byte | 32) || byte >= 128
  }
}
