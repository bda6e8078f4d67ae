import Diagnosis
import Records
import Statistics
import Testing

@Suite struct SeparationFinderTests {
  private let finder = SeparationFinder(loads: [])

  /// One run a minute; the caller says how long run `index` takes and with which attributes.
  private func operation(
    runs: Int, _ make: (Int) -> (milliseconds: Int, attributes: [Attribute])
  ) -> Operation {
    let events = (0..<runs).map { index in
      let run = make(index)
      return Event(
        time: Timestamp(seconds: 1_750_000_000 + Int64(index) * 60),
        line: SourceLine(FileID(0), line: index + 1), message: "select ?",
        durationMicroseconds: run.milliseconds * 1_000, attributes: run.attributes)
    }
    return Operation(
      kind: .statement, name: "select ?", file: FileID(0), component: "", severity: .info,
      total: Tally(
        count: runs, timedCount: runs,
        totalMicroseconds: events.compactMap(\.durationMicroseconds).reduce(0, +)),
      bucketSeconds: 60, buckets: [], exemplars: events, isComplete: true)
  }

  @Test func namesTheInputThatSeparatesSlowFromQuick() throws {
    let found = try #require(
      finder.separation(
        of: operation(runs: 60) { index in
          let isFar = index * 7 % 5 < 2
          return (
            isFar ? 9_000 + index : 60 + index % 9,
            [Attribute("zone", isFar ? "outer" : "inner"), Attribute("colour", "c\(index % 3)")]
          )
        }))
    #expect(found.separating(.input).map(\.name) == ["zone"])
    #expect(found.slow.count == 24)
    #expect(found.quickAmongSlow > 30)
    #expect(found.factors.first { $0.name == "colour" }?.verdict == .noEvidence)
  }

  /// Slow runs that grow with the data from two to a thousand times the quick ones leave no gap.
  @Test func findsTheInputBehindATailWithoutAGap() throws {
    func run(_ index: Int, zone: String) -> (Int, [Attribute]) {
      let isFar = index * 7 % 5 < 2
      let grown = 120 * (1 << min(index / 6, 9))
      return (
        isFar ? grown + index : 60 + index % 9,
        [Attribute("zone", isFar ? zone : "inner")]
      )
    }
    let found = try #require(
      finder.separation(of: operation(runs: 60) { run($0, zone: "outer") }))
    #expect(found.separating(.input).map(\.name) == ["zone"])
    // The same tail says nothing when no input explains it.
    #expect(finder.separation(of: operation(runs: 60) { run($0, zone: "inner") }) == nil)
  }

  @Test func readsWeekdayAndDistanceOutOfADate() throws {
    var random = RandomSource(seed: 11)
    let found = try #require(
      finder.separation(
        of: operation(runs: 120) { index in
          let day = Int(random.next() % 60)
          let date = CivilTime(
            Timestamp(seconds: 1_750_000_000 + Int64(day) * 86_400), secondsEast: 0)
          let text = "\(date.year)-\(two(date.month))-\(two(date.day))"
          return (day > 40 ? 8_000 : 70, [Attribute("date", text)])
        }))
    #expect(found.separating(.input).map(\.name) == ["days ahead in date"])
  }

  @Test func blamesTheClockWhenOnlyTimePassed() throws {
    let found = try #require(
      finder.separation(
        of: operation(runs: 60) { index in
          (index < 30 ? 60 : 9_000, [Attribute("zone", index % 2 == 0 ? "a" : "b")])
        }))
    #expect(found.separating(.input).isEmpty)
    #expect(found.separating(.clock).map(\.name) == ["time that passed"])
  }

  @Test func admitsThatTwoLockedInputsCannotBeToldApart() throws {
    let found = try #require(
      finder.separation(
        of: operation(runs: 60) { index in
          let isSlow = index * 7 % 5 < 2
          return (
            isSlow ? 9_000 : 60,
            [Attribute("zone", isSlow ? "x" : "y"), Attribute("size", isSlow ? "big" : "small")]
          )
        }))
    #expect(Set(found.separating(.input).map(\.verdict)) == [.cannotBeToldApart])
    #expect(found.separating(.input).count == 2)
  }

  @Test func explainsAwayAFollowerOfTheRealInput() throws {
    var random = RandomSource(seed: 5)
    let found = try #require(
      finder.separation(
        of: operation(runs: 200) { _ in
          let isSlow = random.next() % 3 == 0
          // The tenant goes with the zone in four of five runs, and does nothing itself.
          let follows = random.next() % 5 != 0
          let tenant = follows == isSlow ? "north" : "south"
          return (
            isSlow ? 9_000 : 60,
            [Attribute("zone", isSlow ? "x" : "y"), Attribute("tenant", tenant)]
          )
        }))
    #expect(found.factors.first { $0.name == "zone" }?.verdict == .separates)
    #expect(found.factors.first { $0.name == "tenant" }?.verdict == .explainedAway)
  }

  @Test func findsNoHumpsInOneSmoothSpread() {
    let smooth = operation(runs: 80) { index in (100 + index * 7, []) }
    #expect(finder.separation(of: smooth) == nil)
  }

  @Test func ignoresOneSlowRunAmongQuickOnes() {
    let single = operation(runs: 80) { index in (index == 40 ? 60_000 : 80, []) }
    #expect(finder.separation(of: single) == nil)
  }

  @Test func survivesRunsWithoutDurations() {
    var bare = operation(runs: 30) { _ in (50, []) }
    for index in bare.exemplars.indices { bare.exemplars[index].durationMicroseconds = nil }
    #expect(finder.separation(of: bare) == nil)
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
