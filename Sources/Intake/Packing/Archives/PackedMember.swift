internal import CZlib

/// A member with the archive that it is read from.
struct PackedMember: Sendable {
  let archive: ByteReader
  /// Below the incident folder.
  let archivePath: String
  let member: ArchiveMember
  /// What its bytes are taken from when the archive is packed as a whole and they were not kept.
  var tar: PackedTar?

  /// The member's bytes, unpacked while they are read.
  func open(path: String) -> ByteReader {
    if let tar {
      let member = member
      return ByteReader(
        path: path,
        stream: ByteStream { sink throws(ReadFault) in
          try tar.hand(member.range, into: sink)
          return ByteStream.Ending(fault: member.isCut ? ArchiveMember.cut : nil)
        })
    }
    let packed = ByteReader(member.range, of: archive, path: path)
    if member.packing == nil, !member.isCut { return packed }
    let member = member
    return ByteReader(
      path: path,
      stream: ByteStream { sink throws(ReadFault) in
        ByteStream.Ending(fault: try member.unpack(packed, into: sink))
      })
  }
}

extension ArchiveMember {
  fileprivate static let cut =
    "The archive ends before this member does, and it is read up to there"

  /// Hands the unpacked bytes on; returns what is wrong with them.
  fileprivate func unpack(
    _ packed: ByteReader, into sink: ByteStream.Sink
  ) throws(ReadFault) -> String? {
    guard let packing else {
      var isWanted = true
      try packed.forEachPiece { piece throws(ReadFault) in
        if isWanted { isWanted = try sink(piece) }
      }
      return isCut ? Self.cut : nil
    }
    var sum: UInt = 0
    var isPastEnd = false
    var room = byteCount
    let outcome = try Unpacking.unpack(packed, packing, isAlone: true) { bytes throws(ReadFault) in
      let kept = bytes.prefix(room)
      room -= kept.count
      isPastEnd = kept.count < bytes.count
      // The library reads inside the slice and keeps no pointer.
      sum = unsafe kept.withUnsafeBufferPointer {
        unsafe crc32_z(sum, $0.baseAddress, $0.count)
      }
      return try sink(kept) && !isPastEnd
    }
    if isPastEnd {
      return "The member is longer than its archive states, and is read up to the stated length"
    }
    if isCut { return Self.cut }
    if let fault = outcome.fault { return fault }
    let isWhole = checksum.map { UInt($0) == sum } ?? true
    return isWhole ? nil : "The member does not have the checksum that its archive states"
  }
}

extension FolderListing.File {
  /// The file's bytes; those of an archive's member as they are unpacked.
  func open() throws(ReadFault) -> ByteReader {
    if let member { return member.open(path: path) }
    return try ByteReader(place, path: path)
  }

  /// How long its bytes are, as an archive states it; `nil` for a file of its own.
  var statedByteCount: Int? { member?.member.byteCount }
}
