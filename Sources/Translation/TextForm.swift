/// A text as the catalogue may hold it: with its first letter small or large, with or without its
/// full stop. What was changed is changed back in the Welsh.
struct TextForm {
  let text: LiftedText
  private let isToggled: Bool
  private let lost: [UInt8]
  private let hasStopAdded: Bool

  static func forms(of lifted: LiftedText) -> [TextForm] {
    let stop = UInt8(ascii: ".")
    var forms = [TextForm(text: lifted, isToggled: false, lost: [], hasStopAdded: false)]
    if let last = lifted.key.last {
      var other = lifted
      if last == stop || last == UInt8(ascii: ":") || last == UInt8(ascii: ",") {
        other.key.removeLast()
        forms.append(TextForm(text: other, isToggled: false, lost: [last], hasStopAdded: false))
      } else {
        other.key.append(stop)
        forms.append(TextForm(text: other, isToggled: false, lost: [], hasStopAdded: true))
      }
    }
    for form in forms {
      guard let first = form.text.key.first, (0x61...0x7A).contains(first | 0x20) else { continue }
      var other = form.text
      other.key[0] = first ^ 0x20
      forms.append(
        TextForm(
          text: other, isToggled: true, lost: form.lost, hasStopAdded: form.hasStopAdded))
    }
    return forms
  }

  /// The Welsh with what was changed in the English changed back.
  func fitted(_ welsh: [UInt8]) -> [UInt8] {
    var result = welsh
    if hasStopAdded, result.last == UInt8(ascii: ".") { result.removeLast() }
    result += lost
    guard let first = text.key.first else { return result }
    guard isToggled else { return first.isCapital ? Self.raised(result) : result }
    // The entry starts with a large letter and the text with a small one, or the other way round.
    return first < 0x60 ? Self.lowered(result) : Self.raised(result)
  }

  private static func lowered(_ text: [UInt8]) -> [UInt8] {
    guard let first = text.first, first.isCapital, text.count > 1, !text[1].isCapital else {
      return text
    }
    return [first | 0x20] + text.dropFirst()
  }

  private static func raised(_ text: [UInt8]) -> [UInt8] {
    guard let first = text.first, (0x61...0x7A).contains(first) else { return text }
    return [first ^ 0x20] + text.dropFirst()
  }
}
