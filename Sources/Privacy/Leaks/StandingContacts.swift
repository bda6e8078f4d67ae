import Records

/// Contacts that may stand on a page: those that the incident's profile publishes, and the numbers and
/// addresses that are kept for documentation.
struct StandingContacts: Sendable {
  /// Letters and digits of the published texts, in lower case, one text after another.
  private var published: [[UInt8]]

  init(_ profile: IncidentProfile) {
    published = profile.other.filter { PublishedContact.isOne($0.name) }.map {
      StandingContacts.plain(Array($0.value.utf8)[...])
    }
  }

  /// Adds what another incident publishes.
  mutating func add(_ other: StandingContacts) {
    for text in other.published where !published.contains(text) { published.append(text) }
  }

  func contains(_ value: ArraySlice<UInt8>, _ kind: PersonalKind) -> Bool {
    let plain = StandingContacts.plain(value)
    return StandingContacts.isDocumentation(value, plain, kind) || isPublished(plain)
  }

  /// The value stands in a published contact.
  func isPublished(_ plain: [UInt8]) -> Bool {
    guard plain.count >= 4 else { return false }
    return published.contains { text in
      guard text.count >= plain.count else { return false }
      return (0...text.count - plain.count).contains {
        text[$0..<$0 + plain.count].elementsEqual(plain)
      }
    }
  }

  static func plain(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.filter(\.isAlphanumeric).map(\.lowered)
  }

  /// RFC 5737 and RFC 3849 addresses, RFC 2606 domains, Ofcom's numbers for drama use.
  private static func isDocumentation(
    _ value: ArraySlice<UInt8>, _ plain: [UInt8], _ kind: PersonalKind
  ) -> Bool {
    switch kind {
    case .ipAddress:
      return ["192.0.2.", "198.51.100.", "203.0.113.", "2001:db8:", "2001:DB8:"].contains {
        value.starts(with: $0.utf8)
      }
    case .email:
      guard let sign = value.lastIndex(of: UInt8(ascii: "@")) else { return false }
      let labels = value[(sign + 1)...].split(separator: UInt8(ascii: ".")).map {
        $0.map(\.lowered)
      }
      return labels.contains(Array("example".utf8))
    case .phone:
      var digits = plain[...]
      if digits.starts(with: "0044".utf8) { digits = digits.dropFirst(4) }
      if digits.starts(with: "44".utf8) { digits = digits.dropFirst(2) }
      if digits.first == UInt8(ascii: "0") { digits = digits.dropFirst() }
      return [
        "207946", "7700900", "1632960", "8081570", "1134960", "1144960", "1154960", "1164960",
        "1174960", "1184960", "1214960", "1314960", "1414960", "1514960", "1614960", "1914980",
        "2890180", "2920180", "3069990", "9098790",
      ].contains { digits.starts(with: $0.utf8) }
    default: return false
    }
  }
}
