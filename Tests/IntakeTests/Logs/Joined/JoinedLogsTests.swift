import Foundation
import Records
import Testing

@testable import Intake

@Suite struct JoinedLogsTests {
  private static func folder(_ logs: Int) throws -> MaterialFolder {
    var files: [String: String] = [:]
    for log in 0..<logs {
      files["h\(log % 3)/app-\(log).log"] = (0..<4).map { line in
        let level = log == 5 && line == 2 ? "ERROR" : "INFO "
        return "2026-03-18 08:\(10 + log % 40):0\(line).000 [main] \(level) c.e.Halls\(log) - "
          + "Booked in \(log * 10 + line)ms"
      }.joined(separator: "\n")
    }
    return try MaterialFolder(files)
  }

  private static func log(_ number: Int, _ names: [String] = ["Booked"], events: Int = 3)
    -> [Records.Operation]
  {
    names.map { name in
      let exemplars = (1...events).map { line in
        Event(
          time: Timestamp(seconds: Int64(number * 60 + line)),
          line: SourceLine(FileID(number), line: line), severity: .info,
          message: "Booked in \(line) ms", durationMicroseconds: (number * 100 + line) * 1_000)
      }
      return Records.Operation(
        kind: .message, name: name, file: FileID(number), component: "pod-\(number)",
        severity: .info, total: Tally(count: events), bucketSeconds: 60,
        buckets: [
          Bucket(
            start: Timestamp(seconds: Int64(number * 60)), tally: Tally(count: events),
            firstLine: SourceLine(FileID(number), line: 1))
        ], exemplars: exemplars, isComplete: true)
    }
  }

  private static func joined(
    _ logs: Int, limits: JoinedLogs.Limits = JoinedLogs.Limits(), events: Int = 3
  ) -> JoinedLogs {
    var joined = JoinedLogs(limits: limits)
    for number in 0..<logs {
      joined.add(
        log(number, events: events), of: FileFamily("app-\(number).log"), isHealthy: false)
    }
    return joined
  }

  @Test func countsAllLinesOfAFamilyAsOneOperation() throws {
    let evidence = try Self.folder(60).evidence(IntakeOptions(joinLogsAbove: 50))
    #expect(evidence.operations.count == 1)
    let all = try #require(evidence.operations.first)
    #expect(all.total.count == 240)
    #expect(all.total.timedCount == 240)
    #expect(all.total.failures == 1)
    #expect(all.severity == .error)
    #expect(all.isComplete)
    #expect(all.exemplars.count == 240)
    #expect(all.buckets.reduce(0) { $0 + $1.tally.count } == 240)
    #expect(Set(all.exemplars.map(\.line)).count == 240)
    #expect(evidence.problems.contains { $0.headline.contains("60 small logs") })
  }

  @Test func accountsForEveryFileAsIfItWereReadAlone() throws {
    let folder = try Self.folder(60)
    let joined = try folder.evidence(IntakeOptions(joinLogsAbove: 50))
    let apart = try folder.evidence()
    #expect(joined.sources.map(\.sha256) == apart.sources.map(\.sha256))
    #expect(joined.sources.map(\.lines) == apart.sources.map(\.lines))
    #expect(joined.sources.map(\.recognition) == apart.sources.map(\.recognition))
    #expect(joined.sources.map(\.span) == apart.sources.map(\.span))
    #expect(apart.operations.count == 60)
  }

  @Test func readsTheSameWithAnyNumberOfJobs() throws {
    let folder = try Self.folder(140)
    let one = try folder.evidence(IntakeOptions(jobs: 1, joinLogsAbove: 50))
    let four = try folder.evidence(IntakeOptions(jobs: 4, joinLogsAbove: 50))
    #expect(dump(one.operations) == dump(four.operations))
    #expect(one.problems == four.problems)
    #expect(one.sources.map(\.recognition) == four.sources.map(\.recognition))
  }

  @Test func keepsHealthyDaysApart() throws {
    var files: [String: String] = [:]
    for log in 0..<20 {
      for folder in ["healthy-days/", ""] {
        files["\(folder)app-\(log).log"] =
          "2026-03-1\(folder.isEmpty ? 8 : 7) 08:10:00.000 [main] INFO  c.e.Halls - Booked in \(log)ms"
      }
    }
    let evidence = try MaterialFolder(files).evidence(IntakeOptions(joinLogsAbove: 10))
    #expect(evidence.operations.map(\.total.count) == [20])
    #expect(evidence.healthy?.operations.map(\.total.count) == [20])
  }

  @Test(arguments: [
    "08:1%:2#.123 | WARN | halls | slow answer", "Mar 18 08:1%:2# web1 app[12]: slow",
  ])
  func putsTimesWithoutADateOnTheDayOfTheOthers(line: String) throws {
    let folder = try Self.folder(3)
    for log in 0..<150 {
      let text = (0..<6).map {
        line.replacing("%", with: "\(log % 10)").replacing("#", with: "\($0)") + " \(log)"
      }
      try folder.write("w/u-\(log).log", Data(text.joined(separator: "\n").utf8))
    }
    let joined = try folder.evidence(IntakeOptions(joinLogsAbove: 50))
    let apart = try folder.evidence()
    #expect(joined.sources.map(\.span) == apart.sources.map(\.span))
    #expect(joined.sources.map(\.recognition) == apart.sources.map(\.recognition))
    #expect(joined.operations.reduce(0) { $0 + $1.total.count } == 912)
  }

  @Test func recognisesAStrangerAmongSiblings() throws {
    let folder = try Self.folder(150)
    try folder.write("h2/app-999.log", Data("nothing that has a time\nat all\n".utf8))
    let evidence = try folder.evidence(IntakeOptions(joinLogsAbove: 50))
    let stranger = evidence.sources.first { $0.path == "h2/app-999.log" }
    #expect(stranger?.recognition == nil)
    #expect(evidence.operations.first?.total.count == 600)
  }

  @Test func keepsFirstLastSlowestAndASampleOfMoreEventsThanAreKept() throws {
    let all = Self.joined(500, limits: .init(eventsOfOperation: 100)).operations()
    let operation = try #require(all.first)
    #expect(all.count == 1)
    #expect(!operation.isComplete)
    #expect(operation.total.count == 1_500)
    #expect(operation.exemplars.count <= Records.Operation.mostExemplars)
    #expect(operation.exemplars.first?.line == SourceLine(FileID(0), line: 1))
    #expect(operation.exemplars.last?.line == SourceLine(FileID(499), line: 3))
    let slowest = operation.exemplars.compactMap(\.durationMicroseconds).sorted().suffix(4)
    #expect(Array(slowest) == [49_803_000, 49_901_000, 49_902_000, 49_903_000])
  }

  @Test func keepsTheSameEventsHoweverOftenSomeAreLetGoOf() throws {
    var once = Self.joined(300, limits: .init(eventsOfOperation: 10_000)).operations()
    once[0].thin()
    let often = Self.joined(300, limits: .init(eventsOfOperation: 20)).operations()
    #expect(once[0].exemplars == often[0].exemplars)
  }

  @Test func widensBucketsInsteadOfHoldingEveryMinute() throws {
    let all = Self.joined(1_000, limits: .init(buckets: 100)).operations()
    let operation = try #require(all.first)
    #expect(operation.buckets.count <= 100)
    #expect(operation.bucketSeconds > 60)
    #expect(operation.buckets.reduce(0) { $0 + $1.tally.count } == 3_000)
    #expect(operation.buckets.allSatisfy { $0.start.seconds % Int64(operation.bucketSeconds) == 0 })
  }

  @Test func countsOperationsPastTheLimitTogether() {
    var joined = JoinedLogs(limits: .init(operations: 2))
    for number in 0..<5 {
      joined.add(
        Self.log(number, ["one \(number)"]), of: FileFamily("app.log"), isHealthy: false)
    }
    let all = joined.operations()
    #expect(all.map(\.name) == ["one 0", "one 1", "other messages"])
    #expect(all.map(\.total.count) == [3, 3, 9])
    #expect(joined.folded == 9)
  }

  @Test func keepsFewerEventsOfEachWhenThereAreVeryMany() {
    var joined = JoinedLogs(limits: .init(events: 400, eventsOfOperation: 200))
    for number in 0..<10 {
      joined.add(
        Self.log(number, (0..<10).map { "kind \($0)" }, events: 50), of: FileFamily("a.log"),
        isHealthy: false)
    }
    let all = joined.operations()
    #expect(all.allSatisfy { $0.total.count == 500 && !$0.isComplete })
    #expect(all.reduce(0) { $0 + $1.exemplars.count } <= 400)
  }
}
