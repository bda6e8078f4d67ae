internal import CZlib

/// A member with the archive that it is read from.
struct PackedMember: Sendable {
  let archive: ByteReader
  /// Below the incident folder.
  let archivePath: String
  let member: ArchiveMember

  /// The member's bytes, and what is wrong with them.
  func open(path: String) throws(ReadFault) -> (reader: ByteReader, fault: String?) {
    let packed = ByteReader(member.range, of: archive, path: path)
    let cut = "The archive ends before this member does, and it is read up to there"
    guard let packing = member.packing else { return (packed, member.isCut ? cut : nil) }
    let scratch = try ScratchFile()
    var checksum: UInt = 0
    var isPastEnd = false
    var room = member.byteCount
    let outcome = try Unpacking.unpack(packed, packing, isAlone: true) { bytes throws(ReadFault) in
      let kept = bytes.prefix(room)
      room -= kept.count
      isPastEnd = kept.count < bytes.count
      try scratch.append(kept)
      // The library reads inside the slice and keeps no pointer.
      checksum = unsafe kept.withUnsafeBufferPointer {
        unsafe crc32_z(checksum, $0.baseAddress, $0.count)
      }
      return !isPastEnd
    }
    var fault = member.isCut ? cut : outcome.fault
    if isPastEnd {
      fault = "The member is longer than its archive states, and is read up to the stated length"
    } else if fault == nil, let stated = member.checksum, UInt(stated) != checksum {
      fault = "The member does not have the checksum that its archive states"
    }
    return (try scratch.reader(path: path), fault)
  }
}

extension FolderListing.File {
  /// The file's bytes, and what is wrong with them.
  func open() throws(ReadFault) -> (reader: ByteReader, fault: String?) {
    if let member { return try member.open(path: path) }
    return (try ByteReader(place, path: path), nil)
  }
}
