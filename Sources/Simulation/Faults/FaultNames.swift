import Statistics

/// Names that no two seeds share: syllables put together by chance, so that nothing can be learnt
/// from the words of a service.
struct FaultNames: Sendable {
  let service: String
  let area: String
  let things: [String]
  let criteria: [String]
  let values: [String]
  let supplier: String
  let hosts: [String]
  let tables: [String]
  let package: String
  let flag: String
  let job: String
  let other: String

  private static let starts = [
    "br", "d", "f", "gl", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "w", "z",
  ]
  private static let vowels = ["a", "e", "i", "o", "u", "ai", "ea", "or"]
  private static let ends = ["", "l", "m", "n", "r", "sk", "v", "x", "nd"]

  init(random: inout RandomSource) {
    func word(_ syllables: Int) -> String {
      var text = ""
      for place in 0..<syllables {
        text += Self.starts[random.below(Self.starts.count)]
        text += Self.vowels[random.below(Self.vowels.count)]
        if place == syllables - 1 { text += Self.ends[random.below(Self.ends.count)] }
      }
      return text
    }
    var taken: Set<String> = []
    func fresh(_ syllables: Int) -> String {
      while true {
        let candidate = word(syllables)
        if taken.insert(candidate).inserted { return candidate }
      }
    }
    service = fresh(2)
    area = fresh(1)
    things = (0..<4).map { _ in fresh(2) + "s" }
    criteria = (0..<2).map { _ in fresh(2) }
    values = (0..<6).map { _ in fresh(2) }
    supplier = "\(fresh(2)).\(fresh(2)).example"
    let host = fresh(1)
    hosts = (1...4).map { "\(host)-0\($0)" }
    tables = (0..<4).map { _ in fresh(2) }
    package = "\(fresh(1)).\(fresh(2))"
    flag = "\(fresh(2))-\(fresh(1))"
    job = "\(fresh(2))-\(fresh(2))"
    other = "\(fresh(2))-\(fresh(1))"
  }
}
