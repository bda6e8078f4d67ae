/// How wide a text will be in Arial, from the widths of the letters.
///
/// The widths are the Helvetica metrics, which Arial and Liberation Sans share, in thousandths of
/// the font size.
enum TextWidth {
  /// The part of the font size above and below the baseline that a line of Arial takes.
  static let ascent = 0.905
  static let descent = 0.212

  static func of(_ text: String, size: Double, strong: Bool = false) -> Double {
    var sum = 0
    for scalar in text.unicodeScalars { sum &+= units(scalar) }
    // Bold letters are up to a tenth wider; screens round letters up by a hundredth.
    return Double(sum) * size / 1000 * (strong ? 1.1 : 1.01)
  }

  private static func units(_ scalar: Unicode.Scalar) -> Int {
    let value = Int(scalar.value)
    switch value {
    case 0x20..<0x7F: return ascii[value - 0x20]
    case 0x200B...0x200F, 0xFE00...0xFE0F: return 0
    // A letter with a mark may come from a font that is a little wider.
    case 0x300...0x36F: return 150
    case 0xA3, 0x2013: return 556
    case 0xA0, 0xB7, 0x2018, 0x2019: return 278
    case 0x2212: return 584
    case 0xC0..<0x250: return latin
    case 0xA1..<0xC0, 0x370..<0x530: return 834
    default: return 1100
    }
  }

  /// Accented letters: as wide as most capitals; narrow ones are overestimated.
  private static let latin = 778

  private static let ascii: [Int] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
}
