import Foundation
import Testing

@testable import Simulation

@Suite struct JsonTests {
  @Test func escapesWhatJsonCannotHold() throws {
    let value = Json.object([("a\"b\\", .text("line\nnext\ttab \"quoted\" £"))])
    let parsed = try JSONSerialization.jsonObject(with: Data(value.bytes)) as? [String: String]
    #expect(parsed == ["a\"b\\": "line\nnext\ttab \"quoted\" £"])
  }

  @Test func writesEmptyListsAndNothing() {
    let value = Json.object([("list", .array([])), ("none", .null), ("yes", .truth(true))])
    #expect(
      String(decoding: value.bytes, as: UTF8.self)
        == "{\n  \"list\": [],\n  \"none\": null,\n  \"yes\": true\n}")
  }

  @Test(arguments: [
    (0.04, "0.0"), (-0.04, "0.0"), (12.25, "12.3"), (-3.21, "-3.2"), (99.9, "99.9"),
  ])
  func roundsToOneDigit(value: Double, text: String) {
    #expect(Json.tenthsText(value) == text)
  }
}
