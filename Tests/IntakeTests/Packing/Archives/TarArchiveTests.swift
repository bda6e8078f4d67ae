import Foundation
import Records
import Testing

@testable import Intake

/// Archives made by GNU tar 1.34, packed by gzip, bzip2 and xz.
@Suite struct TarArchiveTests {
  /// `logs/a.log` (two access lines), `b.log` (one) and the symbolic link `link`.
  private static let ustar = ZipArchiveTests.decoded(
    "QlpoOTFBWSZTWaFbU0oAAS7/3M6QAEBQC//QAtBFDnCtngAgAAQAAACQAAAIMAD4AwGjIaDCAaAaaAAM"
      + "BoyGgwgGgGmgABtSBNTImamjTaRkZpqeRPUY1MUXF+pZSTKlMIHUJIRrjsgbFtcjEj7NZKt5SkwwCTAU"
      + "jkXG4mbTkRVBtHX4NIoNyQw+C5n4ehJfrFFSEaUwhMMIV+HTiaTiMJa2JsTcXEB5S8tOZCOgcTWcaxW1"
      + "1DKgdmKjMk9QzkolWY4EfgmoMQGIDs6c58E+a5xlUQKRxccu6wOBqKz5MBjoaFEYInU6ju+vsl25eOBl"
      + "eeJJYomiBaWHfIijoZK/1EJf4u5IpwoSFCtqaUA=")

  /// A name of 120 letters, as a member of its own before the file.
  private static let longName = ZipArchiveTests.decoded(
    "/Td6WFoAAATm1rRGAgAhARwAAAAQz1jM4Cf/AMZdABcL3ASATDlakwkrY1LONP4eMyD4yz7cZk3i8xaK"
      + "VmO7J4i8o/dWw02QC2OCptc805tGUIeUX4EoKco7CaYJmS7PbShS7LdhPMVk/fL6Vav5EkPIDQUTsZBP"
      + "0CzDiTG+8B8sDqn88V7PBvmrudNZY7f3rhosEWa9Y5Woi2vO4HJyd1P+JbLZ0zhZcY3ckamg5RTJhfVB"
      + "nTmm0lzb+gqnEKyrzHutrBve0D20fSmOF2V+LCd7RxSZKBKePq1gq3xT5Gi7/lqOAAAAAKOpcavjdViN"
      + "AAHiAYBQAABv31wkscRn+wIAAAAABFla")

  /// The same name in a record before the file, and `b.log`.
  private static let pax = ZipArchiveTests.decoded(
    "H4sICMlGAWsCA3BheC50YXIA7dS9asMwFAVgzXkKkbU0uvfqrzJkLA2dMngrHRxq0kJSF9sFP35lOjVD"
      + "k8UuoefTICEJJCEdHZp9Z7bVsKmrl7rtzDAByoJzir6d1iSeFHubG85aZkXWBWuVHtQMPru+avNW1P/E"
      + "NumPqn9dH8aHMPyRVV59IUkf+7djveaYvDgfQ1qF5FIIFBcKJjHHtZ/LP8XwM/+ORLzSNGf+26bpf5t3"
      + "bvz0cFeiKFjf5vLE3jxW70byb1zQXWGpEKtvxqM86+XDfanNTm/Kcmt4xUstRJoFqbx6u/HrnXiNi/Lv"
      + "omMfvYz9LMSE/CP/AAAAAAAAAAAAAAAAAABwqS+rXaVwACgAAA==")

  private static let name = String(repeating: "x", count: 120) + ".log"

  private func evidence(_ data: Data) throws -> Evidence {
    let folder = try MaterialFolder()
    try folder.write("x.tar", data)
    return try folder.evidence()
  }

  @Test func takesEveryMemberForAFile() throws {
    let evidence = try evidence(Self.ustar)
    #expect(evidence.sources.map(\.path) == ["x.tar/b.log", "x.tar/link", "x.tar/logs/a.log"])
    #expect(evidence.sources.map(\.lines.understood) == [1, 0, 2])
    #expect(evidence.problems.map(\.path) == ["x.tar/link"])
    #expect(evidence.problems.first?.headline.hasSuffix("it is a link") == true)
  }

  @Test func readsNamesLongerThanAHeadHasRoomFor() throws {
    #expect(try evidence(Self.longName).sources.map(\.path) == ["x.tar/logs/\(Self.name)"])
    let pax = try evidence(Self.pax)
    #expect(pax.sources.map(\.path) == ["x.tar/b.log", "x.tar/logs/\(Self.name)"])
  }

  @Test func keepsWhatStandsBeforeACut() throws {
    let whole = TarMaker.tar([("a.log", Self.line), ("b.log", Self.line + Self.line)])
    let evidence = try evidence(Data(whole.prefix(512 * 3 + 70)))
    #expect(evidence.sources.map(\.path) == ["x.tar/a.log", "x.tar/b.log"])
    #expect(evidence.sources.map(\.lines.understood) == [1, 1])
    #expect(evidence.problems.contains { $0.headline.hasPrefix("The archive ends before") })
  }

  @Test func readsArchivesOfAnyBytes() throws {
    var numbers = SeededNumbers(state: 5)
    let whole = TarMaker.tar([("a.log", Self.line), ("b.log", Self.line)])
    for _ in 0..<100 {
      var broken = whole
      for _ in 0..<2 {
        let place = Int.random(in: 0..<broken.count, using: &numbers)
        broken[place] = UInt8.random(in: 0...255, using: &numbers)
      }
      TarMaker.sum(&broken, at: 0)
      #expect(try evidence(Data(broken)).sources.allSatisfy { $0.lines.addsUp })
    }
  }

  static let line = #"::1 - - [15/Jan/2025:08:30:23 +0000] "GET /a HTTP/1.1" 200 12"# + "\n"
}

/// Archives with names that no honest program writes.
enum TarMaker {
  static func tar(_ files: [(name: String, text: String)]) -> [UInt8] {
    var archive: [UInt8] = []
    for (name, text) in files {
      let start = archive.count
      archive += [UInt8](repeating: 0, count: 512)
      put(name, &archive, start)
      let size = String(text.utf8.count, radix: 8)
      put(String(repeating: "0", count: 11 - size.count) + size, &archive, start + 124)
      put("0", &archive, start + 156)
      put("ustar", &archive, start + 257)
      sum(&archive, at: start)
      archive += Array(text.utf8)
      archive += [UInt8](repeating: 0, count: (512 - archive.count % 512) % 512)
    }
    return archive + [UInt8](repeating: 0, count: 1_024)
  }

  /// Writes the checksum that the head then has.
  static func sum(_ archive: inout [UInt8], at start: Int) {
    put("        ", &archive, start + 148)
    let sum = archive[start..<start + 512].reduce(0) { $0 + Int($1) }
    let digits = String(sum, radix: 8)
    put(String(repeating: "0", count: 6 - digits.count) + digits + "\0", &archive, start + 148)
  }

  private static func put(_ text: String, _ archive: inout [UInt8], _ place: Int) {
    for (offset, byte) in text.utf8.enumerated() { archive[place + offset] = byte }
  }
}
