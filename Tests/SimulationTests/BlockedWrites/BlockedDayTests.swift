import Testing

@testable import Simulation

@Suite struct BlockedDayTests {
  private static let blocked = BlockedService.lockBegins..<BlockedService.lockEnds

  @Test(arguments: [UInt64(1), 5, 9])
  func failsAboutOneRequestInFiveWhileTheLockIsHeld(seed: UInt64) {
    let requests = BlockedDay(seed: seed).requests(in: Self.blocked)
    let share = Double(requests.count(where: \.isFailed)) / Double(requests.count)
    #expect(share > 0.15 && share < 0.27)
  }

  @Test(arguments: [UInt64(1), 5, 9])
  func failsWritesOnlyAndOnlyWhileTheLockIsHeld(seed: UInt64) {
    let failed = BlockedDay(seed: seed).requests.filter(\.isFailed)
    #expect(failed.allSatisfy { $0.route.isWrite && Self.blocked.contains($0.arrival) })
  }

  @Test(arguments: [UInt64(1), 5, 9])
  func neverComesNearTheLimitOfThePool(seed: UInt64) {
    let day = BlockedDay(seed: seed)
    let peak = day.requests.map { day.active(at: $0.arrival) }.max() ?? 0
    #expect(peak > 1 && peak < BlockedService.poolSizes.before)
  }

  @Test func failsAtTheLimitInForce() {
    for request in BlockedDay(seed: 5).requests where request.isFailed {
      #expect(request.waited == BlockedService.statementLimit(at: request.arrival))
    }
  }
}
