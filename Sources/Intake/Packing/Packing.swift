/// How bytes are packed, told by the first of them.
enum Packing: Hashable, Sendable {
  case gzip, bzip2, xz, zstandard
  /// Deflate without a head, as members of zip archives are; never told by bytes.
  case deflate

  /// As people call it.
  var name: String {
    switch self {
    case .gzip: "gzip"
    case .bzip2: "bzip2"
    case .xz: "xz"
    case .zstandard: "Zstandard"
    case .deflate: "deflate"
    }
  }

  static func of(_ head: [UInt8]) -> Packing? {
    if head.starts(with: [0x1F, 0x8B, 0x08]) { return .gzip }
    if head.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) { return .xz }
    if head.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) { return .zstandard }
    // Text may start with "BZh"; no text goes on with the digits of pi or of its root.
    guard head.starts(with: [0x42, 0x5A, 0x68]) else { return nil }
    let mark = head.dropFirst(4).prefix(6)
    let isBlock = mark.elementsEqual([0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
    return isBlock || mark.elementsEqual([0x17, 0x72, 0x45, 0x38, 0x50, 0x90]) ? .bzip2 : nil
  }

  /// Ready for the first byte.
  func decoder() throws(ReadFault) -> any StreamDecoder {
    switch self {
    case .gzip: try DeflateDecoder(.gzip)
    case .deflate: try DeflateDecoder(.bare)
    case .bzip2: try Bzip2Decoder()
    case .xz: try XZDecoder()
    case .zstandard: try ZstandardDecoder()
    }
  }

  /// Packings that are not read, by their first bytes, as the ends of names that such files have.
  static func unread(_ head: [UInt8]) -> String? {
    let kinds: [([UInt8], String)] = [
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], ".7z"), ([0x52, 0x61, 0x72, 0x21, 0x1A], ".rar"),
      ([0x04, 0x22, 0x4D, 0x18], ".lz4"), ([0x1F, 0x9D], ".Z"),
      ([0x42, 0x5A, 0x68], ".bz2 without a block"),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A], ".xz with a broken head"),
    ]
    return kinds.first { head.starts(with: $0.0) }?.1
  }
}
