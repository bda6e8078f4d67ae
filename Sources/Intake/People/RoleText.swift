import Records

/// Who did something, as a role: names are kept apart as personal data.
enum RoleText {
  /// The text when it names a role or nobody; otherwise "a named person", and what it names as
  /// personal data.
  static func role(of text: String) -> (role: String, names: [PersonalDatum]) {
    let plain = text.filter { $0 != "*" && $0 != "_" }
    let words = plain.lowercased().split { !$0.isLetter }.map(String.init)
    guard plain.contains("@") || !words.contains(where: roles.contains) else { return (plain, []) }
    let names = names(in: plain)
    // "pending" and "see ticket" name nobody: a name has a capital letter.
    return names.isEmpty ? (plain, []) : ("a named person", names)
  }

  /// The parts of a text that can name a person: between commas, and in angle brackets an address.
  private static func names(in text: String) -> [PersonalDatum] {
    var data: [PersonalDatum] = []
    for part in text.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "/" || $0 == "<" }) {
      var value = String(part.filter { $0 != ">" && $0 != "(" && $0 != ")" })
      value = value.split(separator: " ").joined(separator: " ")
      guard value.utf8.count >= 3, value.contains("@") || value.first?.isUppercase == true else {
        continue
      }
      data.append(
        PersonalDatum(kind: value.contains("@") ? .email : .name, value: value, person: nil))
    }
    return data
  }

  private static let roles: Set<String> = [
    "dev", "developer", "developers", "engineer", "engineers", "engineering", "lead", "team",
    "manager", "admin", "administrator", "owner", "architect", "contractor", "nobody", "none",
    "analyst", "operator", "operations", "ops", "sre", "dba", "tester", "qa", "officer", "head",
    "director", "supplier", "vendor", "automated", "automation", "pipeline", "bot", "system",
    "desk", "support", "call", "responder", "commander", "unknown", "no", "not", "board", "cab",
    "junior", "senior", "reviewer", "specialist", "technician", "intern", "apprentice", "n",
  ]
}
