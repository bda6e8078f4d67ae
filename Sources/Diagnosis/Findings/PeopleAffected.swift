package import Records

/// A group of people, and what the materials say of it.
package struct AffectedGroup: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// People who share a situation: carers, clubs, small businesses.
    case group
    /// A protected characteristic of the Equality Act 2010.
    case protectedCharacteristic
  }

  package var kind: Kind
  /// In plain words, sentence case: "Older people".
  package var name: String
  /// Reports by citizens that speak of the group; 0 when none does.
  package var voiceCount: Int
  /// What is known, one sentence; for a group that nobody speaks of, that it was not measured.
  package var words: String
  /// The reports; empty when nobody speaks of the group.
  package var basis: Basis

  package var isSpokenOf: Bool { voiceCount > 0 }

  package init(kind: Kind, name: String, voiceCount: Int, words: String, basis: Basis) {
    self.kind = kind
    self.name = name
    self.voiceCount = voiceCount
    self.words = words
    self.basis = basis
  }
}

/// A number of people or groups that somebody states in a report.
package struct StatedPeople: Hashable, Sendable {
  package var low: Double
  /// `nil` when the words set no upper limit: "30 or more".
  package var high: Double?
  /// What is counted: "elderly residents".
  package var what: String
  /// The number as written: "30+ elderly residents".
  package var text: String
  /// The sentence it stands in, in the person's words.
  package var sentence: String
  /// Counts groups or organisations, not single people.
  package var countsGroups: Bool
  package var time: Timestamp
  package var basis: Basis

  package init(
    low: Double, high: Double?, what: String, text: String, sentence: String, countsGroups: Bool,
    time: Timestamp, basis: Basis
  ) {
    self.low = low
    self.high = high
    self.what = what
    self.text = text
    self.sentence = sentence
    self.countsGroups = countsGroups
    self.time = time
    self.basis = basis
  }
}

/// Something that kept people from getting through, or the way round it.
package struct AccessFinding: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case couldNotWait, triedAgain, lostWork, askedForAnotherWay, anotherWayOffered
  }

  package var kind: Kind
  /// Sentence case: "People who had to try again".
  package var title: String
  package var voiceCount: Int
  /// What is known, one sentence.
  package var words: String
  package var basis: Basis

  package init(kind: Kind, title: String, voiceCount: Int, words: String, basis: Basis) {
    self.kind = kind
    self.title = title
    self.voiceCount = voiceCount
    self.words = words
    self.basis = basis
  }
}
