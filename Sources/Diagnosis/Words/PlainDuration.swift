/// Lengths of time in words: "1.9 seconds", "15 minutes", "3 hours 15 minutes".
package enum PlainDuration {
  /// Two units at most; under 10 seconds to a tenth; a negative length is written without its sign.
  package static func words(seconds: Double) -> String {
    let length = abs(seconds)
    guard length.isFinite, length < 1e12 else { return "an unknown time" }
    if length < 1 { return PlainNumber.counted(length * 1_000, "millisecond") }
    if length < 9.95 { return "\(tenths(length)) second\(tenths(length) == "1" ? "" : "s")" }
    if length < 59.5 { return PlainNumber.counted(length, "second") }
    let whole = Int(length.rounded())
    if whole < 600, whole % 60 != 0 {
      return
        "\(PlainNumber.counted(whole / 60, "minute")) \(PlainNumber.counted(whole % 60, "second"))"
    }
    let minutes = Int((length / 60).rounded())
    if minutes < 60 { return PlainNumber.counted(minutes, "minute") }
    if minutes < 1_440 { return pair(minutes / 60, "hour", minutes % 60, "minute") }
    let hours = minutes / 60
    return pair(hours / 24, "day", hours % 24, "hour")
  }

  private static func tenths(_ value: Double) -> String {
    PlainNumber.words((value * 10).rounded() / 10, decimals: 1)
  }

  private static func pair(_ a: Int, _ first: String, _ b: Int, _ second: String) -> String {
    let whole = PlainNumber.counted(a, first)
    return b == 0 ? whole : "\(whole) \(PlainNumber.counted(b, second))"
  }
}
