import Foundation
import Testing

/// The package's own root: three folders above this file.
private let root = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().path

@Suite(.serialized) struct BuildCommandTests {
  private let inputs = root + "/Inputs"

  private func files(below folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    let walk = try #require(FileManager.default.enumerator(atPath: folder))
    for case let name as String in walk {
      var isFolder: ObjCBool = false
      let path = folder + "/" + name
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
        files[name] = try Data(contentsOf: URL(filePath: path))
      }
    }
    return files
  }

  private let metrics = """
    timestamp,error_rate_percent
    2026-06-12 09:00:00,0.1
    2026-06-12 09:05:00,0.2
    2026-06-12 09:10:00,0.1

    """

  @Test func sameInputGivesSameBytesWhateverTheLocaleZoneAndJobs() throws {
    let scratch = try ScratchFolder()
    let one = try BuiltProgram.run(
      "build", inputs, "--output", scratch.path + "/a/site", "--jobs", "1",
      environment: ["TZ": "Pacific/Auckland", "LC_ALL": "C"])
    let two = try BuiltProgram.run(
      "build", inputs, "--output", scratch.path + "/b/elsewhere", "--jobs", "4", folder: "/",
      environment: ["TZ": "America/Lima", "LC_ALL": "de_DE.UTF-8"])
    #expect(one.status < 2 && two.status < 2, "\(one.errors) \(two.errors)")
    let first = try files(below: scratch.path + "/a/site")
    let second = try files(below: scratch.path + "/b/elsewhere")
    #expect(first.keys.sorted() == second.keys.sorted())
    for (name, bytes) in first { #expect(second[name] == bytes, "\(name) differs") }
  }

  @Test func checkFindsNothingWrongWithItsOwnSite() throws {
    let scratch = try ScratchFolder()
    let built = try BuiltProgram.run("build", inputs, "--output", scratch.path + "/site")
    #expect(built.status < 2, "\(built.errors)")
    let checked = try BuiltProgram.run("check", scratch.path + "/site")
    #expect(checked.status == 0, "\(checked.errors)")
    #expect(checked.output.contains("no violations"))
  }

  @Test func brokenPageIsNamedWithItsLine() throws {
    let scratch = try ScratchFolder()
    #expect(try BuiltProgram.run("build", inputs, "--output", scratch.path + "/site").status < 2)
    let page = scratch.path + "/site/index.html"
    let text = try String(contentsOfFile: page, encoding: .utf8)
    try text.replacingOccurrences(of: "</h1>", with: "</h1><script>x()</script>")
      .write(toFile: page, atomically: true, encoding: .utf8)
    let checked = try BuiltProgram.run("check", scratch.path + "/site")
    #expect(checked.status == 2)
    #expect(checked.errors.contains("index.html:"))
  }

  @Test func oneMetricsFileAloneIsEnough() throws {
    let scratch = try ScratchFolder()
    try scratch.write(metrics, to: "in/library/metrics.csv")
    let built = try BuiltProgram.run(
      "build", scratch.path + "/in", "--output", scratch.path + "/site")
    #expect(built.status == 0, "\(built.errors)")
    #expect(FileManager.default.fileExists(atPath: scratch.path + "/site/library/index.html"))
  }

  @Test func missingFolderIsRefusedAndTheOldSiteStays() throws {
    let scratch = try ScratchFolder()
    try scratch.write(metrics, to: "in/library/metrics.csv")
    let site = scratch.path + "/site"
    #expect(try BuiltProgram.run("build", scratch.path + "/in", "--output", site).status == 0)
    let before = try files(below: site)
    let refused = try BuiltProgram.run("build", scratch.path + "/nowhere", "--output", site)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("nowhere"))
    #expect(try files(below: site) == before)
  }

  @Test func brokenFileOfLessonsIsNamedAndTheSiteIsStillMade() throws {
    let scratch = try ScratchFolder()
    try scratch.write(metrics, to: "in/june/metrics.csv")
    try scratch.write("[{\"type\": 1}]", to: "in/lessons/may.json")
    let built = try BuiltProgram.run(
      "build", scratch.path + "/in", "--output", scratch.path + "/site")
    #expect(built.status == 1)
    #expect(built.errors.contains("lessons/may.json:1"))
    #expect(FileManager.default.fileExists(atPath: scratch.path + "/site/library.html"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/site/lessons/index.html"))
  }

  @Test func foreignFolderIsNotReplaced() throws {
    let scratch = try ScratchFolder()
    try scratch.write(metrics, to: "in/library/metrics.csv")
    try scratch.write("keep me", to: "site/letter.txt")
    let refused = try BuiltProgram.run(
      "build", scratch.path + "/in", "--output", scratch.path + "/site")
    #expect(refused.status == 2)
    #expect(try files(below: scratch.path + "/site") == ["letter.txt": Data("keep me".utf8)])
  }

  @Test func templateWithAnUnknownSlotIsNamed() throws {
    let scratch = try ScratchFolder()
    try scratch.write(metrics, to: "in/library/metrics.csv")
    try scratch.write(
      "{{<page}}{{$content}}{{nonsense}}{{/content}}{{/page}}\n", to: "t/pages/home.mustache")
    let refused = try BuiltProgram.run(
      "build", scratch.path + "/in", "--output", scratch.path + "/site", "--templates",
      scratch.path + "/t")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("nonsense"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/site"))
  }

  @Test func unreadMaterialIsReportedAndTheSiteIsStillWritten() throws {
    let scratch = try ScratchFolder()
    try scratch.write(metrics + "2026-06-12 09:15:00,many\n", to: "in/library/metrics.csv")
    let built = try BuiltProgram.run(
      "build", scratch.path + "/in", "--output", scratch.path + "/site")
    #expect(built.status == 1)
    #expect(built.errors.contains("metrics.csv:5"))
    #expect(FileManager.default.fileExists(atPath: scratch.path + "/site/index.html"))
  }

  @Test func brokenYAMLIsAClearProblem() throws {
    let scratch = try ScratchFolder()
    try scratch.write(metrics, to: "in/library/metrics.csv")
    try scratch.write("service: [unclosed\n", to: "in/library/incident.yaml")
    let built = try BuiltProgram.run(
      "build", scratch.path + "/in", "--output", scratch.path + "/site")
    #expect(built.status == 1)
    #expect(built.errors.contains("incident.yaml"))
  }
}
