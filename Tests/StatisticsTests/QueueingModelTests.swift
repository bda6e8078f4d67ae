import Testing

@testable import Statistics

@Suite struct QueueingModelTests {
  /// T. Tanner, "The Erlang-C formula" (call centre mathematics): 360 calls in half an hour of four
  /// minutes each, 55 agents: 23.9% wait, 8.2 s on average, 84.6% are answered within 15 s.
  @Test func agreesWithThePublishedCallCentreExample() throws {
    let model = try #require(
      QueueingModel(arrivalRate: 360 / 1_800.0, serviceRate: 1 / 240.0, servers: 55))
    #expect(abs(model.offeredLoad - 48) < 1e-9)
    #expect(abs(model.waitProbability - 0.239) < 0.0005)
    let figures = try #require(model.figures)
    #expect(abs(figures.meanWait - 8.2) < 0.05)
    #expect(abs(1 - model.probabilityOfWaiting(longerThan: 15) - 0.846) < 0.001)
  }

  /// Gross and Harris, 3rd edition, example 2.3: an eye clinic, six patients an hour, three doctors
  /// of 20 minutes each: 0.889 waiting, 2.889 inside, 28.9 minutes in the clinic.
  @Test func agreesWithThePublishedClinicExample() throws {
    let figures = try #require(
      QueueingModel(arrivalRate: 6, serviceRate: 3, servers: 3)?.figures)
    #expect(abs(figures.meanWaiting - 0.889) < 0.0005)
    #expect(abs(figures.meanInside - 2.889) < 0.0005)
    #expect(abs(figures.meanStay * 60 - 28.9) < 0.05)
  }

  /// Gross and Harris, 3rd edition, example 2.4: three inspection stalls, room for four more cars,
  /// one car a minute, six minutes each: 3.09 waiting, 6.06 inside, 12.3 minutes, 30.3 cars an hour
  /// turned away. (The book divides by a rounded rate, hence the wider tolerance of its 12.3.)
  @Test func agreesWithThePublishedInspectionStationExample() throws {
    let figures = try #require(
      QueueingModel(arrivalRate: 1, serviceRate: 1 / 6.0, servers: 3, capacity: 7)?.figures)
    #expect(abs(figures.meanWaiting - 3.09) < 0.005)
    #expect(abs(figures.meanInside - 6.06) < 0.005)
    #expect(abs(figures.meanStay - 12.3) < 0.06)
    #expect(abs(figures.turnedAwayShare * 60 - 30.3) < 0.1)
  }

  /// Erlang B tables: 4.461 erlangs on 10 lines and 12.03 on 20 lose one call in a hundred.
  @Test(arguments: [(10, 4.461), (20, 12.03)])
  func agreesWithTheErlangBTables(servers: Int, load: Double) {
    let share = QueueingModel.blockedShare(offeredLoad: load, servers: servers)
    #expect(abs(share - 0.01) < 0.00005)
  }

  @Test func saysThatAnOverloadedQueueNeverSettles() throws {
    let model = try #require(QueueingModel(arrivalRate: 10, serviceRate: 1, servers: 10))
    #expect(!model.settles)
    #expect(model.figures == nil)
    #expect(model.waitProbability == 1)
    #expect(model.probabilityOfWaiting(longerThan: 5) == 1)
  }

  @Test func staysFiniteWhenOverloadedWithALargeRoom() throws {
    let figures = try #require(
      QueueingModel(arrivalRate: 500, serviceRate: 1, servers: 10, capacity: 5_000)?.figures)
    #expect(abs(figures.turnedAwayShare - 0.98) < 1e-6)
    #expect(figures.meanInside.isFinite)
  }

  @Test func refusesAQueueThatCannotExist() {
    #expect(QueueingModel(arrivalRate: 0, serviceRate: 1, servers: 1) == nil)
    #expect(QueueingModel(arrivalRate: .nan, serviceRate: 1, servers: 1) == nil)
    #expect(QueueingModel(arrivalRate: 1, serviceRate: .infinity, servers: 1) == nil)
    #expect(QueueingModel(arrivalRate: 1, serviceRate: 1, servers: 0) == nil)
    #expect(QueueingModel(arrivalRate: 1, serviceRate: 1, servers: 3, capacity: 2) == nil)
  }
}
