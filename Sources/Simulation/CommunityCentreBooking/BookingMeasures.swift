import Statistics

/// What the monitoring saw of one host's day, in steps of five minutes, and the day's turning points.
struct BookingMeasures: Sendable {
  /// Five minutes that begin at `start`.
  struct Window: Sendable {
    let start: Int
    /// Requests of citizens' journeys that arrived.
    let journeys: [BookingRequest]
    /// Every request, health checks and pages included.
    let requests: Int
    let peakActive: Int
    let peakWaiting: Int
    let processor: Double
    let memory: Double
    let databaseProcessor: Double
    let databaseMemory: Double
    let cacheHits: Double
    let collections: Double

    var failures: Int { journeys.count { $0.status >= 500 } }

    /// Share of journey requests that failed, in percent; 0 when there were none.
    var errorRate: Double {
      journeys.isEmpty ? 0 : Double(failures) * 100 / Double(journeys.count)
    }

    /// Nearest-rank 95th percentile of journey times in milliseconds; `nil` without journeys.
    var slowestTwentieth: Int? {
      let times = journeys.map(\.duration).sorted()
      return times.isEmpty ? nil : times[(times.count * 95 + 99) / 100 - 1]
    }
  }

  static let step = 5 * 60_000

  let windows: [Window]
  let milestones: BookingMilestones

  /// Gauges that are not counted in the model follow the pressure on the pool with a delay: held
  /// requests fill memory, memory makes the collector work, the collector takes the processor.
  init(day: BookingDay, seed: UInt64) {
    var noise = RandomSource(seed: seed ^ 0x6D65_7472_6963_7321)
    var soon = 0.0
    var late = 0.0
    var windows: [Window] = []
    for start in stride(from: BookingService.opens, to: BookingService.closes, by: Self.step) {
      let span = start..<start + Self.step
      let requests = day.requests.filter { span.contains($0.arrival) }
      // The state at the start of the window counts, as it lasts into it.
      let states = day.pool.filter { span.contains($0.time) }
      let before = day.pool.last { $0.time < start }
      let active = max(before?.active ?? 0, states.map(\.active).max() ?? 0)
      let waiting = max(before?.waiting ?? 0, states.map(\.waiting).max() ?? 0)
      let size = states.last?.size ?? before?.size ?? BookingService.poolSize
      let pressure = active == size ? 1.0 : 0.25 * Double(active) / Double(size)
      soon += 0.42 * (pressure - soon)
      late += 0.42 * (soon - late)
      func gauge(_ calm: Double, _ reach: Double, _ strain: Double) -> Double {
        let value = calm + reach * strain
        guard value < 99.9 else { return 99.9 }
        return max(0, value + noise.normal(deviation: 0.5))
      }
      windows.append(
        Window(
          start: start, journeys: requests.filter(\.isJourney), requests: requests.count,
          peakActive: active, peakWaiting: waiting,
          processor: min(99.9, gauge(13, 93, late)), memory: min(99.9, gauge(44, 59, late)),
          databaseProcessor: min(99.9, gauge(9, 78, soon * soon)),
          databaseMemory: min(99.9, gauge(52, 40, late)),
          cacheHits: max(0, gauge(94.8, -99, late)), collections: gauge(2, 61, late * late)))
    }
    self.windows = windows
    milestones = BookingMilestones(day: day)
  }

  func requests(in span: Range<Int>) -> [BookingRequest] {
    windows.flatMap(\.journeys).filter { span.contains($0.arrival) }
  }
}

/// When the simulated day turned, in milliseconds after local midnight; `nil` when it never did.
struct BookingMilestones: Sendable {
  /// First search of a second or more came in.
  let firstSlow: BookingRequest?
  /// First search of ten seconds or more came in.
  let firstCritical: BookingRequest?
  /// First journey request that ended in an error came in.
  let firstFailure: BookingRequest?
  /// First time every connection was in use.
  let exhausted: Int?
  /// First journey request that waited for a connection in vain.
  let firstStarved: BookingRequest?
  /// Last search of a second or more came in.
  let lastSlow: BookingRequest?
  /// Last journey request that ended in an error came in.
  let lastFailure: BookingRequest?

  init(day: BookingDay) {
    let journeys = day.requests.filter(\.isJourney)
    let slow = journeys.filter { $0.route == .search && $0.duration >= 1_000 }
    firstSlow = slow.first
    firstCritical = slow.first { $0.duration >= 10_000 }
    firstFailure = journeys.first { $0.status >= 500 }
    exhausted = day.pool.first { $0.active == $0.size }?.time
    firstStarved = journeys.first { $0.outcome == .starved }
    lastSlow = slow.last { $0.outcome == .answered }
    lastFailure = journeys.last { $0.status >= 500 }
  }
}
