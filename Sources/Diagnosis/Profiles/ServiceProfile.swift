package import Records

/// What one kind of public service must not lose, how it tends to fail, when it is busiest and what
/// it has to comply with. A value in `ServiceProfile.all`, one file each.
package struct ServiceProfile: Hashable, Sendable {
  /// A step people cannot do without, and what its loss means for them.
  package struct Journey: Hashable, Sendable {
    package let name: String
    /// What people lose when it fails.
    package let harm: String

    package init(_ name: String, harm: String) {
      self.name = name
      self.harm = harm
    }
  }

  /// A way in which this kind of service fails.
  package struct FailureMode: Hashable, Sendable {
    package let name: String
    /// What shows it first.
    package let sign: String
    /// What to do for people until it is repaired.
    package let fallback: String
    /// Ids of the failure patterns that bring it about.
    package let patterns: [String]

    package init(_ name: String, sign: String, fallback: String, patterns: [String] = []) {
      self.name = name
      self.sign = sign
      self.fallback = fallback
      self.patterns = patterns
    }
  }

  /// A time of heavy use that can be known before.
  package struct Peak: Hashable, Sendable {
    package let name: String
    package let when: String

    package init(_ name: String, when: String) {
      self.name = name
      self.when = when
    }
  }

  /// A duty, and what shows that it is met.
  package struct Duty: Hashable, Sendable {
    package let name: String
    package let proof: String

    package init(_ name: String, proof: String) {
      self.name = name
      self.proof = proof
    }
  }

  /// Lower case letters, digits and hyphens: what `service_profile` in `incident.yaml` names.
  package let id: String
  /// In plain words: "Form that people fill in".
  package let title: String
  package let purpose: String
  /// Words in a service's name or routes that tell of this kind; `*` for any ending.
  let words: [String]
  /// Most critical first.
  package var journeys: [Journey]
  package let failureModes: [FailureMode]
  package var peaks: [Peak]
  package var duties: [Duty]

  package init(
    id: String, title: String, purpose: String, words: [String], journeys: [Journey],
    failureModes: [FailureMode], peaks: [Peak], duties: [Duty]
  ) {
    self.id = id
    self.title = title
    self.purpose = purpose
    self.words = words
    self.journeys = journeys
    self.failureModes = failureModes
    self.peaks = peaks
    self.duties = duties
  }

  /// A profile, and how it came to be chosen.
  package struct Choice: Hashable, Sendable {
    package let profile: ServiceProfile
    /// `false` when words of the materials decided, and nobody said so.
    package let isStated: Bool
  }

  /// The kind that `incident.yaml` names (`service_profile: form`), else the only one that words in
  /// the service's name, or failing that in its routes, tell of; with the team's own journeys, peaks
  /// and duties in place of the kind's. `nil` when neither decides, or a kind is named that is not
  /// known.
  ///
  /// The team's own are read from `service_profile_peaks` and `service_profile_duties`, each
  /// "name: words", parted by semicolons.
  package static func chosen(for evidence: Evidence) -> Choice? {
    let profile = evidence.profile
    func value(_ key: String) -> String? { profile.other.first { $0.name == key }?.value }
    let stated = value("service_profile")
    guard
      var chosen = stated.map({ id in all.first { $0.id == slug(id) } }) ?? inferred(from: evidence)
    else { return nil }
    if !profile.journeys.isEmpty {
      chosen.journeys = profile.journeys.map { journey in
        chosen.journeys.first { $0.name.lowercased() == journey.name.lowercased() }
          ?? Journey(journey.name, harm: "")
      }
    }
    if let own = value("service_profile_peaks") {
      chosen.peaks = pairs(own).map { Peak($0, when: $1) }
    }
    if let own = value("service_profile_duties") {
      chosen.duties = pairs(own).map { Duty($0, proof: $1) }
    }
    return Choice(profile: chosen, isStated: stated != nil)
  }

  private static func inferred(from evidence: Evidence) -> ServiceProfile? {
    func only(_ text: String) -> ServiceProfile? {
      let tokens = NameTokens(text)
      let fitting = all.filter { tokens.containsAny(of: $0.words) }
      return fitting.count == 1 ? fitting[0] : nil
    }
    let names = [evidence.profile.service, evidence.profile.title].compactMap(\.self)
    let routes = evidence.operations.filter { $0.kind == .route }.map(\.name)
    return only(names.joined(separator: " ")) ?? only(routes.joined(separator: " "))
  }

  private static func pairs(_ text: String) -> [(String, String)] {
    text.split(separator: ";").map { entry in
      let parts = entry.split(separator: ":", maxSplits: 1).map { part in
        part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      return (parts.first ?? "", parts.count > 1 ? parts[1] : "")
    }.filter { !$0.0.isEmpty }
  }
}
