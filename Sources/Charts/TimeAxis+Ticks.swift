extension TimeAxis {
  /// A labelled moment on the axis.
  struct Tick: Sendable, Equatable {
    let time: Int
    let label: String
  }

  /// The steps that clocks and calendars know, in seconds.
  private static let steps = [
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200,
    86_400, 172_800, 604_800, 1_209_600, 2_419_200, 7_862_400, 31_536_000, 157_680_000,
    1_576_800_000, 15_768_000_000, 31_536_000_000,
  ]

  /// The finest even ticks whose labels do not touch at this width.
  func ticks(width: Double, fitting: TextFitting, limit: Int) -> [Tick] {
    for step in Self.steps where span / step <= limit {
      let ticks = self.ticks(step: step)
      guard ticks.count <= limit else { continue }
      let fits = zip(ticks, ticks.dropFirst()).allSatisfy { one, next in
        let apart = (fraction(next.time) - fraction(one.time)) * width
        return apart >= (fitting.width(one.label) + fitting.width(next.label)) / 2 + 12
      }
      if fits { return ticks }
    }
    return []
  }

  /// The midnights on an axis of up to eight days, each with its date.
  func midnights() -> [Tick] {
    guard span <= 8 * 86_400 else { return [] }
    return moments(step: 86_400).map {
      Tick(time: $0, label: LocalTime(local: local($0)).date(standing, short: true))
    }
  }

  private func ticks(step: Int) -> [Tick] {
    moments(step: step).map { time in
      let moment = LocalTime(local: local(time))
      let label =
        step >= 86_400
        ? (step >= 31_536_000
          ? String(moment.calendar.year) : moment.date(standing, short: true))
        : moment.clock(standing)
      return Tick(time: time, label: label)
    }
  }

  /// The moments at which local time is a multiple of the step, counted within each offset.
  private func moments(step: Int) -> [Int] {
    var borders = [start]
    borders += offsets.map(\.from).filter { $0 > start && $0 <= end }
    var moments: [Int] = []
    for (index, border) in borders.enumerated() {
      let next = index + 1 < borders.count ? borders[index + 1] : end + 1
      let offset = local(border) - border
      // Weeks start on a Monday; the first of 1970 was the fifth day.
      let shift = step % 604_800 == 0 ? 4 * 86_400 : 0
      let rest = (border + offset - shift) % step
      var time = border + (rest == 0 ? 0 : rest > 0 ? step - rest : -rest)
      while time < next, moments.count < 400 {
        moments.append(time)
        time += step
      }
    }
    return moments
  }
}
