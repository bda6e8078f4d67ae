/// An address as a page writes it, taken apart.
struct Address: Equatable {
  /// `https`, `mailto`…, in lower case; `nil` for an address within the site.
  let scheme: String?
  /// Without query and fragment, still percent-encoded.
  let path: Substring
  /// After the `#`; `nil` when there is none.
  let fragment: Substring?

  init(_ text: String) {
    let beforeFragment: Substring
    if let hash = text.utf8.firstIndex(of: UInt8(ascii: "#")) {
      fragment = text[text.utf8.index(after: hash)...]
      beforeFragment = text[..<hash]
    } else {
      fragment = nil
      beforeFragment = text[...]
    }
    scheme = Self.scheme(of: beforeFragment)
    let query = beforeFragment.utf8.firstIndex(of: UInt8(ascii: "?"))
    path = query.map { beforeFragment[..<$0] } ?? beforeFragment
  }

  private static func scheme(of text: Substring) -> String? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = text[..<colon]
    guard let first = name.first, first.isASCII, first.isLetter,
      name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
    else { return nil }
    return name.lowercased()
  }

  /// The file this address names when it stands on `page`; `nil` when it leads out of the site or
  /// is not properly encoded.
  func file(from page: String) -> String? {
    guard let path = Self.decoded(path) else { return nil }
    if path.isEmpty { return page }
    var folders = page.split(separator: "/").dropLast().map(String.init)
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    for step in steps {
      switch step {
      case ".": continue
      case "..": if folders.popLast() == nil { return nil }
      default: folders.append(String(step))
      }
    }
    return folders.joined(separator: "/")
  }

  /// `text` with its `%41` read; `nil` when a `%` is not followed by two digits or the bytes are
  /// not UTF-8.
  static func decoded(_ text: Substring) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst()?.hexDigit, let low = rest.popFirst()?.hexDigit else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var hexDigit: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
