/// Dates, times and lengths of time in Welsh, as LLYW.CYMRU writes them.
enum WelshFigures {
  static let months = [
    "January": "Ionawr", "February": "Chwefror", "March": "Mawrth", "April": "Ebrill",
    "May": "Mai", "June": "Mehefin", "July": "Gorffennaf", "August": "Awst",
    "September": "Medi", "October": "Hydref", "November": "Tachwedd", "December": "Rhagfyr",
  ]

  static let shortMonths = [
    "Jan": "Ion", "Feb": "Chwef", "Mar": "Maw", "Apr": "Ebr", "May": "Mai", "Jun": "Meh",
    "Jul": "Gorff", "Aug": "Awst", "Sep": "Medi", "Oct": "Hyd", "Nov": "Tach", "Dec": "Rhag",
  ]

  static let weekdays = [
    "Monday": "dydd Llun", "Tuesday": "dydd Mawrth", "Wednesday": "dydd Mercher",
    "Thursday": "dydd Iau", "Friday": "dydd Gwener", "Saturday": "dydd Sadwrn",
    "Sunday": "dydd Sul",
  ]

  static let noon = ["midnight": "hanner nos", "midday": "hanner dydd"]

  /// "am" and "pm".
  static let halves = ["am": "yb", "pm": "yp"]

  /// A noun after a figure stays singular; after 2 some change their first letter, and the year has
  /// forms of its own.
  static func unit(_ english: String, after figure: String) -> String? {
    let name = english.hasSuffix("s") ? String(english.dropLast()) : english
    switch name {
    case "millisecond": return "milieiliad"
    case "second": return "eiliad"
    case "minute": return figure == "2" ? "funud" : "munud"
    case "hour": return "awr"
    case "day": return figure == "2" ? "ddiwrnod" : "diwrnod"
    case "week": return "wythnos"
    case "month": return figure == "2" ? "fis" : "mis"
    case "year":
      switch figure {
      case "1": return "flwyddyn"
      case "2": return "flynedd"
      case "3", "4", "6": return "blynedd"
      default: return "mlynedd"
      }
    default: return nil
    }
  }

  /// What joins two values: "9am to 5pm", "9am on 4 June 2024".
  static let joints = ["to": "i", "on": "ar"]

  /// "dydd" changes after these words.
  private static let softening = ["ar", "o", "i", "am", "tan", "gan", "neu"]

  /// The value with the first letter that it has after what stands before it.
  static func value(_ welsh: [UInt8], after text: [UInt8]) -> [UInt8] {
    guard welsh.starts(with: "dydd ".utf8) else { return welsh }
    let before = text.reversed().drop { $0 == 0x20 }.prefix { $0.isLetter }.reversed()
    if text.allSatisfy({ $0 == 0x20 }) { return Array("Dydd ".utf8) + welsh.dropFirst(5) }
    return softening.contains(Array(before).text) ? [0x64] + welsh : welsh
  }
}
