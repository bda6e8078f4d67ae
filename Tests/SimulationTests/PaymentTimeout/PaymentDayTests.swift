import Testing

@testable import Simulation

@Suite struct PaymentDayTests {
  @Test(arguments: [UInt64(1), 5, 9])
  func failsOnlyBetweenTheReleaseAndShortlyAfterItsReversal(seed: UInt64) {
    let day = PaymentDay(seed: seed)
    let before = day.ended(in: PaymentService.opens..<PaymentService.deployed)
    #expect(before.failed * 100 <= before.all)
    #expect(day.errorShare(at: PaymentService.alerted) > 25)
    let after = day.ended(in: PaymentService.rolledBack + 90_000..<PaymentService.closes)
    #expect(after.all > 500 && after.failed * 100 <= after.all)
  }

  @Test(arguments: [UInt64(1), 5, 9])
  func timesOutBeforeThePoolRunsDry(seed: UInt64) throws {
    let entries = PaymentDay(seed: seed).entries.filter { $0.time >= PaymentService.deployed }
    let timedOut = try #require(entries.first { $0.component == "CardGateway" }).time
    let dry = try #require(entries.first { $0.component == "DBPool" }).time
    #expect(timedOut < dry)
  }

  @Test func neverUsesMoreConnectionsThanThePoolHas() {
    let day = PaymentDay(seed: 5)
    #expect(day.pool.allSatisfy { $0.active <= PaymentService.poolSize })
    #expect(day.pool.contains { $0.active == PaymentService.poolSize && $0.waiting > 0 })
    #expect(day.payments.allSatisfy { $0.finished > $0.arrival })
  }

  @Test func keepsTheSupplierAsFastAsItWas() throws {
    let day = PaymentDay(seed: 5)
    func mean(_ span: Range<Int>) -> Double {
      let times = day.gateway.filter { span.contains($0.time) }.map { Double($0.duration) }
      return times.reduce(0, +) / Double(times.count)
    }
    let before = mean(PaymentService.opens..<PaymentService.deployed)
    let during = mean(PaymentService.deployed..<PaymentService.rolledBack)
    #expect(abs(during / before - 1) < 0.08)
  }
}
