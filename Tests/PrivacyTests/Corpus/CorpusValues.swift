/// Makes values of every kind from a seed; the same seed makes the same corpus.
struct CorpusValues {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func number(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  mutating func pick<Element>(_ list: [Element]) -> Element { list[number(below: list.count)] }

  mutating func digits(_ count: Int) -> String {
    (0..<count).map { $0 == 0 ? "\(1 + number(below: 9))" : "\(number(below: 10))" }.joined()
  }

  mutating func letters(_ count: Int, from alphabet: String) -> String {
    let letters = Array(alphabet)
    return String((0..<count).map { _ in pick(letters) })
  }

  mutating func value(_ kind: String) -> String {
    switch kind {
    case "given", "given2": return pick(CorpusNames.given)
    case "family": return pick(CorpusNames.family)
    case "full":
      if number(below: 12) == 0 { return pick(CorpusNames.particled) }
      return "\(pick(CorpusNames.given)) \(pick(CorpusNames.family))"
    case "lower": return "\(pick(CorpusNames.given)) \(pick(CorpusNames.family))".lowercased()
    case "email": return email(at: "@")
    case "emailEncoded": return email(at: "%40")
    case "phone": return phone()
    case "postcode": return postcode(space: " ")
    case "postcodeTight": return postcode(space: "")
    case "street": return street()
    case "ipv4":
      return
        "\(10 + number(below: 200)).\(number(below: 256)).\(number(below: 256)).\(1 + number(below: 250))"
    case "ipv6":
      let hex = "0123456789abcdef"
      return number(below: 2) == 0
        ? "2001:db8:\(letters(4, from: hex))::\(1 + number(below: 9))\(letters(2, from: hex))"
        : (0..<8).map { _ in "\(1 + number(below: 9))" + letters(3, from: hex) }.joined(
          separator: ":")
    case "user": return pick(["user_", "cust_", "member-", "usr_"]) + digits(5)
    case "digits4": return digits(4)
    case "digits6": return digits(6)
    case "digits7": return digits(7)
    case "digits8": return digits(8)
    case "sort": return "\(digits(2))-\(digits(2))-\(digits(2))"
    case "ref": return reference()
    case "ni": return insurance()
    case "nhs": return health()
    case "card": return card()
    case "token":
      return pick(["sk_live_", "", "ghp_"]) + letters(28, from: "abcdefGHIJKLmnop0123456789")
    case "jwt":
      let alphabet = "abcdefGHIJKLmnop0123456789_-"
      return
        "eyJ\(letters(20, from: alphabet)).eyJ\(letters(30, from: alphabet)).\(letters(22, from: alphabet))"
    case "password":
      return pick(["Sunsh1ne", "Tr0mbone", "p4ssw0rd", "Biscu1ts"]) + digits(2) + "!"
    case "credentials": return "booker:\(letters(12, from: "abcdefgh12345678"))"
    case "reg": return registration()
    case "dob": return birth()
    case "dobISO": return "19\(digits(2))-0\(1 + number(below: 9))-1\(number(below: 10))"
    case "handle":
      return "@" + pick(["marnie", "dazza", "tinytim", "green_fingers", "jo"]) + "_" + digits(3)
    default: return "?"
    }
  }

  private mutating func email(at sign: String) -> String {
    let local = pick(["j.smith", "priya_k", "o'neil", "mum.of.three", "x", "tomasz+bins", "a-b-c"])
    return local + digits(2) + sign
      + pick(["example.org", "mail.example.co.uk", "post.example", "uni.example.ac.uk"])
  }

  private mutating func phone() -> String {
    switch number(below: 10) {
    case 0: "07700 900\(digits(3))"
    case 1: "07700900\(digits(3))"
    case 2: "+44 7700 900\(digits(3))"
    case 3: "+447700900\(digits(3))"
    case 4: "020 7946 0\(digits(3))"
    case 5: "0117 496 0\(digits(3))"
    case 6: "(01632) 960\(digits(3))"
    case 7: "+44 (0)113 496 0\(digits(3))"
    case 8: "07700-900-\(digits(3))"
    default: "0044 7700 900 \(digits(3))"
    }
  }

  private mutating func postcode(space: String) -> String {
    let outward = pick([
      "M1", "B33", "CR2", "DN55", "W1A", "EC1A", "SW1A", "LS6", "BT7", "EH12", "G3", "CF10", "N1C",
    ])
    return "\(outward)\(space)\(number(below: 10))\(letters(2, from: "ABDEFGHJLNPQRSTUWXYZ"))"
  }

  private mutating func street() -> String {
    let name = pick([
      "Acacia", "Station", "High", "Queen Anne", "St John's", "Old Mill", "Gladstone",
    ])
    let type = pick(["Street", "Road", "Avenue", "Lane", "Close", "Terrace", "Crescent", "Rd"])
    let house = "\(1 + number(below: 180)) \(name) \(type)"
    return number(below: 4) == 0 ? "Flat \(1 + number(below: 20)), \(house)" : house
  }

  private mutating func reference() -> String {
    switch number(below: 4) {
    case 0: "BK-2024\(digits(4))-\(digits(3))"
    case 1: "SD-2024-\(digits(4))-\(digits(3))"
    case 2: "INC00\(digits(5))"
    default: "REQ-\(digits(7))"
    }
  }

  private mutating func insurance() -> String {
    let prefix = letters(1, from: "ABCEGHJLMNPRSTWY") + letters(1, from: "ACEHJLMPRSWXY")
    let parts = [prefix, digits(2), digits(2), digits(2), letters(1, from: "ABCD")]
    return parts.joined(separator: number(below: 2) == 0 ? " " : "")
  }

  /// The tenth digit by the NHS Data Dictionary's modulus 11.
  private mutating func health() -> String {
    while true {
      let nine = Array(("4" + digits(8)).utf8).map { Int($0) - 48 }
      let check =
        11 - zip(nine, stride(from: 10, to: 1, by: -1)).reduce(0) { $0 + $1.0 * $1.1 } % 11
      if check == 10 { continue }
      let text = nine.map(String.init).joined() + "\(check % 11)"
      guard number(below: 2) == 0 else { return text }
      return "\(text.prefix(3)) \(text.dropFirst(3).prefix(3)) \(text.suffix(4))"
    }
  }

  /// The last digit by Luhn's rule.
  private mutating func card() -> String {
    let fifteen = pick(["4", "51", "55", "2221"]) + digits(14)
    let body = Array(fifteen.utf8.prefix(15)).map { Int($0) - 48 }
    var sum = 0
    for (offset, digit) in body.reversed().enumerated() {
      let doubled = digit * (offset % 2 == 0 ? 2 : 1)
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    let text = body.map(String.init).joined() + "\((10 - sum % 10) % 10)"
    let joint = pick(["", " ", "-"])
    return stride(from: 0, to: 16, by: 4).map { String(text.dropFirst($0).prefix(4)) }
      .joined(separator: joint)
  }

  private mutating func registration() -> String {
    let area = letters(2, from: "ABCDEFGHJKLMNPRSTUVWXY")
    let age = pick(["02", "17", "21", "24", "53", "68", "72"])
    let tail = letters(3, from: "BCDFGHJKLMNPRSTVWXYZ")
    return number(below: 2) == 0 ? "\(area)\(age) \(tail)" : "\(area)\(age)\(tail)"
  }

  private mutating func birth() -> String {
    let day = 10 + number(below: 18)
    switch number(below: 4) {
    case 0: return "\(day)/0\(1 + number(below: 9))/19\(digits(2))"
    case 1: return "\(day) \(pick(["May", "June", "October"])) 19\(digits(2))"
    case 2: return "\(day)-0\(1 + number(below: 9))-\(digits(2))"
    default: return "\(day)th of March 19\(digits(2))"
    }
  }
}
