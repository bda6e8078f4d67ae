import Foundation
import Records
import Testing

@testable import Intake

@Suite struct FolderListingTests {
  private let access = "a - - [15/Jan/2025:08:30:23 +0000] \"GET / HTTP/1.1\" 200 1\n"

  /// Makes a file by a name that may be no text.
  private func make(_ name: [UInt8], in folder: MaterialFolder, _ text: String) throws {
    let path = Array((folder.path + "/").utf8) + name + [0]
    let descriptor = path.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer {
      $0.baseAddress.map { open($0, O_WRONLY | O_CREAT, 0o600) } ?? -1
    }
    try FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      .write(contentsOf: Data(text.utf8))
  }

  @Test func readsFilesWhoseNamesAreNoText() throws {
    let folder = try MaterialFolder()
    try make([0x63, 0x61, 0x66, 0xE9], in: folder, access)
    try make(Array("two\nlines".utf8), in: folder, access + access)
    let evidence = try folder.evidence()
    #expect(evidence.sources.map(\.path) == ["caf\u{E9}", "two\u{FFFD}lines"])
    #expect(evidence.sources.map(\.lines.understood) == [1, 2])
    #expect(evidence.problems.isEmpty)
  }

  @Test func listsFoldersOfManyFiles() throws {
    let folder = try MaterialFolder()
    for number in 0..<2_000 { try make(Array("\(number)".utf8), in: folder, "") }
    let files = try FolderListing.files(below: folder.path).files
    #expect(files.count == 2_000)
    #expect(files.map(\.path) == (0..<2_000).map { "\($0)" }.sorted())
  }
}
