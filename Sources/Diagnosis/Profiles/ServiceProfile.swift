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
  /// Most critical first.
  package var journeys: [Journey]
  package let failureModes: [FailureMode]
  package var peaks: [Peak]
  package var duties: [Duty]

  package init(
    id: String, title: String, purpose: String, journeys: [Journey], failureModes: [FailureMode],
    peaks: [Peak], duties: [Duty]
  ) {
    self.id = id
    self.title = title
    self.purpose = purpose
    self.journeys = journeys
    self.failureModes = failureModes
    self.peaks = peaks
    self.duties = duties
  }

  /// The kind that `incident.yaml` names (`service_profile: form`), with the team's own journeys,
  /// peaks and duties in place of the kind's; `nil` when it names none that is known.
  ///
  /// The team's own are read from `service_profile_peaks` and `service_profile_duties`, each
  /// "name: words", parted by semicolons.
  package static func chosen(for profile: IncidentProfile) -> ServiceProfile? {
    func value(_ key: String) -> String? { profile.other.first { $0.name == key }?.value }
    guard let id = value("service_profile"),
      var chosen = all.first(where: { $0.id == slug(id) })
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
    return chosen
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
