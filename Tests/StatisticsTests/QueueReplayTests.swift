import Testing

@testable import Statistics

@Suite struct QueueReplayTests {
  @Test func servesInOrderOfArrival() {
    let replay = QueueReplay(arrivals: [0, 1, 2], servers: 1, waitLimit: nil) { _ in 5 }
    #expect(replay.visits.map(\.wait) == [0, 4, 8])
    #expect(replay.visits.map(\.finished) == [5, 10, 15])
  }

  @Test func letsOneWhoGivesUpTakeNoServer() {
    let replay = QueueReplay(arrivals: [0, 1, 9], servers: 1, waitLimit: 3) { _ in 10 }
    #expect(replay.visits.map(\.finished) == [10, nil, 20])
    #expect(replay.visits.map(\.wait) == [0, 3, 1])
    #expect(replay.abandoned == 1)
  }

  @Test func showsWhatADoubledPoolWouldDo() throws {
    let arrivals = (0..<600).map { Double($0) }
    let asItWas = QueueReplay(arrivals: arrivals, servers: 10, waitLimit: 30) { _ in 20 }
    let doubled = QueueReplay(arrivals: arrivals, servers: 20, waitLimit: 30) { _ in 20 }
    #expect(asItWas.abandoned > 200)
    #expect(doubled.abandoned == 0)
    #expect(try #require(doubled.meanWait) == 0)
  }

  /// The clinic of Gross and Harris, example 2.3: a mean wait of 4/27 of an hour.
  @Test func approachesTheFormulaForRandomArrivals() throws {
    var source = RandomSource(seed: 11)
    var clock = 0.0
    let arrivals = (0..<200_000).map { _ in
      clock += source.exponential(mean: 1 / 6.0)
      return clock
    }
    let replay = QueueReplay(arrivals: arrivals, servers: 3, waitLimit: nil) { _ in
      source.exponential(mean: 1 / 3.0)
    }
    #expect(abs(try #require(replay.meanWait) - 4 / 27.0) < 0.012)
  }

  @Test func servesNobodyWithoutServers() {
    let replay = QueueReplay(arrivals: [1, 2], servers: -1, waitLimit: 30) { _ in 1 }
    #expect(replay.abandoned == 2)
    #expect(replay.meanWait == nil)
  }
}
