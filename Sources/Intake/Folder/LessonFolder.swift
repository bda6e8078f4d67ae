package import Records

extension Intake {
  /// The name of the folder of lessons, beside the incidents.
  private static let lessonFolder = "lessons"
  /// Files past this are not read: each is one incident, and people write them.
  private static let mostLessonFiles = 10_000

  /// Every file of `lessons/` below a folder of incidents. Without that folder the library is empty; a
  /// file that cannot be used becomes a problem with its place, and the others are still read.
  package static func lessons(beside path: String) -> LessonLibrary {
    let folder = path.hasSuffix("/") ? path + lessonFolder : "\(path)/\(lessonFolder)"
    guard FolderListing.kind(of: folder) == .folder else { return LessonLibrary() }
    var library = LessonLibrary()
    let entries: [FolderListing.Entry]
    do throws(ReadFault) { entries = try FolderListing.entries(of: folder) } catch {
      library.problems.append(
        Problem(
          path: lessonFolder, headline: "The folder cannot be listed: \(error.reason)",
          fix: "Correct its permissions"))
      return library
    }
    for entry in entries.prefix(mostLessonFiles)
    where !entry.name.uppercased().hasPrefix("README") {
      let place = "\(lessonFolder)/\(entry.name)"
      guard entry.kind == .file, entry.name.lowercased().hasSuffix(".json") else {
        library.problems.append(
          Problem(
            path: place, headline: "The folder of lessons holds JSON files",
            fix: "Name the file so that it ends in .json, or move it away", weight: .note))
        continue
      }
      do throws(ReadFault) {
        let reader = try ByteReader(entry.place, path: place)
        // One byte more than is allowed, so that the reader of lessons can refuse a larger file.
        let bytes = try reader.bytes(0..<(ResponseDocument.largestBytes + 1))
        let (file, problems) = LessonReader.read(
          bytes, incident: String(entry.name.dropLast(5)), file: FileID(library.entries.count),
          path: place)
        library.problems += problems
        // A file without anything usable would stand on the site as an incident without lessons.
        if !file.lessons.isEmpty || !file.actions.isEmpty {
          library.entries.append(
            LessonLibrary.Entry(
              path: place, byteCount: reader.byteCount,
              sha256: FileDigest.hexadecimal(of: bytes), file: file))
        }
      } catch {
        library.problems.append(
          Problem(
            path: place, headline: "The file cannot be read: \(error.reason)",
            fix: "Correct its permissions, or remove it from the folder"))
      }
    }
    return library
  }
}
