internal import Foundation

/// The site that stands in the output folder, as its manifest tells it: for taking over the files of
/// incidents that did not change.
///
/// The manifest is read line by line in the very form in which `Manifest` writes it. What does not
/// have that form was not written by this program, or was changed since, and is not taken over.
package struct SiteBefore: Sendable {
  private struct Incident: Sendable {
    var key = ""
    var seal = ""
  }

  private let folder: String
  private var incidents: [String: Incident] = [:]
  /// By the first folder of their path.
  private var files: [String: [FileRecord]] = [:]

  /// `nil` when there is no manifest.
  init?(folder: String) {
    self.folder = folder
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(Manifest.path)") else {
      return nil
    }
    var slug = ""
    var path = ""
    var byteCount = 0
    for line in data.split(separator: UInt8(ascii: "\n")) {
      if line.starts(with: Self.end) { break }
      // Members of an object that stands in a list of the outermost object.
      guard line.starts(with: Self.start) else { continue }
      let member = String(decoding: line.dropFirst(Self.start.count), as: UTF8.self)
      if let text = Self.text("path", in: member) {
        path = text
      } else if let digits = Self.value("bytes", in: member) {
        byteCount = Int(digits) ?? -1
      } else if let text = Self.text("sha256", in: member) {
        let first = path.prefix { $0 != "/" }
        guard first.count < path.count, SiteWriter.isPlain(path) else { continue }
        files[String(first), default: []].append(
          FileRecord(path: path, byteCount: byteCount, sha256: text))
      } else if let text = Self.text("incident", in: member) {
        slug = text
      } else if let text = Self.text("key", in: member) {
        incidents[slug, default: Incident()].key = text
      } else if let text = Self.text("seal", in: member) {
        incidents[slug, default: Incident()].seal = text
      }
    }
  }

  /// The files of an incident when they were made under the same key, none is missing and none has
  /// changed since; otherwise `nil`.
  package func files(of incident: SiteEdition.Incident) -> [SiteFile]? {
    guard let known = incidents[incident.slug], known.key == incident.key,
      let records = files[incident.slug], Manifest.seal(records) == known.seal
    else { return nil }
    var taken: [SiteFile] = []
    for record in records {
      let path = "\(folder)/\(record.path)"
      // A file that has grown without end is not read in order to find that it has changed.
      let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
      guard size == record.byteCount, let data = FileManager.default.contents(atPath: path)
      else { return nil }
      let file = SiteFile(path: record.path, bytes: Array(data))
      guard FileRecord(file) == record else { return nil }
      taken.append(file)
    }
    return taken
  }

  /// The list of lessons, whose files are not of the site.
  private static let end = Array("  \"lessons\"".utf8)
  private static let start = Array("      \"".utf8)

  /// What stands behind `name": `, without a comma.
  private static func value(_ name: String, in member: String) -> Substring? {
    let before = "\(name)\": "
    guard member.hasPrefix(before) else { return nil }
    let value = member.dropFirst(before.count)
    return value.last == "," ? value.dropLast() : value
  }

  /// The same of a text that holds nothing that had to be escaped.
  private static func text(_ name: String, in member: String) -> String? {
    guard let value = value(name, in: member), value.count >= 2, value.first == "\"",
      value.last == "\"", !value.contains("\\")
    else { return nil }
    return String(value.dropFirst().dropLast())
  }
}
