import Testing

@testable import Simulation

@Suite struct BookingDayTests {
  @Test(arguments: [UInt64(1), 2, 3, 5, 8, 13, 21, 34])
  func neverUsesMoreConnectionsThanThePoolHas(seed: UInt64) {
    let day = BookingDay(seed: seed)
    #expect(day.pool.allSatisfy { $0.active <= $0.size && $0.active >= 0 })
    #expect(day.pool.allSatisfy { $0.waiting == 0 || $0.active == $0.size })
    #expect(day.leaks.count <= 25)
  }

  @Test(arguments: [UInt64(1), 5, 8])
  func neverServesTwoRequestsOnOneConnectionAtOnce(seed: UInt64) {
    let served = BookingDay(seed: seed).requests.filter { $0.connection != nil }
    for requests in Dictionary(grouping: served, by: \.connection).values {
      let inOrder = requests.sorted { $0.statementBegan < $1.statementBegan }
      for (earlier, later) in zip(inOrder, inOrder.dropFirst()) {
        #expect(earlier.statementBegan + earlier.statementTime / 1_000 <= later.statementBegan)
        #expect(earlier.outcome != .cancelled)
      }
    }
  }

  @Test(arguments: [UInt64(1), 5, 8])
  func letsNobodyWaitBeyondTheLimit(seed: UInt64) {
    let day = BookingDay(seed: seed)
    #expect(day.requests.allSatisfy { $0.waited <= BookingService.acquireLimit && $0.waited >= 0 })
    #expect(day.requests.allSatisfy { $0.finished >= $0.arrival })
    #expect(day.requests.contains { $0.outcome == .starved })
    #expect(
      day.requests.filter { $0.outcome == .starved }
        .allSatisfy { $0.connection == nil && $0.waited == BookingService.acquireLimit })
  }

  @Test(arguments: [UInt64(1), 2, 3, 5, 8, 13, 21, 34])
  func strainsEveryGaugeOnlyAfterThePoolIsFull(seed: UInt64) throws {
    let day = BookingDay(seed: seed)
    let measures = BookingMeasures(day: day, seed: seed)
    let full = try #require(measures.milestones.exhausted)
    let slow = try #require(measures.milestones.firstSlow).arrival
    #expect(slow < full)
    let strained = try #require(
      measures.windows.first { $0.processor > 60 || $0.memory > 70 || $0.cacheHits < 50 })
    #expect(strained.start >= full - BookingMeasures.step)
  }

  @Test(arguments: [UInt64(1), 5, 8])
  func staysSlowAfterThePoolIsRaised(seed: UInt64) {
    let after = BookingDay(seed: seed).requests.filter {
      $0.arrival > BookingService.poolRestarted && $0.route == .search
    }
    #expect(after.contains { $0.statementTime > 5_000_000 && $0.waited == 0 })
    #expect(after.allSatisfy { $0.outcome != .starved })
  }
}
