/// The words that stand on every chart of a language.
///
/// Another language starts from a copy of the English words and replaces each.
package struct StandingWords: Sendable, Equatable {
  package var noData: String
  package var dataFor: String
  package var time: String
  package var from: String
  package var to: String
  package var number: String
  package var midday: String
  package var midnight: String
  package var morning: String
  package var afternoon: String
  /// Twelve full names and twelve short ones.
  package var months: [String]
  package var shortMonths: [String]
  /// How the time zone is called, for example "UK time".
  package var zone: String
  package var logScale: String
  package var notFromZero: String
  package var total: String
  package var million: String
  package var billion: String
  package var trillion: String
  package var ok: String
  package var slower: String
  package var failing: String
  package var phase: String
  package var lane: String
  package var event: String
  package var signal: String
  package var lowest: String
  package var highest: String
  package var firstMoved: String
  package var rule: String
  package var fired: String
  package var cleared: String
  package var stillFiring: String
  package var neverFired: String
  package var step: String
  package var detail: String
  package var basis: String
  package var evidenced: String
  package var inferred: String
  package var category: String
  /// Stands under a picture in which numbers stand for labels.
  package var numbersLead: String
  /// Stands under a picture in which marks have no label.
  package var unlabelled: String
  /// Stands before a number of reports.
  package var eachDot: String

  /// Plain UK English.
  package static let english = StandingWords(
    noData: "no data", dataFor: "Data for: ", time: "Time", from: "From", to: "to",
    number: "Number", midday: "midday", midnight: "midnight", morning: "am", afternoon: "pm",
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    shortMonths: [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
    zone: "UK time", logScale: "each gridline is 10 times the one below",
    notFromZero: "axis does not start at 0", total: "Total", million: "million",
    billion: "billion", trillion: "trillion", ok: "OK", slower: "Slower", failing: "Failing",
    phase: "Phase", lane: "Lane", event: "Event", signal: "Signal", lowest: "Lowest",
    highest: "Highest", firstMoved: "First moved", rule: "Rule", fired: "Fired",
    cleared: "Cleared", stillFiring: "still firing", neverFired: "never fired", step: "Step",
    detail: "Detail", basis: "Basis", evidenced: "evidenced", inferred: "inferred",
    category: "Category",
    numbersLead: "Numbers are rows of the data table",
    unlabelled: "Marks without words are listed in the data table",
    eachDot: "Each dot is up to")

  /// The word with its first letter large, as keys show it.
  static func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  func month(_ number: Int, short: Bool) -> String {
    let names = short ? shortMonths : months
    return names.indices.contains(number - 1) ? names[number - 1] : String(number)
  }
}
