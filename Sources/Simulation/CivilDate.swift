/// A day of the Gregorian calendar, without a clock or a zone.
struct CivilDate: Equatable, Sendable {
  let year: Int
  let month: Int
  let day: Int

  /// The day this many days later. Day counts after E. M. Reingold and N. Dershowitz,
  /// "Calendrical Calculations"; the algorithm is the usual one with March as the first month.
  func adding(days: Int) -> CivilDate {
    CivilDate(dayNumber: dayNumber + days)
  }

  /// Saturday or Sunday. 1 March of year 0 would have been a Wednesday.
  var isWeekend: Bool { [3, 4].contains(dayNumber % 7) }

  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Days since 1 March of year 0.
  fileprivate var dayNumber: Int {
    let marchYear = month > 2 ? year : year - 1
    let marchMonth = (month + 9) % 12
    return 365 * marchYear + marchYear / 4 - marchYear / 100 + marchYear / 400
      + (153 * marchMonth + 2) / 5 + day - 1
  }

  private init(dayNumber: Int) {
    let era = dayNumber / 146_097
    let dayOfEra = dayNumber % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    self.init(
      year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// As `2025-06-24`.
  var text: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}

extension CivilDate {
  /// Days since 1 January 1970.
  var daysSince1970: Int { dayNumber - 719_468 }
}
