import Foundation
import Testing

@testable import Simulation

/// A folder of its own for a test, gone when the test is over.
func withFolder<Result>(_ work: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("simulation-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try work(folder.path)
}

/// Every file under a folder, by its path below it.
func files(in folder: String) throws -> [String: Data] {
  let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
  var found: [String: Data] = [:]
  for name in names {
    let path = folder + "/" + name
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue
    else { continue }
    found[name] = try Data(contentsOf: URL(fileURLWithPath: path))
  }
  return found
}

@Suite struct ScenarioTests {
  @Test(arguments: Scenario.all.map(\.name))
  func writesTheSameBytesForTheSameSeed(scenario: String) throws {
    try withFolder { folder in
      try write(scenario: scenario, seed: 42, to: folder + "/a", truth: folder + "/at")
      try write(scenario: scenario, seed: 42, to: folder + "/b", truth: folder + "/bt")
      try write(scenario: scenario, seed: 43, to: folder + "/c", truth: folder + "/ct")
      let first = try files(in: folder + "/a")
      #expect(try files(in: folder + "/b") == first)
      #expect(try files(in: folder + "/bt") == files(in: folder + "/at"))
      #expect(try files(in: folder + "/c") != first)
      #expect(first.count >= 6)
    }
  }

  @Test(arguments: Scenario.all.map(\.name))
  func keepsTheTruthAndItsWordsOutOfTheMaterials(scenario: String) throws {
    try withFolder { folder in
      try write(scenario: scenario, seed: 1, to: folder + "/set", truth: folder + "/truth")
      #expect(try files(in: folder + "/truth").keys.sorted() == ["truth.json"])
      #expect(try files(in: folder + "/set")["truth.json"] == nil)
      for inside in ["/set", "/set/truth", "/x/../set/deep/er"] {
        #expect(throws: SimulationError.self) {
          try write(scenario: scenario, seed: 1, to: folder + "/set", truth: folder + inside)
        }
      }
    }
  }

  @Test(arguments: Scenario.all.map(\.name))
  func keepsACommittedSetUnder400KilobytesInTotal(scenario: String) throws {
    try withFolder { folder in
      try write(scenario: scenario, seed: 5, to: folder + "/set", truth: folder + "/truth")
      let size = try files(in: folder + "/set").values.reduce(0) { $0 + $1.count }
      #expect(size < 400_000)
    }
  }

  @Test func writesOnlyWhatWasAskedFor() throws {
    try withFolder { folder in
      try write(
        scenario: "community-centre-booking", seed: 1, only: ["access"], to: folder + "/set",
        truth: folder + "/truth")
      #expect(try files(in: folder + "/set").keys.sorted() == ["logs/access.log"])
    }
  }

  @Test func refusesWhatItCannotWriteAndSaysWhatItCan() throws {
    try withFolder { folder in
      #expect(throws: SimulationError.unknownScenario(name: "x", known: Scenario.all.map(\.name))) {
        try write(scenario: "x", seed: 1, to: folder + "/s", truth: folder + "/t")
      }
      #expect(throws: SimulationError.impossibleScale(0, allowed: 1...1_000_000)) {
        try write(
          scenario: "community-centre-booking", seed: 1, scale: 0, to: folder + "/s",
          truth: folder + "/t")
      }
      #expect(throws: SimulationError.self) {
        try write(
          scenario: "community-centre-booking", seed: 1, only: ["nonsense"], to: folder + "/s",
          truth: folder + "/t")
      }
      let written = try files(in: folder)
      #expect(written.isEmpty)
    }
  }

  @Test func namesThePlaceThatCannotBeWritten() throws {
    try withFolder { folder in
      try Data("in the way".utf8).write(to: URL(fileURLWithPath: folder + "/set"))
      do {
        try write(
          scenario: "community-centre-booking", seed: 1, to: folder + "/set", truth: folder + "/t")
        Issue.record("A file in the way of the folder went unnoticed")
      } catch SimulationError.unwritable(let path, _) {
        #expect(path.hasPrefix(folder))
      }
    }
  }
}
