import Records

/// What one source saw of single pieces of work, by marks that another source may show too: ids of
/// requests and traces, and requests of which there was only one.
struct Sightings {
  struct Sighting: Hashable {
    let time: Int64
    /// Microseconds; `nil` when the line states none.
    let duration: Int?
    let line: Int

    init(_ event: Event) {
      time = event.time.microseconds
      duration = event.durationMicroseconds
      line = event.line.line
    }
  }

  /// By a hash of the mark. A mark seen over a longer time names no single piece of work.
  private(set) var first: [UInt64: Sighting] = [:]
  private var lost: Set<UInt64> = []

  /// The lines of one piece of work lie within this.
  private static let longestWork: Int64 = 300_000_000
  private static let most = 50_000
  /// Of more, those with the smallest hashes are compared: of any two sources the same ones.
  private static let compared = 5_000

  init(_ operations: [Records.Operation]) {
    for operation in operations {
      for event in operation.exemplars {
        if operation.kind == .route {
          var mark = Mark()
          mark.add(operation.name.prefix { $0 != " " }.utf8)
          mark.add(event.message.utf8)
          for pair in event.attributes where !pair.name.hasPrefix("http.") {
            mark.add(pair.value.utf8)
          }
          mark.add("\(event.status ?? 0)".utf8)
          see(mark.hash, event, within: 0)
        }
        for text in [event.message] + event.attributes.map(\.value) {
          Mark.ids(in: text) { see($0, event, within: Self.longestWork) }
        }
      }
    }
    if first.count > Self.compared {
      let limit = first.keys.sorted()[Self.compared]
      first = first.filter { $0.key < limit }
    }
  }

  /// The first sighting counts, of a request the only one.
  private mutating func see(_ mark: UInt64, _ event: Event, within longest: Int64) {
    guard !lost.contains(mark) else { return }
    let time = event.time.microseconds
    guard let known = first[mark] else {
      if first.count < Self.most {
        first[mark] = Sighting(event)
      }
      return
    }
    if longest == 0 || (time &- known.time).magnitude > longest {
      first[mark] = nil
      lost.insert(mark)
    } else if time < known.time {
      first[mark] = Sighting(event)
    }
  }
}

/// The hash of a mark (FNV-1a, 64 bits), so that no text is kept.
struct Mark {
  private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ 0xFF) &* 0x100_0000_01B3
  }

  /// Words that can only be ids: 8 to 64 letters, digits and hyphens with at least three digits and a
  /// letter, and no date.
  static func ids(in text: String, _ found: (UInt64) -> Void) {
    var word: [UInt8] = []
    func end() {
      defer { word.removeAll(keepingCapacity: true) }
      guard (8...64).contains(word.count) else { return }
      let digits = word.count { isDigit($0) }
      let letters = word.count { isLetter($0) }
      let isDate = word[4] == 45 && word[..<4].allSatisfy(isDigit)
      guard digits >= 3, letters >= 1, !isDate else { return }
      var mark = Mark()
      mark.add(word)
      found(mark.hash)
    }
    for byte in text.utf8 {
      if isDigit(byte) || isLetter(byte) || byte == 45 || byte == 95 {
        word.append(byte)
      } else {
        end()
      }
    }
    end()
  }
}
