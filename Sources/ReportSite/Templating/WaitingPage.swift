/// What a page will say, before its template is filled in.
struct WaitingPage: Sendable {
  let path: String
  let template: String
  let slots: Slots
}
