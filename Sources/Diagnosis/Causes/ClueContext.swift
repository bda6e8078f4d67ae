package import Records

/// What every search for clues looks at, worked out once.
package struct ClueContext: Sendable {
  package let evidence: Evidence
  /// In the order in which they moved.
  package let signals: [Signal]
  package let firstSign: Moment?
  package let history: ServiceHistory
  package let separations: [Separation]
  package let lifetimes: [Lifetime]
  package let interventions: [Intervention]

  package init(
    evidence: Evidence, signals: [Signal], firstSign: Moment?, history: ServiceHistory,
    separations: [Separation], lifetimes: [Lifetime], interventions: [Intervention]
  ) {
    self.evidence = evidence
    self.signals = signals
    self.firstSign = firstSign
    self.history = history
    self.separations = separations
    self.lifetimes = lifetimes
    self.interventions = interventions
  }

  /// Whether the folder has a recognised file of one of these kinds.
  package func has(_ kinds: MaterialKind...) -> Bool {
    evidence.sources.contains { source in
      source.recognition.map { kinds.contains($0.kind) } ?? false
    }
  }

  /// The first of these signals to leave its baseline.
  package func firstMoved(where isWanted: (Signal) -> Bool) -> (signal: Signal, onset: Moment)? {
    signals.filter(isWanted)
      .compactMap { signal in signal.onset.map { (signal, $0) } }
      .min { ($0.1.time, $0.0.id) < ($1.1.time, $1.0.id) }
  }

  /// Whether two onsets can be ordered at all: nearer together than either's resolution, they
  /// cannot.
  package func isBefore(_ a: Moment, _ b: Moment) -> Bool? {
    let gap = b.time.seconds(since: a.time)
    return abs(gap) < max(a.uncertaintySeconds, b.uncertaintySeconds) ? nil : gap > 0
  }

  /// Seen, with lines and words.
  package func seen(
    _ clue: Clue, _ strength: Double = 1, _ words: String, _ basis: Basis
  ) -> ClueAnswer {
    ClueAnswer(
      clue: clue, state: .seen(strength: min(max(strength, 0.05), 1)), words: words, basis: basis)
  }

  /// Looked for in material that would show it, and not there.
  package func notSeen(_ clue: Clue, _ words: String, _ basis: Basis = Basis()) -> ClueAnswer {
    ClueAnswer(clue: clue, state: .notSeen, words: words, basis: basis)
  }

  /// Nothing in the folder would show it.
  package func notAvailable(_ clue: Clue, _ words: String) -> ClueAnswer {
    ClueAnswer(clue: clue, state: .notAvailable, words: words, basis: Basis())
  }
}
