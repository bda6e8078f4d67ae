import Foundation
import Testing

/// What is taken over from the site before, and what is made again.
@Suite(.serialized) struct UnchangedIncidentTests {
  private let scratch: ScratchFolder
  private var inputs: String { scratch.path + "/in" }
  private var site: String { scratch.path + "/site" }

  init() throws {
    scratch = try ScratchFolder()
    for (name, day) in [("alpha", "12"), ("beta", "13"), ("gamma", "14")] {
      try scratch.write(metrics(day: day, share: "31.5"), to: "in/\(name)/metrics.csv")
    }
  }

  private func metrics(day: String, share: String) -> String {
    let rows = (0..<60).map { minute in
      let value = (30..<45).contains(minute) ? share : "0.\(minute % 3 + 1)"
      return "2026-06-\(day) 09:\(minute < 10 ? "0" : "")\(minute):00,\(value)"
    }
    return "timestamp,error_rate_percent\n\(rows.joined(separator: "\n"))\n"
  }

  private func build(_ arguments: String..., to folder: String? = nil) throws -> String {
    let built = try BuiltProgram.run(["build", inputs, "--output", folder ?? site] + arguments)
    #expect(built.status == 0, "\(built.errors)")
    return built.output.trimmingCharacters(in: .newlines)
  }

  private func files(_ folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    let walk = try #require(FileManager.default.enumerator(atPath: folder))
    for case let name as String in walk {
      files[name] = FileManager.default.contents(atPath: "\(folder)/\(name)")
    }
    return files
  }

  /// The site is what a build to an empty folder gives.
  private func expectFresh(_ arguments: String) throws {
    let fresh = scratch.path + "/fresh"
    try? FileManager.default.removeItem(atPath: fresh)
    let words = arguments.split(separator: " ").map(String.init)
    let built = try BuiltProgram.run(["build", inputs, "--output", fresh] + words)
    #expect(built.status == 0, "\(built.errors)")
    let (now, then) = (try files(site), try files(fresh))
    #expect(now.keys.sorted() == then.keys.sorted())
    for (name, bytes) in then { #expect(now[name] == bytes, "\(name) differs") }
  }

  private func unchanged(_ line: String) -> Int {
    Int(line.split(separator: ", ").dropFirst().first?.prefix { $0.isNumber } ?? "0") ?? 0
  }

  @Test func takesOverWhatDidNotChangeAndMakesTheRestAgain() throws {
    #expect(unchanged(try build()) == 0)
    #expect(unchanged(try build()) == 3)
    try expectFresh("")
    // One reading that moves no finding of the others.
    try scratch.write(metrics(day: "13", share: "31.6"), to: "in/beta/metrics.csv")
    #expect(unchanged(try build()) == 2)
    try expectFresh("")
    #expect(unchanged(try build("--fresh")) == 0)
    try expectFresh("")
  }

  @Test func makesAnIncidentAgainWhenItsOldFilesAreNotWhatTheyWere() throws {
    _ = try build()
    for break_ in [
      { (page: String) in try Data("<p>Not ours</p>".utf8).write(to: URL(filePath: page)) },
      { page in try FileManager.default.removeItem(atPath: page) },
    ] {
      try break_(site + "/alpha/timeline.html")
      #expect(unchanged(try build()) == 2)
      try expectFresh("")
    }
    // The list itself: an incident's file is taken from it, so that the rest would seem whole.
    let manifest = site + "/manifest.json"
    var lines = try String(contentsOfFile: manifest, encoding: .utf8).components(separatedBy: "\n")
    let place = try #require(lines.firstIndex { $0.contains("beta/review.json") })
    lines.removeSubrange(place - 1...place + 3)
    try lines.joined(separator: "\n").write(toFile: manifest, atomically: true, encoding: .utf8)
    #expect(unchanged(try build()) == 2)
    try expectFresh("")
    try "{\"generator\": \"incident-review\"".write(
      toFile: manifest, atomically: true, encoding: .utf8)
    #expect(unchanged(try build()) == 0)
    try expectFresh("")
  }

  /// Of the options that change every page; the rest stand in the tests of `SiteEdition`.
  @Test(arguments: ["--audience public", "--single-file", "--language cy"])
  func makesAllAgainUnderAnotherOption(option: String) throws {
    _ = try build()
    let words = option.split(separator: " ").map(String.init)
    let built = try BuiltProgram.run(["build", inputs, "--output", site] + words)
    #expect(unchanged(built.output) == 0)
    try expectFresh(option)
    let again = try BuiltProgram.run(["build", inputs, "--output", site] + words)
    #expect(unchanged(again.output) == 3)
    try expectFresh(option)
  }

  @Test func noticesAnotherTemplate() throws {
    _ = try build()
    try scratch.write("Organisation: {{organisation}}\n", to: "own/partials/unused.mustache")
    #expect(unchanged(try build("--templates", scratch.path + "/own")) == 0)
    #expect(unchanged(try build("--templates", scratch.path + "/own")) == 3)
  }

  @Test func makesThoseAgainThatSpeakOfAnIncidentThatCameOrWent() throws {
    _ = try build()
    // On the same day as another one, whose title must now say more than the day.
    try scratch.write(metrics(day: "13", share: "40"), to: "in/delta/metrics.csv")
    let added = unchanged(try build())
    #expect(added == 2)
    try expectFresh("")
    try FileManager.default.removeItem(atPath: inputs + "/delta")
    let removed = unchanged(try build())
    #expect(removed == 2)
    try expectFresh("")
  }
}
