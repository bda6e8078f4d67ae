internal import Records

/// Which groups the reports speak of. What nobody speaks of was not measured, and says so.
enum GroupFinder {
  static func groups(in reports: [PersonReport]) -> [AffectedGroup] {
    GroupLexicon.entries.map { entry in
      let own = reports.filter { $0.allWords.containAny(of: entry.phrases) }
      return AffectedGroup(
        kind: entry.kind, name: entry.name, voiceCount: own.count,
        words: words(entry, count: own.count),
        basis: own.isEmpty
          ? Basis()
          : Basis(
            lines: own.map(\.line).sorted(),
            calculation: "Counted by the words used. \(entry.reason)"))
    }
  }

  private static func words(_ entry: GroupLexicon.Entry, count: Int) -> String {
    let reports = count == 1 ? "1 report speaks" : "\(PlainNumber.words(count)) reports speak"
    switch (entry.kind, count) {
    case (.group, 0): return "Not measured. No report speaks of this group."
    case (.group, _):
      return "\(reports) of this group. Nobody counted how many of them were affected."
    case (.protectedCharacteristic, 0):
      return "Not measured. No report speaks of it, and the materials count nobody by it."
    case (.protectedCharacteristic, _):
      return "\(reports) of it. That does not show whether the incident affected these people more "
        + "than others: not measured."
    }
  }
}
