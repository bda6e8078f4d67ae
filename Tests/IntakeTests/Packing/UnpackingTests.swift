import Foundation
import Records
import Testing

@testable import Intake

@Suite struct UnpackingTests {
  /// Two members behind each other, one access line each, made by gzip, bzip2, xz (with padding
  /// between them) and zstd.
  private static let packed: [Packing: Data] = [
    .gzip: decoded(
      "H4sIAAAAAAACA7OyMlTQBcJoQ1N9r8Q8fSMDI1MrAwsrYwMrI2MFbQMgiFVQcncNUdBPVPAICQnQN9Qz"
        + "VFIwMjBQMDTiAgCewrz1PgAAAB+LCAAAAAAAAgOzsjJU0AXCaENTfa/EPH0jAyNTKwMLK2MDKyMTBW0D"
        + "IIhVUHJ3DVHQT1TwCAkJ0DfUM1RSMDIwUDA04gIAHHUzCj4AAAA="),
    .bzip2: decoded(
      "QlpoOTFBWSZTWdjoioQAABjfAEAQUAv6UALQRAogASAAVFABo0APUFT2plHqemkMmamitDu2d2+NKSkU"
        + "asa7OXY9qVr8acTTlQgmxjGIuRa6oNDvD4u5IpwoSGx0RUIAQlpoOTFBWSZTWRGRJFAAABjfAEAQUAv+"
        + "UALQRAogASAAVFABo0AMgqfpMo9T1PUD0mnqaK07u3ubfGm1KCcQa5OOS8sItphyqmoVBVjK95gA0Sja"
        + "bvF8XckU4UJARkSRQA=="),
    .xz: decoded(
      "/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQA9OjoxIC0gLSBbMTUvSmFuLzIwMjU6MDg6MzA6MjMgKzAw"
        + "MDBdICJHRVQgL2EgSFRUUC8xLjEiIDIwMCAxMgoAAACoBWxZxIjsbQABVj5SUgYNH7bzfQEAAAAABFla"
        + "AAAAAP03elhaAAAE5ta0RgIAIQEWAAAAdC/lowEAPTo6MSAtIC0gWzE1L0phbi8yMDI1OjA4OjMwOjI0"
        + "ICswMDAwXSAiR0VUIC9hIEhUVFAvMS4xIiAyMDAgMTIKAAAAU4wvnFK+i+cAAVY+UlIGDR+2830BAAAA"
        + "AARZWg=="),
    .zstandard: decoded(
      "KLUv/QRY8QEAOjoxIC0gLSBbMTUvSmFuLzIwMjU6MDg6MzA6MjMgKzAwMDBdICJHRVQgL2EgSFRUUC8x"
        + "LjEiIDIwMCAxMgq28NZEKLUv/QRY8QEAOjoxIC0gLSBbMTUvSmFuLzIwMjU6MDg6MzA6MjQgKzAwMDBd"
        + "ICJHRVQgL2EgSFRUUC8xLjEiIDIwMCAxMgqRpnzA"),
  ]

  /// 3 MiB of zeros.
  private static let bombs: [Packing: Data] = [
    .bzip2: decoded(
      "QlpoOTFBWSZTWWPyTp4AGBhQAMAAAAQACCAAMMwFKaYKAtiFAXi7kinChIMfknTw"),
    .xz: decoded(
      "/Td6WFoAAATm1rRGAgAhARwAAAAQz1jM//8RAWxdAABv/f//o7f/Rz5IFXI5YVG4kijmo4YH+e7kHoLT"
        + "L8U6PAFLsX7JiopNL6MN2X+m44wjEVPgWRjFdYrid/i2lH8MasDedElk4ulcU7IE2PdEDKtfDW1G6eXD"
        + "doi3llestk3haR1v+0uIEGxCy4g/XACP0E6vJiiUcR89jyThcJ6nI1/sKMuF0ZWYin4qkfIndfcZwAaY"
        + "TZj92K/VkA/EJVP49ZE2MQWlsO5vwXBNRwzRkRGqrWAdus6xJxhcWYbpZlJYvul2rFnk5VsFCPnH2q38"
        + "+1IrdM0eWyBC+d1TPfgpZAk7gMsqbN+1O/DEvS5fqg8+S2ZCkBMO/xCT+HF4WfgLzf+VKEYPqfx83vua"
        + "MC5WwI+F84OBwGXEJVP49ZE2MQWlsO5vwXBNRwzRkRGqrWAdus6xJxhcWYbpZlJYvul2rFnk5VsFCPnH"
        + "2q38+1IrdM0eWyBC+d1TPfgpZAk7gMsqbN+1O/DEvEgn5liQAO0AmQDsc1On/b6ufDEan7eNMW5wnqcj"
        + "X+woy4XRlZiKfiqR8id19xnABphNmP3Yr9WQD8QlU/j1kTYxBaWw7m/BcE1HDNGREaqtYB26zrEnGFxZ"
        + "hulmUli+6XasWeTlWwUI+cfarfz7Uit0zR5bIEL53VM9+ClkCTuAyyps37U78MS9Ll+qDz5LZkKQEw7/"
        + "EJP4cXhZ+AvMsOLZAAAAALuBRxe1BKA/AAGnBICAwAEoGV2CscRn+wIAAAAABFla"),
    .zstandard: decoded(
      "KLUv/QRoTAAACAABAPz/ORACAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIA"
        + "EAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAMAEABytDLk"),
  ]

  private static func decoded(_ text: String) -> Data { Data(base64Encoded: text) ?? Data() }

  static let kinds: [Packing] = [.gzip, .bzip2, .xz, .zstandard]

  @Test(arguments: kinds) func readsEveryMemberOfAPackedFile(kind: Packing) throws {
    let folder = try MaterialFolder()
    let data = try #require(Self.packed[kind])
    try folder.write("a", data)
    let evidence = try folder.evidence()
    let source = try #require(evidence.sources.first)
    #expect(source.recognition?.kind == .accessLog)
    #expect(source.recognition?.reason.contains("Unpacked from \(kind.name)") == true)
    #expect(source.lines == LineAccount(total: 2, understood: 2))
    #expect(source.byteCount == data.count)
    #expect(source.sha256 == FileDigest.hexadecimal(of: Array(data)))
    #expect(evidence.problems.isEmpty)
  }

  @Test(arguments: kinds) func keepsTheMemberBeforeACut(kind: Packing) throws {
    let folder = try MaterialFolder()
    try folder.write("a", try #require(Self.packed[kind]).dropLast(20))
    let evidence = try folder.evidence()
    #expect(evidence.operations.map(\.total.count).first ?? 0 >= 1)
    #expect(evidence.problems.contains { $0.headline.hasPrefix("The packed data ends") })
  }

  @Test(arguments: [Packing.bzip2, .xz, .zstandard])
  func stopsAtTheLimitOfWhatIsUnpacked(kind: Packing) throws {
    let folder = try MaterialFolder()
    try folder.write("a", try #require(Self.bombs[kind]))
    let reader = try ByteReader(path: folder.path + "/a")
    var written = 0
    #expect(throws: ReadFault.self) {
      _ = try Unpacking.unpack(reader, kind, mostBytes: 1 << 20) { bytes in
        written += bytes.count
        return true
      }
    }
    #expect(written <= 1 << 20)
  }

  @Test(arguments: kinds) func survivesPackedDataWithBrokenBytes(kind: Packing) throws {
    let whole = try #require(Self.packed[kind])
    var numbers = SeededNumbers(state: 11)
    for _ in 0..<60 {
      var broken = whole
      for _ in 0..<3 {
        let place = Int.random(in: 0..<broken.count, using: &numbers)
        broken[place] = UInt8.random(in: 0...255, using: &numbers)
      }
      let folder = try MaterialFolder()
      try folder.write("a", broken)
      #expect(try folder.evidence().sources.allSatisfy { $0.lines.addsUp })
    }
  }

  @Test func takesTextThatStartsLikeAPackingForText() {
    #expect(Packing.of(Array("BZh9 is a heading".utf8)) == nil)
  }
}
