import Foundation
import Testing

@Suite struct CommandLineTests {
  @Test func helpAndVersionSucceed() throws {
    let help = try BuiltProgram.run("--help")
    #expect(help.status == 0)
    for command in ["build", "inspect", "explain", "update", "new", "replay", "check", "simulate"] {
      #expect(help.output.contains(command), "help does not name \(command)")
    }
    #expect(try BuiltProgram.run("--version").status == 0)
  }

  @Test func wrongUsageEndsWithTwo() throws {
    #expect(try BuiltProgram.run("build", "--no-such-option").status == 2)
    #expect(try BuiltProgram.run("build", "--jobs", "0").status == 2)
  }

  @Test func completionScriptIsOffered() throws {
    let script = try BuiltProgram.run("--generate-completion-script", "bash")
    #expect(script.status == 0)
    #expect(script.output.contains("incident-review"))
  }

  @Test func inspectTellsFormatClockAndLines() throws {
    let scratch = try ScratchFolder()
    try scratch.write(
      "timestamp,cpu_percent\n2026-06-12 09:00:00,12\n2026-06-12 09:05:00,13\n",
      to: "library/metrics.csv")
    try scratch.write("nothing that anybody knows\n", to: "library/odd.bin")
    let shown = try BuiltProgram.run("inspect", scratch.path)
    #expect(shown.output.contains("CSV"))
    #expect(shown.output.contains("3: "))
    #expect(shown.output.contains("not recognised"))
  }

  @Test func simulateIsRepeatableAndRefusesUnknownScenarios() throws {
    let scratch = try ScratchFolder()
    for name in ["a", "b"] {
      let made = try BuiltProgram.run(
        "simulate", "community-centre-booking", "--seed", "3", "--output",
        "\(scratch.path)/\(name)", "--truth", "\(scratch.path)/\(name)-truth")
      #expect(made.status == 0, "\(made.errors)")
    }
    let log = "/logs/access.log"
    #expect(
      FileManager.default.contentsEqual(
        atPath: scratch.path + "/a" + log, andPath: scratch.path + "/b" + log))
    let refused = try BuiltProgram.run("simulate", "moon-landing", "--seed", "3")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("moon-landing"))
  }

  @Test func newBeginsBothFilesAndNeverReplacesThem() throws {
    let scratch = try ScratchFolder()
    let folder = scratch.path + "/library"
    #expect(try BuiltProgram.run("new", folder).status == 0)
    let response = try String(contentsOfFile: folder + "/response.yaml", encoding: .utf8)
    #expect(response.contains("# Write roles, never names."))
    try scratch.write("service: Library\n", to: "library/incident.yaml")
    let again = try BuiltProgram.run("new", folder)
    #expect(again.status == 2)
    #expect(again.errors.contains("--force"))
    #expect(
      try String(contentsOfFile: folder + "/incident.yaml", encoding: .utf8)
        == "service: Library\n")
    #expect(try BuiltProgram.run("new", folder, "--force").status == 0)
    // What it writes is read without a complaint.
    let shown = try BuiltProgram.run("inspect", folder)
    #expect(!shown.output.contains("lost"), "\(shown.output)")
  }

  @Test func updateKnowsNothingThatCameLater() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let folder = root + "/Inputs/payment-timeout"
    let before = try BuiltProgram.run("update", folder, "--at", "10:33")
    #expect(before.status == 0, "\(before.errors)")
    #expect(before.output.contains("Update at 10:33am on 10 September 2025"))
    #expect(!before.output.lowercased().contains("roll"))
    let after = try BuiltProgram.run("update", folder, "--at", "2025-09-10 10:37")
    #expect(after.output.lowercased().contains("roll"))
    #expect(after.output.split(whereSeparator: \.isWhitespace).count < 200)
    #expect(try BuiltProgram.run("update", folder, "--at", "25:00").status == 2)
  }

  @Test func explainFollowsEvidenceToItsLines() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let shown = try BuiltProgram.run("explain", root + "/Inputs/community-centre-booking")
    #expect(shown.status == 0)
    #expect(shown.output.contains("First sign:"))
    #expect(shown.output.contains("logs/db.log:"))
  }
}
