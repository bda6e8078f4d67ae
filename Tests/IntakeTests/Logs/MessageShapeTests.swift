import Records
import Testing

@testable import Intake

/// What of a message is the same in every message of its kind.
@Suite struct MessageShapeTests {
  @Test(arguments: [
    ("Search completed: 12 results in 78ms", "Search completed: {number} results in {duration}"),
    (
      "took 2.3s, 1m30s, 25s123ms or 150us", "took {duration}, {duration}, {duration} or {duration}"
    ),
    ("Booking BK-2025-00042 by user 7.", "Booking {id} by user {number}."),
    ("area=north size=3 name='x y'", "area={value} size={number} name={quoted}"),
    ("area=north,size=12ms", "area={value},size={duration}"),
    ("at 2026-03-18 08:30:23.123 and 12:30", "at {date} {time} and {time}"),
    ("(active: 0, idle: 10)", "(active: {number}, idle: {number})"),
    ("99% of 41% is +5 and -3.5", "{number} of {number} is {number} and {number}"),
    ("worker-1 of v2 and oauth2", "worker-1 of v2 and oauth2"),
    ("\"quoted text\" isn't 'half", "{quoted} isn't 'half"),
    ("a==b, =c and x = y", "a==b, =c and x = y"),
    ("id 3f2a9c41-7b1e-4c55-9a3e-1d2c3b4a5f60 £15.00", "id {id} {number}"),
    ("", ""), ("7", "{number}"), ("=", "="), ("'", "'"), ("x=", "x="),
    ("naïve café=zürich 1", "naïve café={value} {number}"),
    ("ends with 5.", "ends with {number}."), ("5.5.5.5 is an address", "{id} is an address"),
  ])
  func findsWhatVaries(message: String, shape: String) {
    #expect(text(message) == shape)
  }

  @Test(arguments: [
    ("area=north size=3", ["area": "north", "size": "3"]),
    ("pool (size: 10, active: 0)", ["size": "10", "active": "0"]),
    ("completed: 12 results", [:]), ("name='x y' b=\"z\"", ["name": "x y", "b": "z"]),
    ("= 5 and a = 6", [:]), ("a=b=c", ["a": "b", "b": "c"]),
  ])
  func namesValues(message: String, values: [String: String]) {
    var sink = ShapeAttributes()
    let bytes = Array(message.utf8)
    MessageShape.walk(bytes.span, 0..<bytes.count, &sink)
    let found = Dictionary(uniqueKeysWithValues: sink.attributes.map { ($0.name, $0.value) })
    #expect(found == values)
  }

  @Test func givesMessagesOfOneShapeOneHashAndOthersAnother() {
    var numbers = SeededNumbers(state: 11)
    let pieces = [
      "a", "word", "12", "7", "3ms", "=", " ", ": ", "'x'", "\"", "BK-2026-001", "v2", ",", "é",
      "08:30", "2026-03-18", ".", "worker-1",
    ]
    var hashes: [String: UInt64] = [:]
    for _ in 0..<20_000 {
      let message = (0..<Int.random(in: 0...9, using: &numbers)).map { _ in
        pieces[Int.random(in: pieces.indices, using: &numbers)]
      }.joined()
      let bytes = Array(message.utf8)
      var hash = ShapeHash(seed: 1)
      MessageShape.walk(bytes.span, 0..<bytes.count, &hash)
      let shape = text(message)
      if let known = hashes.updateValue(hash.hash, forKey: shape), known != hash.hash {
        Issue.record("\(message) and another message of its shape have two hashes")
        return
      }
    }
    #expect(Set(hashes.values).count == hashes.count, "two shapes have one hash")
  }

  private func text(_ message: String) -> String {
    let bytes = Array(message.utf8)
    var sink = ShapeText()
    MessageShape.walk(bytes.span, 0..<bytes.count, &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }
}
