package import Records

/// Something that will be done so that this does not happen again, or does less harm.
package struct PlannedAction: Hashable, Sendable {
  package typealias Kind = ActionItem.Kind

  /// Lower case letters, digits and hyphens; unique within the plan.
  package var id: String
  /// Verb first, one thing, no full stop.
  package var words: String
  package var kind: Kind
  /// A role, never a person and never a team alone.
  package var ownerRole: String
  /// A date as YYYY-MM-DD, or `dateToBeSet`: the program knows no calendar of the team.
  package var date: String
  /// What can be seen once it is done; a sentence without a full stop.
  package var doneWhen: String
  /// The cause it addresses, in words.
  package var cause: String
  /// What it would have changed here; empty when that is not established.
  package var effect: String
  /// Points of the Service Standard and of the Technology Code of Practice that it serves.
  package var serviceStandard: [Int]
  package var technologyCode: [Int]
  package var basis: Basis

  package static let dateToBeSet = "to be set"

  package init(
    id: String, words: String, kind: Kind, ownerRole: String, date: String = dateToBeSet,
    doneWhen: String, cause: String, effect: String = "", serviceStandard: [Int] = [14],
    technologyCode: [Int] = [], basis: Basis = Basis()
  ) {
    self.id = id
    self.words = words
    self.kind = kind
    self.ownerRole = ownerRole
    self.date = date
    self.doneWhen = doneWhen
    self.cause = cause
    self.effect = effect
    self.serviceStandard = serviceStandard
    self.technologyCode = technologyCode
    self.basis = basis
  }
}
