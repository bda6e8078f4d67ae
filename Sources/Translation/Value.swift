/// A figure, time, date or length of time that stands in a text, with its Welsh.
struct Value: Hashable, Sendable {
  enum Kind: UInt8, CaseIterable, Sendable {
    case date = 1
    case time, duration, percent, number

    /// As the catalogue writes it between braces.
    var name: String {
      switch self {
      case .date: "date"
      case .time: "time"
      case .duration: "duration"
      case .percent: "percent"
      case .number: "number"
      }
    }
  }

  let kind: Kind
  /// As it stood in the English text.
  let written: [UInt8]
  let welsh: [UInt8]
}
