#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Records

/// What stands in a folder, by names alone.
enum FolderListing {
  enum Kind: Hashable, Sendable {
    case file, folder
    /// A symbolic link, a pipe, a device.
    case other(String)
  }

  struct Entry: Sendable {
    /// For display.
    let name: String
    let place: FilePlace
    let kind: Kind
  }

  /// Entries of a folder by name, in byte order; hidden ones left out. Throws the reason when the
  /// folder cannot be listed.
  static func entries(of path: String) throws(ReadFault) -> [Entry] {
    try entries(of: FilePlace(path))
  }

  static func entries(of folder: FilePlace) throws(ReadFault) -> [Entry] {
    // The path ends with a zero byte and lives for the call; the stream is closed before this
    // function returns.
    guard let stream = unsafe opendir(folder.bytes) else {
      if errno == ENOTDIR { throw ReadFault(reason: "it is not a folder") }
      throw ReadFault(
        reason: errno == EACCES ? "permission to list it is missing" : "it is missing")
    }
    defer { _ = unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(stream) {
      // The name ends with a zero byte inside the entry, which stays valid until the next readdir.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { text in
          unsafe UnsafeBufferPointer(start: text, count: strlen(text)).map(UInt8.init(bitPattern:))
        }
      }
      if name.first != 46 { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }.map { name in
      let place = folder.entry(name)
      return Entry(
        name: FilePlace.text(name), place: place,
        kind: kind(of: place) ?? .other("an entry that cannot be looked at"))
    }
  }

  /// What a path is, links not followed; `nil` when there is nothing.
  static func kind(of path: String) -> Kind? { kind(of: FilePlace(path)) }

  static func kind(of place: FilePlace) -> Kind? {
    var status = stat()
    // lstat fills the plain C struct, and the path ends with a zero byte.
    guard unsafe lstat(place.bytes, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .other("a symbolic link")
    default: return .other("no regular file")
    }
  }

  /// A rule and a fix, as in `Problem`.
  struct Refusal: Hashable, Sendable {
    let headline: String
    let fix: String
  }

  struct File: Sendable {
    /// Below the incident folder.
    let path: String
    let place: FilePlace
    /// Why its bytes are not read.
    var refusal: Refusal?
    /// For a file inside an archive: where its bytes are.
    var member: PackedMember?

    /// Whether it shows days on which nothing was wrong.
    var isHealthy: Bool {
      // An archive of a whole folder holds that of the healthy days too.
      let inside = member.map { path.dropFirst($0.archivePath.count + 1) } ?? path[...]
      let start = "\(FolderListing.healthyFolder)/"
      return path.hasPrefix(start) || inside.hasPrefix(start)
    }
  }

  /// The folder, directly below that of the incident, for days on which nothing was wrong.
  static let healthyFolder = "healthy-days"

  /// Folders nested past this are not looked into.
  static let deepest = 16

  /// Every file below a folder in path order. Links and other entries come with a refusal, and
  /// folders that cannot be listed as problems.
  static func files(below root: String) throws(ReadFault) -> (files: [File], problems: [Problem]) {
    var files: [File] = []
    var problems: [Problem] = []
    var waiting: [(path: String, place: FilePlace, depth: Int)] = [("", FilePlace(root), 0)]
    while let (folder, place, depth) = waiting.popLast() {
      let found: [Entry]
      do throws(ReadFault) {
        found = try entries(of: place)
      } catch {
        if folder.isEmpty { throw error }
        problems.append(
          Problem(
            path: folder, headline: "The folder cannot be listed: \(error.reason)",
            fix: "Correct its permissions"))
        continue
      }
      for entry in found {
        let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
        switch entry.kind {
        case .file: files.append(File(path: path, place: entry.place))
        case .folder where depth < deepest: waiting.append((path, entry.place, depth + 1))
        case .folder:
          problems.append(
            Problem(
              path: path, headline: "Folders are looked into \(deepest) deep and this is deeper",
              fix: "Move its files up"))
        case .other(let words):
          let refusal = Refusal(
            headline: "Only regular files are read, and this is \(words)",
            fix: "Put a copy of the file in its place")
          files.append(File(path: path, place: entry.place, refusal: refusal))
        }
      }
    }
    files = ArchiveListing.unpacked(files)
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return (files, problems.sorted { $0.path < $1.path })
  }
}
