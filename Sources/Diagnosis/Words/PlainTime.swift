package import Records

/// Times and dates as the GOV.UK style guide writes them, in UK time: "9am", "5:30pm", "midday".
package enum PlainTime {
  /// To the minute: "9:01am".
  package static func clock(_ time: Timestamp) -> String {
    let civil = UKTime.civil(time)
    switch (civil.hour, civil.minute) {
    case (0, 0): return "midnight"
    case (12, 0): return "midday"
    default:
      let hour = civil.hour % 12 == 0 ? 12 : civil.hour % 12
      let minute = civil.minute == 0 ? "" : ":\(civil.minute < 10 ? "0" : "")\(civil.minute)"
      return "\(hour)\(minute)\(civil.hour < 12 ? "am" : "pm")"
    }
  }

  /// "10am to 11:15am".
  package static func range(_ span: Span) -> String { "\(clock(span.start)) to \(clock(span.end))" }

  /// "4 June 2017".
  package static func date(_ time: Timestamp) -> String {
    let civil = UKTime.civil(time)
    let name = monthNames.indices.contains(civil.month - 1) ? monthNames[civil.month - 1] : ""
    return "\(civil.day) \(name) \(civil.year)"
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
