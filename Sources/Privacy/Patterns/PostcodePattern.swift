/// Full UK postcodes: the six outward forms, a real postcode area, and an inward part without the
/// letters C, I, K, M, O and V (Royal Mail, Programmers' Guide).
enum PostcodePattern {
  /// Upper case with or without the space; lower case with it, or with a two-letter area.
  static func match(_ text: ScannedText, at start: Int) -> Range<Int>? {
    var index = start
    while text.byte(index).isLetter, index - start < 3 { index += 1 }
    let letters = index - start
    guard letters == 1 || letters == 2, text.byte(index).isDigit else { return nil }
    index += 1
    // A second digit or a letter belongs to the outward part only when an inward part follows it.
    if text.byte(index).isAlphanumeric, inwardEnd(text, at: index + 1) != nil {
      index += 1
    }
    guard let end = inwardEnd(text, at: index), text.closes(end) else { return nil }
    let isSpaced = !text.byte(index).isDigit
    guard areas.contains(WordKey.of(text.bytes[start..<start + letters])) else { return nil }
    let isUpper = text.bytes[start..<end].allSatisfy { !$0.isLower }
    guard isUpper || isSpaced || letters == 2 else { return nil }
    // "M1 8GB", "S3 5TB": a machine and its memory.
    let unit = text.bytes[end - 2..<end].map(\.lowered)
    if letters == 1, index == start + 2, unit == [0x67, 0x62] || unit == [0x74, 0x62] {
      return nil
    }
    return start..<end
  }

  /// The end of an optional space, a digit and two letters.
  private static func inwardEnd(_ text: ScannedText, at start: Int) -> Int? {
    var index = start
    while text.byte(index).isSpace, index - start < 2 { index += 1 }
    guard text.byte(index).isDigit, isInward(text.byte(index + 1)), isInward(text.byte(index + 2)),
      text.closes(index + 3)
    else { return nil }
    return index + 3
  }

  private static func isInward(_ byte: UInt8) -> Bool {
    byte.isLetter && !"cikmov".utf8.contains(byte.lowered)
  }

  private static let areas = WordSet(
    """
    ab al b ba bb bd bf bh bl bn br bs bt bx ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy
    e ec eh en ex fk fy g gl gu gy ha hd hg hp hr hs hu hx ig im ip iv ja je ka kt kw ky l la ld le
    ll ln ls lu m me mk ml n ne ng nn np nr nw ol ox pa pe ph pl po pr rg rh rm s sa se sg sk sl sm
    sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub w wa wc wd wf wn wr ws wv yo ze
    """)
}

extension WordKey {
  /// The key of a word given as ASCII bytes.
  static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var key = WordKey()
    for byte in bytes { key.add(byte.lowered) }
    return key.value
  }
}
