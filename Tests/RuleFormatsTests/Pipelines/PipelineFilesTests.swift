import Testing
import Yams

@testable import RuleFormats

struct PipelineFilesTests {
  private func document(_ path: String) throws -> [String: Any] {
    let file = try #require(PipelineFiles.all.first { $0.path == path })
    return try #require(try Yams.load(yaml: file.text) as? [String: Any])
  }

  private let gates = PipelineGate.all.map(\.id)

  @Test func letsNothingGoLiveOnGitHubBeforeEveryGate() throws {
    // "on" is a truth value to readers of YAML 1.1, and a word to GitHub.
    let file = try #require(PipelineFiles.all.first)
    let root = try #require(try Yams.compose(yaml: file.text)?.mapping)
    #expect(root["on"]?.mapping?["push"] != nil && root["on"]?.mapping?["pull_request"] != nil)
    let jobs = try #require(root["jobs"]?.mapping)
    for gate in gates {
      let job = try #require(jobs[Node(gate)]?.mapping, "\(gate)")
      #expect(job["runs-on"]?.string != nil)
      let steps = try #require(job["steps"]?.sequence)
      #expect(steps.last?.mapping?["run"]?.string == "make check-\(gate)")
    }
    let deploy = try #require(jobs["deploy"]?.mapping)
    #expect(deploy["needs"]?.sequence?.compactMap(\.string) == gates)
    #expect(deploy["environment"]?.string == "production")
    #expect(root["permissions"]?.mapping?["contents"]?.string == "read")
  }

  @Test func letsNothingGoLiveOnGitLabBeforeEveryGateAndAPerson() throws {
    let root = try document("pipeline-gitlab.yml")
    let stages = try #require(root["stages"] as? [String])
    for gate in gates + ["deploy"] {
      let job = try #require(root[gate] as? [String: Any], "\(gate)")
      #expect(stages.contains(job["stage"] as? String ?? ""))
      #expect((job["script"] as? [String])?.count == 1)
    }
    let deploy = try #require(root["deploy"] as? [String: Any])
    #expect(deploy["needs"] as? [String] == gates)
    #expect((deploy["rules"] as? [[String: Any]])?.first?["when"] as? String == "manual")
  }

  @Test func gatesBuildTestsSecurityAccessibilityDataAndSpeed() {
    let wanted = ["build", "tests", "security", "accessibility", "data-protection", "performance"]
    #expect(wanted.allSatisfy(gates.contains))
  }

  @Test func namesNoHost() {
    for file in PipelineFiles.all { #expect(!file.text.contains("://"), "\(file.path)") }
  }
}
