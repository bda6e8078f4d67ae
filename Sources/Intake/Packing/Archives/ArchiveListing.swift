import Records

/// Puts the members of archives in the place of the archives: each member is a material of its own,
/// with the path "archive.zip/member".
enum ArchiveListing {
  /// Archives that are held open at once.
  private static let mostArchives = 100

  /// By the first bytes: a zip or a tar archive that is not packed itself.
  static func isArchive(_ head: [UInt8]) -> Bool {
    ZipArchive.isZip(head) || TarArchive.isHead(head)
  }

  static func unpacked(_ files: [FolderListing.File]) -> [FolderListing.File] {
    var opened = 0
    return files.flatMap { file -> [FolderListing.File] in
      guard file.refusal == nil else { return [file] }
      do throws(ReadFault) {
        guard let archive = try archive(file) else { return [file] }
        opened += 1
        guard opened <= mostArchives else {
          return [
            file.refused(
              "A folder may hold \(mostArchives) archives and this one is past them",
              fix: "Unpack it in its place")
          ]
        }
        return try members(of: archive, file)
      } catch {
        // What is wrong with a file that is no archive is found when it is read.
        return [
          file.refused(
            "The file cannot be read: \(error.reason)", fix: "Correct its permissions, or unpack it"
          )
        ]
      }
    }
  }

  private enum Archive {
    /// Without what it was packed in.
    case open(ByteReader, fault: String?)
    case packed(PackedTar, ByteReader)
  }

  /// `nil` when the file is none.
  private static func archive(_ file: FolderListing.File) throws(ReadFault) -> Archive? {
    guard let reader = try? ByteReader(file.place, path: file.path) else { return nil }
    let head = try reader.bytes(0..<TarArchive.blockBytes)
    if isArchive(head) { return .open(reader, fault: nil) }
    guard let packing = Packing.of(head) else { return nil }
    let inside = try Unpacking.head(of: reader, packing, count: TarArchive.blockBytes)
    guard isArchive(inside) else { return nil }
    if !ZipArchive.isZip(inside) { return .packed(PackedTar(reader, packing), reader) }
    // The list of a zip archive stands at its end.
    let scratch = try ScratchFile()
    let outcome = try Unpacking.unpack(reader, packing) { bytes throws(ReadFault) in
      try scratch.append(bytes)
      return true
    }
    return .open(try scratch.reader(path: file.path), fault: outcome.fault)
  }

  private static func members(
    of archive: Archive, _ file: FolderListing.File
  ) throws(ReadFault) -> [FolderListing.File] {
    switch archive {
    case .open(let reader, let fault):
      let head = try reader.bytes(0..<TarArchive.blockBytes)
      let content =
        ZipArchive.isZip(head)
        ? try ZipArchive.content(of: reader) : try TarArchive.content(of: reader)
      return files(content, fault: fault, in: file) {
        PackedMember(archive: reader, archivePath: file.path, member: $0)
      }
    case .packed(let tar, let reader):
      let (content, kept, fault) = try tar.content()
      return files(content, fault: fault, in: file) { member in
        if member.isKept, let kept {
          return PackedMember(archive: kept, archivePath: file.path, member: member)
        }
        return PackedMember(archive: reader, archivePath: file.path, member: member, tar: tar)
      }
    }
  }

  private static func files(
    _ content: ArchiveContent, fault: String?, in file: FolderListing.File,
    packed: (ArchiveMember) -> PackedMember
  ) -> [FolderListing.File] {
    if content.members.contains(where: { $0.name == "[Content_Types].xml" || $0.name == "mimetype" }
    ) {
      return [
        file.refused(
          "Office documents are not read, and this is one",
          fix: "Export its tables as CSV and its text as plain text")
      ]
    }
    var files: [FolderListing.File] = []
    var room = Unpacking.mostBytes
    var uses: [String: Int] = [:]
    for member in content.members {
      guard let path = member.path else { continue }
      uses[path, default: 0] += 1
      let again = (uses[path] ?? 1) > 1 ? " (\(uses[path] ?? 1))" : ""
      let found = FolderListing.File(
        path: "\(file.path)/\(path)\(again)", place: file.place, member: packed(member))
      if let reason = member.refusal {
        files.append(
          found.refused(
            "The member of the archive cannot be read: \(reason)",
            fix: "Unpack the archive in its place"))
      } else if member.byteCount > room {
        files.append(
          found.refused(
            "An archive may unpack to \(Unpacking.mostBytes >> 20) MiB and this member is past that",
            fix: "Unpack what the review needs"))
      } else {
        room -= member.byteCount
        files.append(found)
      }
    }
    if let fault = fault ?? content.fault {
      files.append(file.refused(fault, fix: "Copy the archive again from where it was made"))
    } else if files.isEmpty {
      files.append(
        file.refused("The archive holds no file", fix: "Make it again, or remove it"))
    }
    return files
  }
}

extension FolderListing.File {
  /// The same file, left unread.
  fileprivate func refused(_ headline: String, fix: String) -> FolderListing.File {
    var file = self
    file.refusal = FolderListing.Refusal(headline: headline, fix: fix)
    return file
  }
}
