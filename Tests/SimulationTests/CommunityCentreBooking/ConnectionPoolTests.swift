import Testing

@testable import Simulation

@Suite struct ConnectionPoolTests {
  @Test func servesThoseWhoWaitInOrderOfArrival() {
    var pool = ConnectionPool(size: 1, firstConnection: 0)
    #expect(pool.acquire(for: 1) == 0)
    #expect(pool.acquire(for: 2) == nil)
    #expect(pool.acquire(for: 3) == nil)
    #expect(pool.release(0) == 2)
    #expect(pool.release(0) == 3)
    #expect(pool.release(0) == nil)
    #expect(pool.active == 0)
  }

  @Test func countsALeakedConnectionAsInUseForEver() {
    var pool = ConnectionPool(size: 2, firstConnection: 10)
    #expect(pool.acquire(for: 1) == 10)
    pool.leak(10)
    #expect(pool.active == 1)
    #expect(pool.acquire(for: 2) == 11)
    #expect(pool.acquire(for: 3) == nil)
    #expect(pool.leaked == [10])
  }

  @Test func forgetsOneWhoGaveUp() {
    var pool = ConnectionPool(size: 1, firstConnection: 0)
    _ = pool.acquire(for: 1)
    _ = pool.acquire(for: 2)
    let isFirstTime = pool.abandon(2)
    let isSecondTime = pool.abandon(2)
    #expect(isFirstTime && !isSecondTime)
    #expect(pool.release(0) == nil)
  }

  @Test func tellsItsConnectionsFromThoseBeforeARestart() {
    let pool = ConnectionPool(size: 15, firstConnection: 10)
    #expect(pool.owns(10) && pool.owns(24))
    #expect(!pool.owns(9) && !pool.owns(25))
  }
}
