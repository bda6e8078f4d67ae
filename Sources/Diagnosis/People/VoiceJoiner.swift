internal import Records

/// Joins the reports of one person, one text or one story, so that nobody is counted twice.
///
/// Near-copies are found as in Broder, "On the resemblance and containment of documents" (1997): by
/// the share of runs of four words that two texts have in common.
struct VoiceJoiner {
  /// Runs of four words in common from which one text counts as a copy of the other.
  private static let resemblance = 0.6
  private static let run = 4
  /// A word that more reports than this use tells nobody apart.
  private static let rareIn = 4
  /// So many rare particulars in common are more than chance.
  private static let enoughParticulars = 4
  private static let wordsRead = 400

  /// For each report the number of its person when only certain joins are made.
  let certain: [Int]
  /// The same when reports that tell one story are joined as well.
  let probable: [Int]
  let joins: [VoiceJoin]

  init(_ reports: [PersonReport]) {
    var certain = Groups(reports.count)
    var joins: [VoiceJoin] = []
    func note(_ ground: VoiceJoin.Ground, _ a: Int, _ b: Int, _ reason: String) {
      joins.append(
        VoiceJoin(
          ground: ground, first: reports[min(a, b)].line, second: reports[max(a, b)].line,
          reason: reason))
    }
    var firstOf: [Int: Int] = [:]
    for (place, report) in reports.enumerated() {
      guard let person = report.person else { continue }
      if let first = firstOf[person] {
        if certain.join(first, place) {
          note(.samePerson, first, place, "The materials give both the same name or address.")
        }
      } else {
        firstOf[person] = place
      }
    }
    var copies: [(Int, Int)] = []
    for (a, b) in Self.copies(among: reports) {
      // Two known people who send one text are two people who agree, or one under two names.
      let isCertain = reports[a].person == nil || reports[b].person == nil
      if isCertain, certain.join(a, b) {
        note(.sameText, a, b, "Both use the same words, or nearly.")
      } else if !isCertain {
        copies.append((a, b))
      }
    }
    var probable = certain
    for (a, b) in copies where probable.join(a, b) {
      note(.sameStory, a, b, "Both use the same words under different names.")
    }
    for (a, b, shared) in Self.stories(among: reports) where probable.join(a, b) {
      note(
        .sameStory, a, b,
        "Both name the same \(PlainNumber.counted(shared, "particular")), which hardly anybody else "
          + "mentions.")
    }
    self.certain = certain.numbers
    self.probable = probable.numbers
    self.joins = joins
  }

  /// Pairs of near-copies, each with an earlier one that uses a run of the same words.
  private static func copies(among reports: [PersonReport]) -> [(Int, Int)] {
    let runs = reports.map { report -> Set<UInt64> in
      let words = Array(report.words.list.prefix(wordsRead))
      guard words.count >= run + 2 else { return [] }
      return Set((0...(words.count - run)).map { mark(words[$0..<($0 + run)]) })
    }
    var firstWith: [UInt64: Int] = [:]
    var pairs: Set<[Int]> = []
    for place in reports.indices {
      for run in runs[place] {
        if let first = firstWith[run] {
          pairs.insert([first, place])
        } else {
          firstWith[run] = place
        }
      }
    }
    return pairs.filter { pair in
      let common = runs[pair[0]].intersection(runs[pair[1]]).count
      let all = runs[pair[0]].count + runs[pair[1]].count - common
      return Double(common) >= resemblance * Double(max(all, 1))
    }.map { ($0[0], $0[1]) }.sorted { $0 < $1 }
  }

  /// A number for a run of words, the same in every run of the program: FNV-1a, 64 bits (Fowler, Noll
  /// and Vo).
  private static func mark(_ words: ArraySlice<String>) -> UInt64 {
    var mark: UInt64 = 0xcbf2_9ce4_8422_2325
    for word in words {
      for byte in word.utf8 { mark = (mark ^ UInt64(byte)) &* 0x100_0000_01b3 }
      mark = (mark ^ 0x20) &* 0x100_0000_01b3
    }
    return mark
  }

  /// Pairs in different channels that share rare particulars, with their number.
  private static func stories(among reports: [PersonReport]) -> [(Int, Int, Int)] {
    var users: [String: [Int]] = [:]
    for (place, report) in reports.enumerated() {
      for word in Set(report.words.list.prefix(wordsRead))
      where word.count >= 4 && !StoryWords.common.contains(word) {
        // One more than rare is enough to know that the word is not.
        if users[word, default: []].count <= rareIn { users[word, default: []].append(place) }
      }
    }
    var shared: [[Int]: Int] = [:]
    for places in users.values where places.count > 1 && places.count <= rareIn {
      for (index, a) in places.enumerated() {
        for b in places[(index + 1)...] where reports[a].channel != reports[b].channel {
          shared[[a, b], default: 0] += 1
        }
      }
    }
    return shared.filter { $0.value >= enoughParticulars }
      .map { ($0.key[0], $0.key[1], $0.value) }.sorted { $0 < $1 }
  }

  /// Disjoint sets: which reports belong to one person.
  private struct Groups {
    private var parents: [Int]

    init(_ count: Int) { parents = Array(0..<count) }

    /// False when they were joined before.
    mutating func join(_ a: Int, _ b: Int) -> Bool {
      let (first, second) = (root(a), root(b))
      guard first != second else { return false }
      parents[max(first, second)] = min(first, second)
      return true
    }

    var numbers: [Int] {
      var copy = self
      return parents.indices.map { copy.root($0) }
    }

    private mutating func root(_ place: Int) -> Int {
      var place = place
      while parents[place] != place {
        parents[place] = parents[parents[place]]
        place = parents[place]
      }
      return place
    }
  }
}
