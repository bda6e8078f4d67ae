internal import Records

/// The JSON Schema of a file of lessons, made from the kinds themselves so that it cannot fall behind.
package enum LessonSchema {
  package static var text: String {
    let kinds = Lesson.Kind.allCases
    let references = kinds.map { "        { \"$ref\": \"#/$defs/\($0.rawValue)\" }" }
    return """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Lessons of one incident",
        "oneOf": [
          { "$ref": "#/$defs/lessons" },
          {
            "type": "object",
            "required": ["incident", "lessons"],
            "additionalProperties": false,
            "properties": {
              "incident": { "type": "string" },
              "service": { "type": "string" },
              "pattern": { "type": "string" },
              "lessons": { "$ref": "#/$defs/lessons" },
              "actions": { "type": "array", "items": { "$ref": "#/$defs/action" } }
            }
          }
        ],
        "$defs": {
          "lessons": {
            "type": "array",
            "items": { "oneOf": [
      \(references.joined(separator: ",\n"))
            ] }
          },
      \((kinds.map(definition) + [action]).joined(separator: ",\n"))
        }
      }

      """
  }

  private static func definition(of kind: Lesson.Kind) -> String {
    object(
      kind.rawValue, required: ["type"] + kind.requiredKeys,
      properties: [("type", "{ \"const\": \"\(kind.rawValue)\" }")]
        + kind.keys.map { key in
          key == "symptoms"
            ? (key, "{ \"type\": \"array\", \"items\": \(string) }") : (key, string)
        })
  }

  private static var action: String {
    object(
      "action", required: ["action"],
      properties: [
        ("action", string), ("owner", string),
        ("due", "{ \"type\": \"string\", \"format\": \"date\" }"),
        ("type", "{ \"enum\": [\(words(ActionItem.Kind.allCases.map(\.rawValue)))] }"),
        ("done_when", string), ("cause", string),
        ("status", "{ \"enum\": [\(words(ActionItem.Status.allCases.map(\.rawValue)))] }"),
      ])
  }

  private static let string = "{ \"type\": \"string\" }"

  private static func object(
    _ name: String, required: [String], properties: [(String, String)]
  ) -> String {
    let rows = properties.map { "        \"\($0.0)\": \($0.1)" }.joined(separator: ",\n")
    return """
          "\(name)": {
            "type": "object",
            "required": [\(words(required))],
            "additionalProperties": false,
            "properties": {
      \(rows)
            }
          }
      """
  }

  private static func words(_ list: [String]) -> String {
    list.map { "\"\($0)\"" }.joined(separator: ", ")
  }
}
