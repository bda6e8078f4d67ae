/// Who a build of the site is for. No audience ever sees a citizen's personal data.
package enum Audience: String, Hashable, Sendable, CaseIterable {
  /// The organisation's own teams: technical detail stays.
  case `internal`
  /// Everyone: host names, address ranges, versions, internal addresses and raw statements go too.
  case `public`
}
