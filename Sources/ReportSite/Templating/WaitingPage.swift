/// What a page will say, before its template is filled in.
struct WaitingPage: Sendable {
  let path: String
  let template: String
  let slots: Slots
  /// Made only when the page is, for pages that come in very many parts.
  var more: (@Sendable () -> Slots)?

  /// Everything that the template takes.
  var allSlots: Slots { more.map { slots.merging($0()) } ?? slots }
}
