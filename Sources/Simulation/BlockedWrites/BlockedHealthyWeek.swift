import Statistics

/// The measures of the planning register over the week before: nothing was wrong, and no two days
/// were alike.
struct BlockedHealthyWeek: Sendable {
  private static let opens = BlockedService.clock(8, 0)
  private static let closes = BlockedService.clock(20, 0)
  private static let step = 300_000
  private static let days = 7

  let measures: String

  init(seed: UInt64) {
    // A stream of its own: the incident's afternoon does not depend on the week before.
    var random = RandomSource(seed: seed ^ 0x4EA1_74A7)
    var text = BlockedDocuments.measureNames + "\n"
    for daysBack in stride(from: Self.days, through: 1, by: -1) {
      let date = BlockedService.date.adding(days: -daysBack)
      let clock = LocalClock(date: date, aheadOfUTC: 0)
      for start in stride(from: Self.opens, to: Self.closes, by: Self.step) {
        let hour = Double(start) / 3_600_000
        // Busiest at one in the afternoon, half of that at both ends of the day.
        let shape = 1 - abs(hour - 13) / 12
        let mean = BlockedService.requestsPerMinute * 5 * shape * (date.isWeekend ? 0.4 : 1)
        let requests = random.poisson(mean: mean)
        let errors = random.poisson(mean: Double(requests) * 0.002)
        let isWriting = random.happens(
          withProbability: min(1, Double(requests) * BlockedService.writeShare))
        let cells = [
          "\(date.text)T\(clock.timeOfDay(start))Z", "\(requests)", "\(errors)",
          Json.tenthsText(Double(errors) * 100 / Double(max(1, requests))),
          requests > 0 ? "\(Int(random.logNormal(median: 43, spread: 0.12)))" : "",
          isWriting ? "\(Int(random.logNormal(median: 33, spread: 0.16)))" : "",
          "\(random.happens(withProbability: 0.15) ? 1 : 0)",
          "\(BlockedService.poolSizes.before)",
          Json.tenthsText(11 + Double(requests) / 10),
        ]
        text += cells.joined(separator: ",") + "\n"
      }
    }
    measures = text
  }
}
