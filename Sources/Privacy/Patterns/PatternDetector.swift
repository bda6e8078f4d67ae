/// Finds everything that has a form of its own, in one pass over the bytes and one over the words.
enum PatternDetector {
  /// - Parameter prose: People wrote the text; `@names` and street addresses are looked for too.
  static func spots(in text: ScannedText, prose: Bool) -> [Spot] {
    var spots: [Spot] = []
    byBytes(text, prose, &spots)
    byWords(text, prose, &spots)
    return spots
  }

  private static func byBytes(_ text: ScannedText, _ prose: Bool, _ spots: inout [Spot]) {
    let bytes = text.bytes
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      var found: Spot?
      switch byte {
      case UInt8(ascii: "@"):
        found = TokenPattern.credentials(text, atSign: index).map { Spot($0, .token) }
        if found == nil { found = EmailPattern.match(bytes, at: index).map { Spot($0, .email) } }
        if found == nil, prose {
          found = HandlePattern.match(text, at: index).map { Spot($0, .handle) }
        }
      case UInt8(ascii: "+"), UInt8(ascii: "("):
        found = PhonePattern.match(text, at: index).map { Spot($0, .phone) }
      case UInt8(ascii: ":"):
        found = NetworkAddressPattern.matchColons(text, at: index)
      default:
        if byte.isAlphanumeric, text.opens(index) { found = number(text, at: index) }
      }
      if let found {
        spots.append(found)
        index = max(found.end, index + 1)
      } else {
        index += 1
      }
    }
  }

  /// What may start at the first byte of a word.
  private static func number(_ text: ScannedText, at start: Int) -> Spot? {
    let byte = text.bytes[start]
    if byte.isDigit {
      if let range = NetworkAddressPattern.matchIPv4(text, at: start) {
        return Spot(range, .ipAddress)
      }
      if byte == UInt8(ascii: "0"), let range = PhonePattern.match(text, at: start),
        text.byte(start - 1) != UInt8(ascii: ".")
      {
        return Spot(range, .phone)
      }
      if !isFraction(text, start) {
        if let range = CardPattern.match(text, at: start) { return Spot(range, .card) }
        if let range = HealthNumberPattern.match(text, at: start) {
          return Spot(range, .nhsNumber)
        }
      }
    } else {
      if let range = InsuranceNumberPattern.match(text, at: start) {
        return Spot(range, .nationalInsurance)
      }
      if let range = PostcodePattern.match(text, at: start) { return Spot(range, .postcode) }
    }
    return byte.isHex ? NetworkAddressPattern.matchColons(text, at: start) : nil
  }

  private static func isFraction(_ text: ScannedText, _ start: Int) -> Bool {
    text.byte(start - 1) == UInt8(ascii: ".") && text.byte(start - 2).isDigit
  }

  private static func byWords(_ text: ScannedText, _ prose: Bool, _ spots: inout [Spot]) {
    // A secret may be as long as the text: what one covers is not read for another.
    var secretEnd = 0
    for (index, word) in text.words.enumerated() {
      if word.start >= secretEnd,
        let range = TokenPattern.match(text, atWord: index)
          ?? TokenPattern.keyed(text, atWord: index)
      {
        spots.append(Spot(range, .token))
        secretEnd = range.upperBound
      }
      if let spot = KeyedPattern.match(text, atWord: index) { spots.append(spot) }
      if let range = EmailPattern.spelled(text, at: index) { spots.append(Spot(range, .email)) }
      if let range = AccountPattern.match(text, atWord: index) {
        spots.append(Spot(range, .account))
      }
      if word.isCapitalised, let range = ReferencePattern.match(text, atWord: index) {
        spots.append(Spot(range, .reference))
      }
      if word.count == 4 || word.count == 7 || word.hasDigit || word.count == 3,
        let range = VehiclePattern.match(text, atWord: index)
      {
        spots.append(Spot(range, .vehicle))
      }
      if prose, let range = StreetPattern.match(text, atWord: index) {
        spots.append(Spot(range, .address))
      }
    }
  }
}
