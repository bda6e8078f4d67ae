/// The words that stand on every chart of a language.
package struct StandingWords: Sendable, Equatable {
  package let noData: String
  package let dataFor: String
  package let time: String
  package let from: String
  package let to: String
  package let number: String
  package let midday: String
  package let midnight: String
  package let morning: String
  package let afternoon: String
  /// Twelve full names and twelve short ones.
  package let months: [String]
  package let shortMonths: [String]
  /// How the time zone is called, for example "UK time".
  package let zone: String
  package let logScale: String
  package let notFromZero: String
  package let total: String
  package let million: String
  package let billion: String
  package let trillion: String
  package let ok: String
  package let slower: String
  package let failing: String
  package let phase: String
  package let lane: String
  package let event: String
  package let signal: String
  package let lowest: String
  package let highest: String
  package let firstMoved: String
  package let rule: String
  package let fired: String
  package let cleared: String
  package let stillFiring: String
  package let neverFired: String
  package let step: String
  package let detail: String
  package let basis: String
  package let evidenced: String
  package let inferred: String
  package let category: String
  /// Stands under a picture in which numbers stand for labels.
  package let numbersLead: String
  /// Stands under a picture in which marks have no label.
  package let unlabelled: String
  /// Stands before a number of reports.
  package let eachDot: String

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
