package import Records

/// Takes personal data out of texts, with the same words for the same person throughout an incident:
/// "[citizen 4]", "[name]", "[email address]".
///
/// It is built from what the materials say about people and finds what has the form of personal data
/// besides. Nothing is kept that could lead back from a replacement to a value.
package struct Redactor: Sendable {
  /// How a text came about, which decides what may be in it.
  package enum Writing: Hashable, Sendable {
    /// People wrote it: tickets, posts, notes. Names are looked for.
    case prose
    /// Programs wrote it: log lines, statements, routes. Only what has a form of its own, and whole
    /// names that the materials know.
    case technical
  }

  private let names: KnownNames
  private let values: KnownValues

  /// Learns the people, values and chosen words of one incident.
  package init(evidence: Evidence) {
    var names = KnownNames()
    var values = KnownValues()
    let standing = Redactor.standingWords(evidence.profile)
    for datum in evidence.personalData {
      if datum.kind == .name {
        names.add(name: datum.value, person: datum.person, standing: standing)
      } else {
        values.add(datum)
      }
    }
    for phrase in evidence.profile.redact { names.add(chosen: phrase) }
    self.names = names
    self.values = values
  }

  /// The text with every piece of personal data replaced by plain words in square brackets.
  package func redacted(_ text: String, as writing: Writing = .prose) -> String {
    redaction(of: text, as: writing).text
  }

  /// For `.public` host names, address ranges, versions, internal addresses and raw statements are
  /// replaced too.
  package func redacted(
    _ text: String, as writing: Writing = .prose, audience: Audience
  ) -> String {
    let clean = redacted(text, as: writing)
    return audience == .public ? TechnicalDetail.removed(from: clean) : clean
  }

  /// The clean text and what was replaced in it, in order.
  func redaction(of text: String, as writing: Writing) -> Redaction {
    let original = Array(text.utf8)
    let folded = FoldedText(original)
    let spots = Spot.resolved(spots(in: ScannedText(folded.bytes), as: writing))
    guard !spots.isEmpty else { return Redaction(text: text, kinds: []) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(original.count)
    var place = 0
    for spot in spots {
      bytes += original[place..<max(place, folded.origin(of: spot.start))]
      bytes += spot.replacement.utf8
      place = max(place, folded.origin(of: spot.end))
    }
    bytes += original[place...]
    return Redaction(text: String(decoding: bytes, as: UTF8.self), kinds: spots.map(\.kind))
  }

  /// A named value; the name tells what the value is: `user_id=4431`.
  func redaction(of attribute: Attribute) -> (attribute: Attribute, kinds: [PersonalKind]) {
    let name = redaction(of: attribute.name, as: .technical)
    let lead = Array("\(attribute.name)=".utf8)
    let folded = FoldedText(lead + attribute.value.utf8)
    let whole = Array("\(attribute.name)=\(attribute.value)".utf8)
    let spots = Spot.resolved(spots(in: ScannedText(folded.bytes), as: .technical))
    var bytes: [UInt8] = []
    var kinds: [PersonalKind] = []
    var place = lead.count
    for spot in spots where folded.origin(of: spot.end) > lead.count {
      bytes += whole[place..<max(place, folded.origin(of: spot.start))]
      bytes += spot.replacement.utf8
      place = max(place, folded.origin(of: spot.end))
      kinds.append(spot.kind)
    }
    bytes += whole[place...]
    return (
      Attribute(name.text, String(decoding: bytes, as: UTF8.self)), name.kinds + kinds
    )
  }

  private func spots(in text: ScannedText, as writing: Writing) -> [Spot] {
    var spots = names.spots(in: text, prose: writing == .prose)
    spots += values.spots(in: text)
    spots += PatternDetector.spots(in: text, prose: writing == .prose)
    if writing == .prose { spots += NameDetector.ranges(in: text).map { Spot($0, .name) } }
    return spots
  }

  /// Words of the organisation, the service and the title: a person who shares one is not recognised
  /// by it alone.
  private static func standingWords(_ profile: IncidentProfile) -> Set<UInt64> {
    let texts = [profile.organisation, profile.service, profile.title].compactMap(\.self)
    return Set(texts.flatMap { Word.words(of: Array($0.utf8)).map(\.key) })
  }
}

/// A clean text and the kinds of what was taken out of it.
struct Redaction {
  let text: String
  let kinds: [PersonalKind]
}
