internal import Foundation
internal import Records

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Puts a finished site in the place of the one before, whole or not at all.
///
/// The files are written to a folder beside the target, `.NAME.building-PID`, which then changes
/// names with the target in one step. A run that is killed leaves the old site or the new one, and
/// perhaps a folder beside it that the next run removes. Where the file system cannot exchange two
/// folders, the old site is first renamed to `.NAME.old-PID`; if a run is killed between the two
/// renames, the next run puts the old site back before it starts.
package struct SiteWriter {
  private let target: String
  private let parent: String
  private let name: String
  private let jobs: Int
  private let files = FileManager.default
  private var folders: Set<String> = []
  /// What was written so far, in that order.
  package private(set) var records: [FileRecord] = []

  /// Makes the place of a site ready: clears what killed runs have left, and refuses a folder with
  /// something else in it. Nothing is written yet.
  package init(to output: String, jobs: Int = 1) throws(PublishError) {
    try self.init(output, jobs)
    try clearLeftovers()
    try refuseStrangers()
  }

  /// The site that stands there now.
  package var before: SiteBefore? { SiteBefore(folder: target) }

  private init(_ output: String, _ jobs: Int) throws(PublishError) {
    let path = URL(filePath: output).standardizedFileURL.resolvingSymlinksInPath().path
    let whole = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let slash = whole.lastIndex(of: "/"), whole != "/" else {
      throw PublishError(
        place: output, headline: "A site has a folder of its own",
        fix: "Name a folder below another one")
    }
    self.jobs = jobs
    target = whole
    name = String(whole[whole.index(after: slash)...])
    parent = slash == whole.startIndex ? "/" : String(whole[..<slash])
  }

  /// Publishes a site. `check` answers what is wrong with the files, one line for each fault; with
  /// any fault nothing is published.
  package static func publish(
    files: [SiteFile], to output: String, check: ([SiteFile]) -> [String]
  ) throws(PublishError) {
    var writer = try SiteWriter(to: output)
    let violations = check(files)
    guard violations.isEmpty else { throw writer.refusal(violations) }
    try writer.add(files)
    try writer.publish()
  }

  /// Why a site with these faults is not published.
  package func refusal(_ violations: [String]) -> PublishError {
    PublishError(
      place: target, headline: "A site is published only when every page passes the checks",
      fix: "Correct the pages named above", violations: violations)
  }

  /// Writes files that passed their checks beside the target, where nobody looks for them yet.
  package mutating func add(_ added: [SiteFile]) throws(PublishError) {
    do {
      for file in added {
        guard Self.isPlain(file.path) else {
          throw PublishError(
            place: file.path, headline: "Files of a site stay inside its folder",
            fix: "Correct the name of the file")
        }
      }
      if folders.isEmpty {
        // A folder of this name can only be left over from a run whose number came round again.
        try? files.removeItem(atPath: building)
        try files.createDirectory(atPath: building, withIntermediateDirectories: true)
      }
      for file in added {
        let path = "\(building)/\(file.path)"
        let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        if folders.insert(folder).inserted {
          try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }
        try PlainFile.write(file.bytes, to: path)
      }
      records += Parallel.map(count: added.count, jobs: jobs) { FileRecord(added[$0]) }
    } catch {
      discard()
      throw publishError(error)
    }
  }

  /// The bytes of a file that was added.
  package func bytes(of path: String) -> [UInt8]? {
    guard Self.isPlain(path) else { return nil }
    return files.contents(atPath: "\(building)/\(path)").map(Array.init)
  }

  /// Puts what was added in the place of the site before, which is then gone.
  package func publish() throws(PublishError) {
    do {
      try flush("\(building)/\(Manifest.path)")
      try exchange(building)
    } catch {
      discard()
      throw publishError(error)
    }
  }

  /// Removes what was added; the site before stays.
  package func discard() { try? files.removeItem(atPath: building) }

  /// A path without surprises: it stays in its folder, and nothing hides it.
  static func isPlain(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !parts.isEmpty
      && parts.allSatisfy { part in
        !part.isEmpty && !part.hasPrefix(".")
          && part.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "\\") && $0 < 0x7F }
      }
  }

  private func beside(_ role: String) -> String {
    "\(parent)/.\(name).\(role)-\(ProcessInfo.processInfo.processIdentifier)"
  }

  private var building: String { beside("building") }

  /// The manifest goes to the disk before the names change. The other files follow in their time:
  /// after a loss of power the site may have to be built again, which the manifest then shows.
  private func flush(_ path: String) throws {
    guard let handle = FileHandle(forUpdatingAtPath: path) else { return }
    defer { try? handle.close() }
    try handle.synchronize()
  }

  private func exchange(_ building: String) throws {
    guard files.fileExists(atPath: target) else {
      try files.moveItem(atPath: building, toPath: target)
      return
    }
    if FolderExchange.exchange(building, target) {
      // What is now in the building folder is the old site.
      try? files.removeItem(atPath: building)
      return
    }
    let old = beside("old")
    try files.moveItem(atPath: target, toPath: old)
    do {
      try files.moveItem(atPath: building, toPath: target)
    } catch {
      try? files.moveItem(atPath: old, toPath: target)
      throw error
    }
    try? files.removeItem(atPath: old)
  }

  /// Removes what runs that were killed have left, and puts back a site that was caught between two
  /// renames.
  private func clearLeftovers() throws(PublishError) {
    guard let names = try? files.contentsOfDirectory(atPath: parent) else { return }
    for entry in names.filter({ $0.hasPrefix(".\(name).") }).sorted() {
      for role in ["old", "building"] {
        let start = ".\(name).\(role)-"
        guard entry.hasPrefix(start), let number = Int32(entry.dropFirst(start.count)),
          !Self.isRunning(number)
        else { continue }
        let path = "\(parent)/\(entry)"
        if role == "old", !files.fileExists(atPath: target) {
          try? files.moveItem(atPath: path, toPath: target)
        } else {
          try? files.removeItem(atPath: path)
        }
      }
    }
  }

  private static func isRunning(_ number: Int32) -> Bool {
    guard number > 0 else { return false }
    if number == ProcessInfo.processInfo.processIdentifier { return false }
    return kill(number, 0) == 0 || errno == EPERM
  }

  /// A folder with something else in it is not ours to replace.
  private func refuseStrangers() throws(PublishError) {
    var isFolder: ObjCBool = false
    // The flag is written by the call and read after it; nothing keeps its address.
    guard unsafe files.fileExists(atPath: target, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else {
      throw PublishError(
        place: target, headline: "A site is written to a folder, and this is a file",
        fix: "Name a folder")
    }
    let manifest = files.contents(atPath: "\(target)/\(Manifest.path)")
    let isOurs = manifest.map {
      String(decoding: $0, as: UTF8.self).contains("\"generator\": \"\(Manifest.generator)\"")
    }
    let names = (try? files.contentsOfDirectory(atPath: target)) ?? ["unreadable"]
    guard isOurs == true || names.allSatisfy({ $0 == ".gitkeep" }) else {
      throw PublishError(
        place: target, headline: "Only an empty folder or a site made by this program is replaced",
        fix: "Name another folder, or empty this one")
    }
  }

  private func publishError(_ error: any Error) -> PublishError {
    if let error = error as? PublishError { return error }
    switch (error as? CocoaError)?.code {
    case .fileWriteNoPermission?, .fileWriteVolumeReadOnly?, .fileReadNoPermission?:
      return PublishError(
        place: target, headline: "The folder above the output can be written to",
        fix: "Correct its permissions, or name another folder")
    case .fileWriteOutOfSpace?:
      return PublishError(
        place: target, headline: "The disk has room for the whole site",
        fix: "Free some space and build again")
    default:
      return PublishError(
        place: target, headline: "The output can be written and put in place (\(detail(error)))",
        fix: "Check the folder above it, or name another folder")
    }
  }

  private func detail(_ error: any Error) -> String {
    let error = error as NSError
    let below = error.userInfo[NSUnderlyingErrorKey] as? NSError
    return "\((below ?? error).domain) \((below ?? error).code)"
  }
}
