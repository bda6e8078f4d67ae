import Records

/// Numbers for the people met in the materials, so that one person is counted once without being
/// named: the same name, e-mail address or telephone number is the same person.
struct People: Sendable {
  private var numbers: [String: Int] = [:]
  private var count = 0
  private(set) var data: [PersonalDatum] = []
  private var seen: Set<PersonalDatum> = []

  /// The number of a person known by these values, a new one when none of them was met before; `nil`
  /// when there is no value. All are kept as personal data.
  mutating func person(_ values: [(kind: PersonalDatum.Kind, value: String)]) -> Int? {
    let known = values.filter { !$0.value.isEmpty }
    let identifying = known.filter { $0.kind != .address && $0.kind != .postcode }
    guard !identifying.isEmpty else {
      for (kind, value) in known { keep(PersonalDatum(kind: kind, value: value, person: nil)) }
      return nil
    }
    let keys = identifying.map { "\($0.kind.rawValue):\(Self.plain($0.value))" }
    // A name is the weakest sign: an address or number that was met before decides first.
    let found = keys.reversed().compactMap { numbers[$0] }.first
    let number = found ?? count
    if found == nil { count += 1 }
    for key in keys where numbers[key] == nil { numbers[key] = number }
    for (kind, value) in known { keep(PersonalDatum(kind: kind, value: value, person: number)) }
    return number
  }

  private mutating func keep(_ datum: PersonalDatum) {
    if seen.insert(datum).inserted { data.append(datum) }
  }

  private static func plain(_ value: String) -> String {
    value.lowercased().split(separator: " ").joined(separator: " ")
  }
}
