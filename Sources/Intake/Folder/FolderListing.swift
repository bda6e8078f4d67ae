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
    let name: String
    let kind: Kind
  }

  /// Entries of a folder by name, in byte order; hidden ones left out. Throws the reason when the
  /// folder cannot be listed.
  static func entries(of path: String) throws(ReadFault) -> [Entry] {
    // The stream is closed before this function returns.
    guard let stream = unsafe opendir(path) else {
      if errno == ENOTDIR { throw ReadFault(reason: "it is not a folder") }
      throw ReadFault(
        reason: errno == EACCES ? "permission to list it is missing" : "it is missing")
    }
    defer { _ = unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      // The name ends with a zero byte inside the entry, which stays valid until the next readdir.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }.map {
      Entry(
        name: $0, kind: kind(of: "\(path)/\($0)") ?? .other("an entry that cannot be looked at"))
    }
  }

  /// What a path is, links not followed; `nil` when there is nothing.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    // lstat fills the plain C struct.
    guard unsafe lstat(path, &status) == 0 else { return nil }
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
    let fullPath: String
    /// Why its bytes are not read.
    var refusal: Refusal?
    /// For a file inside an archive: where its bytes are.
    var member: PackedMember?

    /// Whether it shows days on which nothing was wrong.
    var isHealthy: Bool { path.hasPrefix("\(FolderListing.healthyFolder)/") }
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
    var waiting: [(path: String, depth: Int)] = [("", 0)]
    while let (folder, depth) = waiting.popLast() {
      let found: [Entry]
      do throws(ReadFault) {
        found = try entries(of: folder.isEmpty ? root : "\(root)/\(folder)")
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
        case .file: files.append(File(path: path, fullPath: "\(root)/\(path)"))
        case .folder where depth < deepest: waiting.append((path, depth + 1))
        case .folder:
          problems.append(
            Problem(
              path: path, headline: "Folders are looked into \(deepest) deep and this is deeper",
              fix: "Move its files up"))
        case .other(let words):
          let refusal = Refusal(
            headline: "Only regular files are read, and this is \(words)",
            fix: "Put a copy of the file in its place")
          files.append(File(path: path, fullPath: "\(root)/\(path)", refusal: refusal))
        }
      }
    }
    files = ArchiveListing.unpacked(files)
    files.sort { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }
    return (files, problems.sorted { $0.path < $1.path })
  }
}
