import Foundation
import Records
import Testing

@testable import Intake

@Suite struct HostileMaterialTests {
  /// Every sample of every format with bytes cut out, doubled and replaced, in the same way each run.
  @Test(arguments: MaterialFormat.all.map(\.name))
  func accountsForEveryLineWhateverTheBytes(name: String) throws {
    let format = try #require(MaterialFormat.all.first { $0.name == name })
    var numbers = SeededNumbers(state: 7)
    for text in format.samples {
      for _ in 0..<25 {
        var bytes = Array(text.utf8)
        for _ in 0..<4 where !bytes.isEmpty {
          let place = Int.random(in: 0..<bytes.count, using: &numbers)
          switch Int.random(in: 0..<4, using: &numbers) {
          case 0: bytes.remove(at: place)
          case 1: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
          case 2: bytes.insert(contentsOf: bytes[place...].prefix(9), at: place)
          default: bytes.removeSubrange(place..<min(place + 7, bytes.count))
          }
        }
        let folder = try MaterialFolder(["b": "time,cpu\n2025-01-15 09:00:00,1\n"])
        try folder.write("a", Data(bytes))
        for source in try folder.evidence().sources { #expect(source.lines.addsUp) }
      }
    }
  }
}
