/// UK vehicle marks: the current form anywhere, the older forms only where a vehicle is spoken of.
enum VehiclePattern {
  static func match(_ text: ScannedText, atWord word: Int) -> Range<Int>? {
    let isNear = vehicleIsNear(text, word)
    return current(text, word, relaxed: isNear) ?? (isNear ? older(text, word) : nil)
  }

  /// `AB12 CDE` since 2001: no I, Q or Z in the area, no I or Q behind, an age mark in use.
  private static func current(_ text: ScannedText, _ word: Int, relaxed: Bool) -> Range<Int>? {
    let first = text.words[word]
    let bytes = text.bytes
    guard first.count == 4 || first.count == 7, bytes[first.start + 2].isDigit,
      bytes[first.start + 3].isDigit
    else { return nil }
    let age = Int(bytes[first.start + 2] - 48) * 10 + Int(bytes[first.start + 3] - 48)
    guard (2...39).contains(age) || (51...89).contains(age) else { return nil }
    var end = first.end
    var tail = first.start + 4
    if first.count == 4 {
      guard word + 1 < text.words.count, text.isSpaced(word + 1), text.words[word + 1].count == 3
      else { return nil }
      tail = text.words[word + 1].start
      end = text.words[word + 1].end
      if !relaxed, plainTails.contains(text.words[word + 1]) { return nil }
    }
    let area = bytes[first.start..<first.start + 2]
    let letters = bytes[tail..<end]
    guard area.allSatisfy({ isMark($0, relaxed) && $0.lowered != UInt8(ascii: "z") }),
      letters.allSatisfy({ isMark($0, relaxed) })
    else { return nil }
    return first.start..<end
  }

  /// `A123 BCD` and `ABC 123D`.
  private static func older(_ text: ScannedText, _ word: Int) -> Range<Int>? {
    let first = text.words[word]
    let bytes = text.bytes
    let head = bytes[first.start..<first.end]
    guard word + 1 < text.words.count, text.isSpaced(word + 1) else { return nil }
    let next = text.words[word + 1]
    let tail = bytes[next.start..<next.end]
    guard let headFirst = head.first, let tailLast = tail.last else { return nil }
    let prefix =
      (2...4).contains(head.count) && headFirst.isLetter
      && head.dropFirst().allSatisfy(\.isDigit) && tail.count == 3
      && tail.allSatisfy { isMark($0, true) }
    let suffix =
      head.count == 3 && head.allSatisfy { isMark($0, true) } && (2...4).contains(tail.count)
      && tailLast.isLetter && tail.dropLast().allSatisfy(\.isDigit)
    return prefix || suffix ? first.start..<next.end : nil
  }

  private static func isMark(_ byte: UInt8, _ relaxed: Bool) -> Bool {
    (byte.isUpper || (relaxed && byte.isLower)) && byte.lowered != UInt8(ascii: "i")
      && byte.lowered != UInt8(ascii: "q")
  }

  private static func vehicleIsNear(_ text: ScannedText, _ word: Int) -> Bool {
    for back in stride(from: word - 1, through: max(0, word - 6), by: -1)
    where vehicleWords.contains(text.words[back]) {
      return true
    }
    return false
  }

  private static let vehicleWords = WordSet(
    "car van vehicle registration reg plate plates parked permit motorbike taxi minibus vrm")
  private static let plainTails = WordSet("and the for hrs gmt utc bst not are was all day may")
}
