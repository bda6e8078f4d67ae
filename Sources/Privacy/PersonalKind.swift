import Records

/// What a piece of personal data is; one kind has one replacement in plain words.
package enum PersonalKind: String, Hashable, Sendable, CaseIterable {
  case name, handle, email, phone, postcode, address, ipAddress, deviceAddress, account, reference
  case nationalInsurance, nhsNumber, card, token, vehicle, birthDate
  /// A word that the incident's own profile asks to keep out.
  case chosenWord

  /// What stands in the place of a value when nothing more is known: "[email address]".
  package var replacement: String { "[\(label)]" }

  /// The kind in plain words, for the redaction report: "email address".
  package var label: String {
    switch self {
    case .name: "name"
    case .handle: "social media name"
    case .email: "email address"
    case .phone: "phone number"
    case .postcode: "postcode"
    case .address: "address"
    case .ipAddress: "IP address"
    case .deviceAddress: "device address"
    case .account: "account"
    case .reference: "reference"
    case .nationalInsurance: "National Insurance number"
    case .nhsNumber: "NHS number"
    case .card: "card number"
    case .token: "password or key"
    case .vehicle: "vehicle registration"
    case .birthDate: "date of birth"
    case .chosenWord: "removed"
    }
  }

  init(_ kind: PersonalDatum.Kind) {
    self =
      switch kind {
      case .name: .name
      case .email: .email
      case .phone: .phone
      case .address: .address
      case .postcode: .postcode
      case .ipAddress: .ipAddress
      case .account: .account
      case .reference: .reference
      case .nationalInsurance: .nationalInsurance
      case .nhsNumber: .nhsNumber
      case .card: .card
      case .token: .token
      case .vehicle: .vehicle
      }
  }
}
