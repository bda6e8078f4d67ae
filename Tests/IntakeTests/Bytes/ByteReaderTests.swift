import Foundation
import Records
import Testing

@testable import Intake

@Suite struct ByteReaderTests {
  @Test func saysByHowMuchAFileGrewSinceItWasOpened() throws {
    let folder = try MaterialFolder(["a": "12345"])
    let reader = try ByteReader(path: folder.path + "/a")
    #expect(reader.addedBytes == 0)
    #expect(Problem.grown(by: reader.addedBytes, path: "a") == nil)
    let handle = try #require(FileHandle(forWritingAtPath: folder.path + "/a"))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("678".utf8))
    #expect(reader.addedBytes == 3)
    #expect(try reader.bytes(0..<100) == Array("12345".utf8))
    #expect(Problem.grown(by: 3, path: "a")?.headline.contains("grew by 3 bytes") == true)
  }

  @Test func readsAPartAsIfItWereAFile() throws {
    let folder = try MaterialFolder(["a": "0123456789"])
    let whole = try ByteReader(path: folder.path + "/a")
    let part = ByteReader(2..<6, of: ByteReader(1..<9, of: whole, path: "b"), path: "c")
    #expect(part.byteCount == 4)
    #expect(try part.bytes(0..<100) == Array("3456".utf8))
    var buffer = [UInt8](repeating: 0, count: 9)
    #expect(try part.read(into: &buffer, at: 0, count: 9, offset: 2) == 2)
    #expect(try part.read(into: &buffer, at: 0, count: 9, offset: 7) == 0)
    #expect(ByteReader(8..<20, of: whole, path: "d").byteCount == 2)
  }
}
