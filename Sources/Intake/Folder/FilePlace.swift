/// Where a file lies, in the bytes that the system knows it by: a name may hold any but zero and `/`.
struct FilePlace: Hashable, Sendable {
  /// Ends with a zero byte.
  let bytes: [CChar]

  init(_ path: String) { self.init(Array(path.utf8)) }

  private init(_ path: [UInt8]) { bytes = path.map { CChar(bitPattern: $0) } + [0] }

  /// An entry of the folder at this place.
  func entry(_ name: [UInt8]) -> FilePlace {
    FilePlace(bytes.dropLast().map { UInt8(bitPattern: $0) } + [47] + name)
  }

  /// A name as text, without control characters.
  static func text(_ name: [UInt8]) -> String {
    let text = DisplayText.decode(name)
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var clean = ""
    for scalar in text.unicodeScalars {
      clean.unicodeScalars.append(isControl(scalar) ? "\u{FFFD}" : scalar)
    }
    return clean
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 32 || (127..<160).contains(scalar.value)
  }
}
