#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A generated site in a folder.
package struct Site {
  /// Checks every page below a folder, up to `jobs` at once.
  ///
  /// Files ending in `.html` are pages; all others only matter as what pages link to. Links between
  /// folders of the disk are not followed.
  package static func check(folder: String, jobs: Int) throws(SiteError) -> SiteReport {
    let files = try files(in: folder)
    let pages = files.filter { $0.hasSuffix(".html") }
    if pages.isEmpty { throw SiteError(folder, .holdsNoPage) }
    let violations = try PageChecker(jobs: jobs).violations(
      paths: pages, otherFiles: Set(files).subtracting(pages)
    ) { (index) throws(SiteError) in
      let place = folder + "/" + pages[index]
      do { return [UInt8](try Data(contentsOf: URL(fileURLWithPath: place))) } catch {
        throw SiteError(place, .cannotBeRead)
      }
    }
    return SiteReport(
      pages: pages.count, otherFiles: files.count - pages.count, violations: violations)
  }

  /// The files below a folder as sorted relative paths.
  private static func files(in folder: String) throws(SiteError) -> [String] {
    var found: [String] = []
    var waiting = [""]
    while let prefix = waiting.popLast() {
      let place = prefix.isEmpty ? folder : folder + "/" + prefix
      let names: [String]
      do { names = try FileManager.default.contentsOfDirectory(atPath: place) } catch {
        throw SiteError(place, .cannotBeListed)
      }
      for name in names {
        let path = prefix.isEmpty ? name : prefix + "/" + name
        if isFolder(folder + "/" + path) { waiting.append(path) } else { found.append(path) }
      }
    }
    return found.sorted()
  }

  /// Not true of a symbolic link to a folder, which could lead in circles.
  private static func isFolder(_ place: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: place)
    return attributes?[.type] as? FileAttributeType == .typeDirectory
  }
}

/// What checking a folder came to.
package struct SiteReport: Equatable, Sendable {
  /// How many pages were checked.
  package let pages: Int
  /// How many other files the folder holds.
  package let otherFiles: Int
  /// Empty for a site that may be published; otherwise in the order of page, line and rule.
  package let violations: [Violation]
}

/// A folder that cannot be checked at all.
package struct SiteError: Error, Equatable, Sendable, CustomStringConvertible {
  package enum Reason: Sendable { case cannotBeListed, cannotBeRead, holdsNoPage }

  /// The folder or file.
  package let place: String
  package let reason: Reason

  init(_ place: String, _ reason: Reason) {
    self.place = place
    self.reason = reason
  }

  package var description: String {
    switch reason {
    case .cannotBeListed:
      "\(place): A site is a folder whose files can be listed. Name the folder of a site."
    case .cannotBeRead:
      "\(place): A page can be read. Give the reader permission to the file."
    case .holdsNoPage:
      "\(place): A site holds at least one page (.html). Build the site first."
    }
  }
}
