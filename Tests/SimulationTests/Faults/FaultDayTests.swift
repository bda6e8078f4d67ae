import Foundation
import Testing

@testable import Simulation

struct FaultDayTests {
  @Test(arguments: [FaultKind.healthy, .lockContention, .bots])
  func writesTheSameBytesForTheSameSeed(kind: FaultKind) {
    let first = FaultDay(kind: kind, seed: 3)
    let second = FaultDay(kind: kind, seed: 3)
    #expect(first.files.map(\.bytes) == second.files.map(\.bytes))
    #expect(first.truth == second.truth)
  }

  @Test func sharesNoNameBetweenSeeds() {
    let names = (1...6).map { FaultPlan(kind: .bots, seed: $0).names.service }
    #expect(Set(names).count == 6)
  }

  @Test(arguments: FaultKind.faults)
  func doesHarmOnlyAfterTheCauseSetsIn(kind: FaultKind) throws {
    let truth = FaultDay(kind: kind, seed: 11).truth
    let began = try #require(truth.began)
    if let harm = truth.firstHarm { #expect(harm >= began) }
    #expect(truth.pattern == kind.rawValue)
  }

  @Test func knowsNoOnsetOfAHealthyDay() {
    let truth = FaultDay(kind: .healthy, seed: 5).truth
    #expect(truth.began == nil)
    #expect(truth.firstHarm == nil)
    #expect(truth.component.isEmpty)
  }

  @Test func failsFarMoreOftenDuringAnOutageThanOnAHealthyDay() {
    func failures(_ kind: FaultKind) -> Int {
      var engine = FaultEngine(plan: FaultPlan(kind: kind, seed: 2), seed: 2)
      engine.run()
      return engine.requests.count { $0.failure != nil }
    }
    #expect(failures(.dependencyOutage) > 5 * failures(.healthy))
  }

  @Test func keepsEveryConnectionThatALeakDoesNotTake() {
    var engine = FaultEngine(plan: FaultPlan(kind: .healthy, seed: 4), seed: 4)
    engine.run()
    #expect(engine.leaked.isEmpty)
    #expect(engine.free.count == engine.plan.poolSize)
  }

  @Test func leavesOutWhatIsWithheldAndNothingElse() throws {
    let folder = NSTemporaryDirectory() + "/fault-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try writeFault(
      kind: .diskFull, seed: 1, withheld: [.metrics], to: folder + "/day", truth: folder + "/truth")
    let found = FileManager.default
    #expect(!found.fileExists(atPath: folder + "/day/monitoring/metrics.csv"))
    #expect(found.fileExists(atPath: folder + "/day/monitoring/alerts.json"))
    let truth = try String(contentsOfFile: folder + "/truth/truth.json", encoding: .utf8)
    #expect(truth.contains("\"pattern\": \"disk-full\""))
  }

  @Test func refusesToPutTheTruthAmongTheMaterials() {
    #expect(throws: SimulationError.truthAmongMaterials(folder: "day/truth")) {
      try writeFault(kind: .bots, seed: 1, to: "day", truth: "day/truth")
    }
  }
}
