package import Records

/// Something that is still owed to people after the incident.
package struct Duty: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case refund, reconcileBookings, confirmation, callBack, reply, apology, correction, promise
  }

  package var kind: Kind
  /// Starts with a verb: "Check whether a refund is due".
  package var title: String
  /// Reports, people or statements that it concerns.
  package var count: Int
  /// A role, never a name.
  package var owner: String
  /// Why it is owed, one sentence.
  package var reason: String
  /// `nil` until the organisation sets a date.
  package var due: Timestamp?
  package var basis: Basis

  package init(
    kind: Kind, title: String, count: Int, owner: String, reason: String, due: Timestamp? = nil,
    basis: Basis
  ) {
    self.kind = kind
    self.title = title
    self.count = count
    self.owner = owner
    self.reason = reason
    self.due = due
    self.basis = basis
  }

  /// The words of the date field.
  package var dueWords: String { due.map(PlainTime.date) ?? "to be set" }
}
