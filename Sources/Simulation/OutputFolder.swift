import Foundation

/// The folder that a simulation writes into.
struct OutputFolder {
  let path: String

  /// An absolute path without `.`, `..` and links, so that two spellings of one place compare equal.
  static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }

  /// Writes one whole file, its folders first.
  func write(_ bytes: [UInt8], to name: String) throws(SimulationError) {
    var file = try open(name)
    try file.write(bytes)
    try file.close()
  }

  /// Begins a file that is written in pieces; what stood there before is replaced.
  func open(_ name: String) throws(SimulationError) -> MaterialFile {
    let place = URL(fileURLWithPath: path).appendingPathComponent(name)
    do {
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: place)
      return MaterialFile(path: place.path, handle: try FileHandle(forWritingTo: place))
    } catch {
      throw .unwritable(path: place.path, reason: error.localizedDescription)
    }
  }
}

/// A file being written piece by piece.
struct MaterialFile {
  private let path: String
  private let handle: FileHandle
  /// Bytes written so far.
  private(set) var size = 0

  fileprivate init(path: String, handle: FileHandle) {
    self.path = path
    self.handle = handle
  }

  mutating func write(_ bytes: [UInt8]) throws(SimulationError) {
    do {
      try handle.write(contentsOf: bytes)
      size += bytes.count
    } catch {
      throw .unwritable(path: path, reason: error.localizedDescription)
    }
  }

  mutating func close() throws(SimulationError) {
    do {
      try handle.close()
    } catch {
      throw .unwritable(path: path, reason: error.localizedDescription)
    }
  }
}
