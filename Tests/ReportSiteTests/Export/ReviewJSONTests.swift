import Diagnosis
import Foundation
import Records
import Testing

@testable import ReportSite

@Suite struct ReviewJSONTests {
  private func object(_ review: Review) throws -> [String: Any] {
    let monitoring = Diagnosis.monitoring(for: review)
    let bytes = ReviewJSON(
      review, options: ReportSiteTests.options, monitoring: monitoring,
      resilience: Diagnosis.resilience(for: review, monitoring: monitoring),
      response: ResponseReview(of: review),
      catalogue: LessonCatalogue(
        reviews: IncidentNames([ReviewCard(review)]).named, kept: LessonLibrary())
    ).json.bytes
    return try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func keepsTheNamesThatOthersRelyOn() throws {
    for review in [InventedReview.rich, InventedReview.empty] {
      let object = try object(review)
      for name in ["firstSign", "impact", "timeline", "signals", "sources", "problems", "rules"] {
        #expect(object[name] != nil, "\(name)")
      }
    }
  }

  @Test func hasEveryMemberThatTheSchemaRequiresAndNoOther() throws {
    let file = try #require(TemplateFolder.embedded.first { $0.path == "review.schema.json" })
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
    let definitions = try #require(schema["$defs"] as? [String: Any])
    for review in [InventedReview.rich, InventedReview.empty] {
      let faults = SchemaCheck(definitions: definitions).faults(
        in: try object(review), against: schema, at: "review")
      #expect(faults == [])
    }
  }

  @Test func writesTimesInUTCWithTheirLines() throws {
    let sign = try #require(try object(InventedReview.rich)["firstSign"] as? [String: Any])
    #expect(sign["time"] as? String == "2026-05-12T08:02:00Z")
    let basis = try #require(sign["basis"] as? [String: Any])
    let lines = try #require(basis["lines"] as? [[String: Any]])
    #expect(lines.first?["file"] as? String == "logs/app.log")
    #expect(lines.first?["line"] as? Int == 120)
  }

  @Test func escapesWhatJSONCannotHold() throws {
    let text = "\"\\\u{1}\u{202E}<\n\u{2028}é"
    let bytes = JSON.object([("a", .text(text)), ("b", .number(.infinity))]).bytes
    let back = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(back["a"] as? String == text)
    #expect(back["b"] is NSNull)
    #expect(!bytes.contains(UInt8(ascii: "<")))
  }
}

/// As much of JSON Schema as `review.schema.json` uses, and strict about members it does not name.
struct SchemaCheck {
  let definitions: [String: Any]

  func faults(in value: Any, against schema: [String: Any], at place: String) -> [String] {
    if let name = schema["$ref"] as? String {
      let short = String(name.split(separator: "/").last ?? "")
      guard let target = definitions[short] as? [String: Any] else { return ["\(place): \(name)"] }
      return faults(in: value, against: target, at: place)
    }
    if let choices = schema["anyOf"] as? [[String: Any]] {
      let each = choices.map { faults(in: value, against: $0, at: place) }
      return each.contains([]) ? [] : each.min { $0.count < $1.count } ?? []
    }
    if let values = schema["enum"] as? [String] {
      return (value as? String).map(values.contains) == true ? [] : ["\(place): \(value)"]
    }
    switch schema["type"] as? String {
    case "object": return object(value, schema, place)
    case "array":
      guard let list = value as? [Any], let items = schema["items"] as? [String: Any] else {
        return ["\(place): not a list"]
      }
      return list.enumerated().flatMap { faults(in: $1, against: items, at: "\(place)[\($0)]") }
    case "string": return value is String ? [] : ["\(place): not a text"]
    case "null": return value is NSNull ? [] : ["\(place): not null"]
    case "number", "integer", "boolean": return value is NSNumber ? [] : ["\(place): not a number"]
    default: return []
    }
  }

  private func object(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    guard let object = value as? [String: Any],
      let properties = schema["properties"] as? [String: [String: Any]],
      let required = schema["required"] as? [String]
    else { return ["\(place): not an object"] }
    var faults = required.filter { object[$0] == nil }.map { "\(place).\($0): missing" }
    for (name, member) in object {
      guard let property = properties[name] else {
        faults.append("\(place).\(name): not described")
        continue
      }
      faults += self.faults(in: member, against: property, at: "\(place).\(name)")
    }
    return faults.sorted()
  }
}
