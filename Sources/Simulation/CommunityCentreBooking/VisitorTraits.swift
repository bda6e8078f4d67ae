import Statistics

/// What makes one visitor differ from the next where the model does not care: the place and kind of
/// room wanted, the address and browser they come with. A pure function of seed, host and visitor,
/// so every file says the same of the same person.
struct VisitorTraits: Sendable {
  private let bits: UInt64
  let host: Int
  let visitor: Int

  init(seed: UInt64, host: Int, visitor: Int) {
    self.host = host
    self.visitor = visitor
    var mixer = SplitMix(
      state: seed ^ UInt64(truncatingIfNeeded: host << 24 | visitor) &* 0xD6E8_FEB8_6659_FD93)
    bits = mixer.next()
  }

  private func part(_ shift: UInt64, below bound: UInt64) -> Int {
    Int((bits >> shift & 0xFFFF) % bound)
  }

  var area: String { Self.areas[part(0, below: 5)] }
  var kind: String { Self.kinds[part(4, below: 4)] }
  var browser: String { Self.browsers[part(9, below: 6)] }
  /// Rooms found by this visitor's search.
  var results: Int { 2 + part(13, below: 14) }
  /// Hour at which the wanted booking begins.
  var hour: Int { 9 + part(22, below: 11) }
  var facility: Int { 1 + part(27, below: 18) }
  /// Price in pence.
  var price: Int { 850 + 50 * part(33, below: 32) }
  var user: Int { 10_000 + host * 1_000 + visitor }
  var booking: Int { host * 1_000 + visitor + 1 }
  /// Bytes of a successful answer to a search.
  var answerSize: Int { 412 + 187 * results + part(40, below: 60) }

  /// Addresses of private and documentation networks only (RFC 1918, RFC 3849).
  func writeAddress(to buffer: inout LineBuffer) {
    if part(45, below: 8) == 0 {
      buffer.text("2001:db8:")
      buffer.raw(hexadecimal(part(10, below: 0x9000) + 0x1000))
      buffer.text("::")
      buffer.raw(hexadecimal(part(30, below: 0xE000) + 0x1000))
    } else {
      buffer.text("10.")
      buffer.number(part(16, below: 240))
      buffer.text(".")
      buffer.number(part(32, below: 254))
      buffer.text(".")
      buffer.number(1 + part(48, below: 253))
    }
  }

  private func hexadecimal(_ value: Int) -> [UInt8] {
    [12, 8, 4, 0].map { shift in
      let digit = UInt8(truncatingIfNeeded: value >> shift & 0xF)
      return digit < 10 ? digit + 0x30 : digit + 0x57
    }
  }

  private static let areas = ["harbour", "hillside", "mill-lane", "old-town", "riverside"]
  private static let kinds = ["sports-hall", "meeting-room", "main-hall", "art-studio"]
  private static let browsers = [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/137.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:139.0) Firefox/139.0",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.4 Safari/605.1.15",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.4 Mobile/15E148",
    "Mozilla/5.0 (Linux; Android 15; Pixel 8) Chrome/137.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) Chrome/136.0.0.0 Safari/537.36",
  ]
}
