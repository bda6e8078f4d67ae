import Records

extension MaterialFormat {
  /// What the people who responded wrote down. Read after all other files, as its times of day belong
  /// to a day that only they may show.
  static let responseRecord = MaterialFormat(
    name: "Response record (YAML)", kind: .response,
    samples: ["date: 2026-03-18\ndecisions:\n  - choice: Wait\nupdates:\n  - text: Looking\n"],
    fit: { sample in
      guard sample.json == nil, sample.byteCount < ResponseDocument.largestBytes else {
        return .none
      }
      let keys = sample.lines.compactMap { line -> String? in
        guard let colon = line.firstIndex(of: 58), let first = line.first, isLetter(first) else {
          return nil
        }
        return DisplayText.decode(Array(line[..<colon]))
      }
      let known = Set(keys).intersection(ResponseReader.keys)
      guard known.count >= 2, known.count * 2 >= keys.count else { return .none }
      return Fit(score: 0.8, reason: "The keys \(known.sorted().joined(separator: ", ")).")
    },
    reading: .document { document, _ in
      var harvest = Harvest()
      harvest.lines = document.account(faultLine: nil)
      harvest.response = document
      return harvest
    })
}
