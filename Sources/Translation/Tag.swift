/// A start tag of a page.
struct Tag {
  private(set) var bytes: [UInt8]

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = Array(bytes) }

  /// Where the value of an attribute lies.
  func range(of attribute: String) -> Range<Int>? {
    let wanted = Array(" \(attribute)=\"".utf8)
    guard let first = bytes.firstRange(of: wanted) else { return nil }
    let end = bytes[first.upperBound...].firstIndex(of: UInt8(ascii: "\""))
    return end.map { first.upperBound..<$0 }
  }

  func has(_ attribute: String, _ value: String) -> Bool {
    range(of: attribute).map { bytes[$0].elementsEqual(value.utf8) } ?? false
  }

  func hasClass(_ names: Set<String>) -> Bool {
    guard let range = range(of: "class") else { return false }
    return bytes[range].split(separator: 0x20).contains { names.contains($0.text) }
  }

  mutating func set(_ attribute: String, _ value: [UInt8]) {
    if let range = range(of: attribute) {
      bytes.replaceSubrange(range, with: value)
    } else {
      let end = bytes.count - (bytes.suffix(2).first == UInt8(ascii: "/") ? 2 : 1)
      bytes.insert(contentsOf: " \(attribute)=\"".utf8 + value + "\"".utf8, at: end)
    }
  }
}
