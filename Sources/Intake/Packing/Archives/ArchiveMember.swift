/// A file inside an archive, as the archive states it.
struct ArchiveMember: Hashable, Sendable {
  /// As it stands there: any path, leading out of the archive too.
  let name: String
  /// Where its bytes are in the archive.
  var range: Range<Int> = 0..<0
  /// `nil` when its bytes lie there as they are.
  var packing: Packing?
  /// Unpacked, as stated; no more than this is unpacked.
  var byteCount = 0
  /// CRC-32 of the unpacked bytes, where the archive states one.
  var checksum: UInt32?
  /// The archive ends before the member does.
  var isCut = false
  /// Of a packed archive: its bytes were kept apart when the archive was listed.
  var isKept = false
  /// Why it cannot be read; ends the sentence "The member of the archive cannot be read: …".
  var refusal: String?

  /// The name as a path that stays inside the archive, without control characters; `nil` for what
  /// a folder listing leaves out: hidden files and what file managers add.
  var path: String? {
    let parts = name.split { $0 == "/" || $0 == "\\" }.filter { $0 != "." && $0 != ".." }
    guard !parts.isEmpty, !parts.contains(where: { $0.hasPrefix(".") }), parts[0] != "__MACOSX"
    else { return nil }
    return FilePlace.text(Array(parts.joined(separator: "/").utf8))
  }
}

/// What an archive holds.
struct ArchiveContent: Sendable {
  var members: [ArchiveMember] = []
  /// What is wrong with the archive itself.
  var fault: String?

  static let mostMembers = 100_000
}
