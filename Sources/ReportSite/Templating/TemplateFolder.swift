internal import EmbeddedTemplates
internal import Foundation

/// Where templates come from: the program itself, or a folder that takes their place.
enum TemplateFolder {
  /// The files of Templates/ that are held in the program.
  static var embedded: [TemplateFile] {
    (0..<embedded_template_count()).map { index in
      // The table is constant data of the program: its pointers are valid for its whole life, and
      // each count is the size of the array it stands beside.
      let entry = unsafe embedded_template_at(index)
      let bytes = unsafe Array(UnsafeBufferPointer(start: entry.bytes, count: entry.count))
      return unsafe TemplateFile(path: String(cString: entry.name), bytes: bytes)
    }
  }

  /// The embedded files, with those of a folder in place of files of the same path and beside them.
  static func files(overriddenBy folder: String?) throws(TemplateError) -> [TemplateFile] {
    guard let folder else { return embedded }
    var isFolder: ObjCBool = false
    let manager = FileManager.default
    // The flag is written by the call and read after it; nothing keeps its address.
    guard unsafe manager.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue,
      let paths = try? manager.subpathsOfDirectory(atPath: folder)
    else {
      throw TemplateError(
        place: folder, headline: "Templates are read from a folder that can be opened",
        fix: "Name an existing folder, or leave out the option")
    }
    var files: [String: TemplateFile] = [:]
    for file in embedded { files[file.path] = file }
    for path in paths.sorted() where path.hasSuffix(".mustache") || files[path] != nil {
      guard let data = manager.contents(atPath: folder + "/" + path) else {
        throw TemplateError(
          place: folder + "/" + path, headline: "A template can be read",
          fix: "Correct its permissions")
      }
      files[path] = TemplateFile(path: path, bytes: Array(data))
    }
    return files.values.sorted { $0.path < $1.path }
  }
}
