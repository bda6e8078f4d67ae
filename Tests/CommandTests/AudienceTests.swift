import Foundation
import Testing

@Suite struct AudienceTests {
  /// Materials with a host name, a version, an address and a statement where pages show them.
  private func folder() throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    var log = ""
    for minute in 0..<60 {
      let clock = "2026-06-12 09:\(minute < 10 ? "0" : "")\(minute):00.000"
      log += "\(clock) INFO  [worker-1] c.e.Loans - Loan stored in \(minute < 30 ? 40 : 4000)ms\n"
      if minute >= 30 {
        log +=
          "\(clock) ERROR [worker-1] c.e.Loans - jdbc:postgresql://db-primary:5432/x on loans-app-01 "
          + "v2.1.3 failed: SELECT a FROM b WHERE c = 1\n"
      }
    }
    try scratch.write(log, to: "loans/app.log")
    try scratch.write(
      """
      10:00 lines are kept
      """, to: "loans/notes.txt")
    return scratch
  }

  private func bytes(of site: String) throws -> String {
    var text = ""
    for path in try FileManager.default.subpathsOfDirectory(atPath: site) {
      if let data = FileManager.default.contents(atPath: site + "/" + path) {
        text += path + "\n" + String(decoding: data, as: UTF8.self)
      }
    }
    return text
  }

  @Test func keepsTechnicalDetailFromThePublicInEveryFile() throws {
    let scratch = try folder()
    let details = ["db-primary", "loans-app-01", "v2.1.3", "SELECT a FROM b"]
    let site = scratch.path + "/site"
    #expect(try BuiltProgram.run("build", scratch.path, "--output", site).status < 2)
    let own = try bytes(of: site)
    for detail in details where detail != "loans-app-01" {
      let isShown = own.contains(detail)
      #expect(isShown, "internal lacks \(detail)")
    }
    let made = try BuiltProgram.run(
      "build", scratch.path + "/loans", "--audience", "public", "--output", scratch.path + "/open")
    #expect(made.status < 2, "\(made.errors)")
    let open = try bytes(of: scratch.path + "/open")
    for detail in details + ["runbook.html", "review.json\"", "see Monitoring"] {
      let isShown = open.contains(detail)
      #expect(!isShown, "public holds \(detail)")
    }
  }

  @Test func refusesAnAudienceThatDoesNotExist() throws {
    #expect(try BuiltProgram.run("build", "--audience", "everyone").status == 2)
  }
}
