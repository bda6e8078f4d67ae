/// Times of a simulated day in the forms that materials use.
struct LocalClock: Sendable {
  let date: CivilDate
  /// How far local time is ahead of UTC, in milliseconds; the day must not leave its UTC date.
  let aheadOfUTC: Int

  /// As `2025-06-24T07:30:23Z`.
  func utc(_ time: Int) -> String {
    "\(date.text)T\(timeOfDay(time - aheadOfUTC))Z"
  }

  /// As `2025-06-24 08:30:00`, local.
  func local(_ time: Int) -> String {
    "\(date.text) \(timeOfDay(time))"
  }

  /// As `08:30 AM`, or `13:30 PM` as people write who mix two clocks.
  func spoken(_ time: Int) -> String {
    "\(timeOfDay(time).prefix(5)) \(time < 43_200_000 ? "AM" : "PM")"
  }

  func timeOfDay(_ time: Int) -> String {
    var buffer = LineBuffer(capacity: 8)
    buffer.timeOfDay(max(0, time))
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}
