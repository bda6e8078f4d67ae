package import Records

/// Reads finished files byte by byte for personal data that came through.
///
/// Two nets: every value that the materials name (whatever the case, and written plainly or with the
/// escapes of HTML, JSON and URLs), and what has the form of personal data. A whole name always
/// blocks; one made only of everyday words ("Will Park") does so where each word has its capital; a
/// name of one word only when it is four letters or more, no everyday word, and has its capital. Parts
/// of longer names do not block: "Mitchell" alone is no citizen.
///
/// What an incident's profile publishes as contact may stand, and so may the ranges kept for
/// documentation, unless a citizen's record names that very value.
package struct LeakScan: Sendable {
  private var index: KnownValueIndex
  private var allowed: StandingContacts

  /// - Parameter evidence: As it was read, not the cleaned one.
  package init(evidence: Evidence) {
    allowed = StandingContacts(evidence.profile)
    index = KnownValueIndex(evidence: evidence, allowed: allowed)
  }

  /// One scan that looks for the personal data of several incidents at once, so that the files of a
  /// site are read once however many incidents it holds. A value that any of them knows blocks, as
  /// in a scan of its own; a contact that any of them publishes may stand. `nil` for none.
  package static func merged(_ scans: some Sequence<LeakScan>) -> LeakScan? {
    var whole: LeakScan?
    for scan in scans {
      if whole == nil { whole = scan } else { whole?.add(scan) }
    }
    return whole
  }

  /// Looks for the personal data of another incident too.
  package mutating func add(_ other: LeakScan) {
    index.add(other.index)
    allowed.add(other.allowed)
  }

  /// Every leak, by file as given and then by line. Linear in the number of bytes.
  package func leaks(in files: [(path: String, bytes: [UInt8])]) -> [Leak] {
    files.flatMap { file in
      var leaks = pathLeaks(file.path)
      let hits = hits(in: file.bytes)
      guard !hits.isEmpty else { return leaks }
      var line = 1
      var place = 0
      for hit in hits {
        while place < hit.offset {
          if file.bytes[place] == 10 { line += 1 }
          place += 1
        }
        let leak = Leak(path: file.path, line: line, kind: hit.kind)
        if leaks.last != leak { leaks.append(leak) }
      }
      return leaks
    }
  }

  /// A file's own name is public too; a leak in it stands on line 0 under a path without the name.
  private func pathLeaks(_ path: String) -> [Leak] {
    hits(in: Array(path.utf8)).map { Leak(path: "(a file's name)", line: 0, kind: $0.kind) }
  }

  private struct Hit {
    let offset: Int
    let kind: PersonalKind
  }

  private func hits(in bytes: [UInt8]) -> [Hit] {
    let text = ScannedText(bytesOnly: bytes)
    let classes = LeakScan.classes
    let count = bytes.count
    var hits: [Hit] = []
    var index = 0
    var before = Class.other
    while index < count {
      let kind = classes[Int(bytes[index])]
      // Between words, or inside one: nothing starts here.
      if kind == Class.other || (kind == Class.word && before == Class.word) {
        before = kind
        index += 1
        continue
      }
      before = kind
      var end = index + 1
      if kind == Class.escape {
        let start = behindEscape(bytes, index)
        if self.index.mayStart(bytes, at: start), let found = self.index.match(bytes, at: start) {
          hits.append(Hit(offset: start, kind: found.kind))
        }
      }
      if self.index.mayStart(bytes, at: index), let found = self.index.match(bytes, at: index) {
        hits.append(Hit(offset: index, kind: found.kind))
        end = found.end
        before = Class.other
      } else if LeakForms.mayStart(bytes, at: index), let spot = LeakForms.match(text, at: index) {
        if !allowed.contains(bytes[spot.start..<spot.end], spot.kind) {
          hits.append(Hit(offset: index, kind: spot.kind))
        }
        end = max(end, spot.end)
        before = Class.other
      }
      index = end
    }
    return hits
  }

  /// Where a word can start right behind `\n`, `\u000a` or `%20`, whose last byte looks like a letter
  /// or digit of the word.
  private func behindEscape(_ bytes: [UInt8], _ index: Int) -> Int {
    if bytes[index] == UInt8(ascii: "%") { return index + 3 }
    guard index + 1 < bytes.count, bytes[index] != UInt8(ascii: "&") else { return bytes.count }
    return bytes[index + 1] == UInt8(ascii: "u") ? index + 6 : index + 2
  }

  private enum Class {
    /// Nothing starts here.
    static let other: UInt8 = 0
    /// ASCII letters and digits.
    static let word: UInt8 = 1
    /// `@`, `+`, `(`, or the first byte of a letter beyond ASCII: a value may start here or stand
    /// around it.
    static let sign: UInt8 = 2
    /// A backslash, `%` or `&`: the next bytes may be an escape.
    static let escape: UInt8 = 3
  }

  private static let classes: [UInt8] = (0..<256).map { value in
    let byte = UInt8(truncatingIfNeeded: value)
    if byte.isAlphanumeric { return Class.word }
    switch byte {
    case UInt8(ascii: "@"), UInt8(ascii: "+"), UInt8(ascii: "("): return Class.sign
    case UInt8(ascii: "\\"), UInt8(ascii: "%"), UInt8(ascii: "&"): return Class.escape
    case 0xC3...0xDF, 0xE0, 0xE1, 0xE4...0xED: return Class.sign
    default: return Class.other
    }
  }
}

/// Personal data in a finished file: where and of what kind, never the value.
package struct Leak: Hashable, Sendable {
  package let path: String
  /// Counted from 1; 0 for the file's own name.
  package let line: Int
  package let kind: PersonalKind
}
